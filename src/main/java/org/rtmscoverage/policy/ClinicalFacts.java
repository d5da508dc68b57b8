package org.rtmscoverage.policy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.PartialDate;

/**
 * The clinical history as stated; a list that is not declared complete may lack items.
 *
 * @param diagnoses diagnoses, in the order given
 * @param currentEpisodeStart onset of the current episode; null if not said
 * @param scores rating scale totals
 * @param medicationTrials medication trials
 * @param psychotherapy psychotherapy trials
 * @param priorTms earlier courses of TMS
 * @param ect electroconvulsive therapy; null if not said
 * @param safetyScreen answers by safety group or item key of reference/contraindications.csv;
 *     absent is not answered
 * @param safetyDetails location, distance and cause of what was answered true
 * @param attestations statements by named persons
 * @param completeSections lists declared complete: what is not in them does not exist
 */
public record ClinicalFacts(
    List<Diagnosis> diagnoses,
    @Nullable PartialDate currentEpisodeStart,
    List<RatingScore> scores,
    List<MedicationTrial> medicationTrials,
    List<PsychotherapyTrial> psychotherapy,
    List<PriorTmsCourse> priorTms,
    @Nullable EctHistory ect,
    Map<String, Boolean> safetyScreen,
    List<SafetyDetail> safetyDetails,
    List<Attestation> attestations,
    Set<ClinicalSection> completeSections) {
  /** Keeps copies of what it is given. */
  public ClinicalFacts {
    diagnoses = List.copyOf(diagnoses);
    scores = List.copyOf(scores);
    medicationTrials = List.copyOf(medicationTrials);
    psychotherapy = List.copyOf(psychotherapy);
    priorTms = List.copyOf(priorTms);
    safetyScreen = Map.copyOf(safetyScreen);
    safetyDetails = List.copyOf(safetyDetails);
    attestations = List.copyOf(attestations);
    completeSections = Set.copyOf(completeSections);
  }
}
