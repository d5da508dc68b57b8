package org.rtmscoverage.policy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.Modality;

/**
 * What policy 297 asks, written straight in Java with two answers and no explanation: the lower
 * bound a benchmark compares with. Missing facts are taken as false, which the service never does.
 */
public final class HandWritten297 {

  private static final Set<String> SEVERE = Set.of("F32.2", "F32.3", "F33.2", "F33.3");
  private static final Set<String> THERAPIES = Set.of("CBT", "IPT", "BEHAVIORAL_ACTIVATION");
  private static final Map<String, Integer> SEVERE_FROM = Map.of("PHQ-9", 20, "MADRS", 35);
  private static final List<String> EXCLUSIONS =
      List.of(
          "SEIZURE_DISORDER",
          "PSYCHOSIS",
          "NEUROLOGIC_CONDITION",
          "IMPLANT_NEAR_COIL",
          "CONCURRENT_KETAMINE");

  private final Map<String, String> agents = new HashMap<>();

  /**
   * Reads which drugs are antidepressants, and under which names.
   *
   * @param reference reference tables
   */
  public HandWritten297(ReferenceData reference) {
    for (Drug drug : reference.drugs()) {
      if (!drug.role().equals("augmentation") && !drug.role().equals("none")) {
        var agent = drug.rxnormCui() == null ? drug.key() : drug.rxnormCui();
        agents.put(drug.genericName().toLowerCase(Locale.ROOT), agent);
        drug.brandNames().forEach(brand -> agents.put(brand.toLowerCase(Locale.ROOT), agent));
      }
    }
  }

  /**
   * The agent of a drug.
   *
   * @param drug a name of it in small letters
   * @return an id of the agent; empty if it is no antidepressant
   */
  public String agent(String drug) {
    return agents.getOrDefault(drug, "");
  }

  /**
   * The verdict.
   *
   * @param facts the patient
   * @return whether everything that the policy asks is met
   */
  public boolean isMet(PatientFacts facts) {
    var clinical = facts.clinical();
    return facts.treatment().indication() == Indication.MDD
        && facts.treatment().modality() != Modality.ACCELERATED_TBS
        && clinical.diagnoses().stream().anyMatch(d -> SEVERE.contains(d.code().value()))
        && isSevere(clinical)
        && (failedAgents(clinical) >= 2 || intolerances(clinical) >= 2)
        && clinical.psychotherapy().stream()
            .anyMatch(
                course ->
                    THERAPIES.contains(course.type())
                        && course.outcome() == TrialOutcome.NO_RESPONSE)
        && EXCLUSIONS.stream().noneMatch(key -> clinical.safetyScreen().getOrDefault(key, false));
  }

  private static boolean isSevere(ClinicalFacts clinical) {
    for (RatingScore score : clinical.scores()) {
      var bar = SEVERE_FROM.get(score.instrument());
      if (bar != null && score.score() >= bar) {
        return true;
      }
    }
    return false;
  }

  private int failedAgents(ClinicalFacts clinical) {
    Set<String> failed = new HashSet<>();
    for (MedicationTrial trial : clinical.medicationTrials()) {
      var agent = agents.get(trial.drug().toLowerCase(Locale.ROOT));
      var dose = trial.dailyDoseMg() == null ? BigDecimal.ZERO : trial.dailyDoseMg();
      if (agent != null && dose.signum() > 0 && trial.outcome() == TrialOutcome.NO_RESPONSE) {
        failed.add(agent);
      }
    }
    return failed.size();
  }

  private static int intolerances(ClinicalFacts clinical) {
    Set<String> effects = new HashSet<>();
    for (MedicationTrial trial : clinical.medicationTrials()) {
      if (trial.outcome() == TrialOutcome.INTOLERANCE) {
        effects.addAll(trial.sideEffects());
      }
    }
    return effects.size();
  }
}
