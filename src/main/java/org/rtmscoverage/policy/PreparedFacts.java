package org.rtmscoverage.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.Indication;

/** A patient's facts read once, so that many policies can be evaluated against them. */
public final class PreparedFacts {

  private final PatientFacts facts;
  private final LocalDate lastCountedDay;
  private final List<TrialReading> trials;
  private final List<DiagnosisReading> diagnoses;
  private final List<Evidence> treatment;
  private final List<Evidence> scores;
  private final List<Evidence> psychotherapy;

  PreparedFacts(
      PatientFacts facts,
      DrugTable drugs,
      SideEffectTable sideEffects,
      DiagnosisTable diagnosisTable) {
    this.facts = facts;
    this.lastCountedDay = TrialReading.lastCountedDay(facts);
    var words = new TrialWords();
    var stated = facts.clinical().medicationTrials();
    List<TrialReading> readings = new ArrayList<>(stated.size());
    for (int i = 0; i < stated.size(); i++) {
      readings.add(TrialReading.of(i, stated.get(i), facts, drugs, sideEffects, words));
    }
    this.trials = List.copyOf(readings);
    this.diagnoses = diagnosisTable.read(facts.clinical().diagnoses());
    this.treatment = List.of(treatment(facts.treatment()));
    this.scores = scores(facts.clinical().scores());
    this.psychotherapy = psychotherapy(facts.clinical().psychotherapy());
  }

  private static Evidence treatment(TreatmentFacts treatment) {
    Indication indication = treatment.indication();
    return new Evidence("/treatment", treatment.modality() + " for " + indication);
  }

  private static List<Evidence> scores(List<RatingScore> stated) {
    List<Evidence> evidence = new ArrayList<>(stated.size());
    for (int i = 0; i < stated.size(); i++) {
      evidence.add(EpisodeScores.evidence(i, stated.get(i)));
    }
    return evidence;
  }

  private static List<Evidence> psychotherapy(List<PsychotherapyTrial> stated) {
    List<Evidence> evidence = new ArrayList<>(stated.size());
    for (int i = 0; i < stated.size(); i++) {
      evidence.add(PsychotherapyHistory.evidence(i, stated.get(i)));
    }
    return evidence;
  }

  /**
   * The facts as stated.
   *
   * @return what was prepared
   */
  public PatientFacts facts() {
    return facts;
  }

  List<TrialReading> trials() {
    return trials;
  }

  /** Last day on which treatment counts: the earlier of request and service date. */
  LocalDate lastCountedDay() {
    return lastCountedDay;
  }

  /** The diagnosis at a place in the request, by the table. */
  DiagnosisReading diagnosis(int index) {
    return diagnoses.get(index);
  }

  /** What is planned, in words. */
  List<Evidence> treatment() {
    return treatment;
  }

  /** The score at a place in the request, in words. */
  Evidence score(int index) {
    return scores.get(index);
  }

  /** The course of psychotherapy at a place in the request, in words. */
  Evidence psychotherapy(int index) {
    return psychotherapy.get(index);
  }

  @Nullable Integer age() {
    return facts.ageOnServiceDate();
  }

  boolean isComplete(ClinicalSection section) {
    return facts.clinical().completeSections().contains(section);
  }
}
