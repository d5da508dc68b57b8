package org.rtmscoverage.shipped;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.policy.Patients;
import org.rtmscoverage.policy.PriorTmsCourse;
import org.rtmscoverage.policy.PsychotherapyTrial;
import org.rtmscoverage.policy.TrialOutcome;
import org.rtmscoverage.policy.Trials;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.PartialDate;
import org.rtmscoverage.vocabulary.RequestType;

/** Patients with severe depression whose history ends before a day of service of any year. */
final class DatedPatients {

  /** A drug and a dose that is just enough. */
  record Drug(String name, int mg) {}

  static final Drug SERTRALINE = new Drug("sertraline", 50);
  static final Drug ESCITALOPRAM = new Drug("escitalopram", 10);
  static final Drug VENLAFAXINE = new Drug("venlafaxine", 150);
  static final Drug BUPROPION = new Drug("bupropion", 300);

  private final LocalDate day;

  DatedPatients(String serviceDate) {
    this.day = LocalDate.parse(serviceDate);
  }

  /** Severe depression, safe, every list complete, nothing tried. */
  Patients severe() {
    return Patients.silent()
        .serviceDate(day.toString())
        .episode(monthsBefore(11))
        .diagnosis("F33.2")
        .score("PHQ-9", 22, monthsBefore(1), "BASELINE")
        .safe()
        .allComplete();
  }

  /** As severe, with other codes. */
  Patients coded(String code) {
    return coded(severe(), code);
  }

  /** The patient with another code, and the safety screen that goes with it. */
  static Patients coded(Patients patient, String code) {
    return patient.noDiagnosis().diagnosis(code).safety("PSYCHOSIS", code.endsWith("3"));
  }

  /** As severe, with drugs that failed one after another, at most five. */
  Patients failing(Drug... drugs) {
    var patient = severe();
    for (int i = 0; i < drugs.length; i++) {
      patient.trial(trial(drugs[i], i).outcome(TrialOutcome.NO_RESPONSE).build());
    }
    return patient;
  }

  /** The trial of a drug in the place given: two months, the first ten months ago. */
  Trials trial(Drug drug, int place) {
    return Trials.of("m" + (place + 1), drug.name())
        .dose(drug.mg())
        .from(day.minusMonths(10 - 2L * place).plusDays(1).toString())
        .to(day.minusMonths(8 - 2L * place).toString());
  }

  /** A finished course of CBT. */
  PsychotherapyTrial therapy(TrialOutcome outcome) {
    return new PsychotherapyTrial(
        "CBT", PartialDate.parse(monthsBefore(6)), PartialDate.parse(monthsBefore(3)), 16, outcome);
  }

  /** An earlier course of TMS, two years ago, by its PHQ-9 scores. */
  PriorTmsCourse course(int before, int after, @Nullable String relapse) {
    return new PriorTmsCourse(
        null,
        PartialDate.parse(monthsBefore(24)),
        36,
        Modality.RTMS,
        "PHQ-9",
        before,
        after,
        null,
        relapse == null ? null : PartialDate.parse(relapse));
  }

  /** A request for another course after one that went from one score to another. */
  Patients again(Patients patient, int before, int after, boolean relapsed) {
    return patient
        .requestType(RequestType.RETREATMENT)
        .priorTms(course(before, after, relapsed ? monthsBefore(3) : null));
  }

  /** A request for more of a running course, with the PHQ-9 before it and now. */
  Patients extension(Patients patient, Integer... scores) {
    patient.noScore().requestType(RequestType.EXTENSION);
    var phases = List.of("BASELINE", "CURRENT");
    for (int i = 0; i < scores.length; i++) {
      patient.score("PHQ-9", scores[i], monthsBefore(2 - i), phases.get(i));
    }
    return patient;
  }

  String monthsBefore(int months) {
    return day.minusMonths(months).toString();
  }
}
