package org.rtmscoverage.shipped;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.rtmscoverage.policy.Patients;
import org.rtmscoverage.policy.PriorTmsCourse;
import org.rtmscoverage.policy.PsychotherapyTrial;
import org.rtmscoverage.policy.TrialOutcome;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.PartialDate;
import org.rtmscoverage.vocabulary.RequestType;

/** Patients with OCD whose history ends before a day of service of any year. */
final class OcdPatients {

  private static final String STILL_MET = "initial-criteria-still-met";

  private final LocalDate day;

  OcdPatients(String serviceDate) {
    this.day = LocalDate.parse(serviceDate);
  }

  /** Nothing is known but the plan and a diagnosis. */
  Patients silent() {
    return Patients.silent()
        .serviceDate(day.toString())
        .treatment(Indication.OCD, Modality.DEEP_TMS)
        .episode(monthsBefore(12))
        .sessions(30);
  }

  /** Severe OCD, ERP failed, no medication. */
  Patients unmedicated() {
    return silent()
        .diagnosis("F42.2")
        .score("Y-BOCS", 30, monthsBefore(10), "BASELINE")
        .score("Y-BOCS", 24, monthsBefore(1))
        .psychotherapy(therapy(8, TrialOutcome.NO_RESPONSE))
        .safe()
        .attests("no-disqualifying-comorbidity", true, "PSYCHIATRIST")
        .allComplete();
  }

  /** As unmedicated, with four medicines of two classes failed. */
  Patients fits() {
    return threeFailures().trial("clomipramine", 200, monthsBefore(4), monthsBefore(2), FAILED);
  }

  /** As unmedicated, with three SSRIs failed. */
  Patients threeFailures() {
    return unmedicated()
        .trial("sertraline", 200, monthsBefore(11), monthsBefore(9), FAILED)
        .trial("fluoxetine", 60, monthsBefore(9), monthsBefore(7), FAILED)
        .trial("fluvoxamine", 200, monthsBefore(7), monthsBefore(5), FAILED);
  }

  /** As fits, with other Y-BOCS scores. */
  Patients scored(int... scores) {
    var patient = fits().noScore();
    for (int i = 0; i < scores.length; i++) {
      patient.score(
          "Y-BOCS", scores[i], monthsBefore(scores.length - i), i == 0 ? "BASELINE" : "CURRENT");
    }
    return patient;
  }

  /** A request for more of a running course, with two scores. */
  Patients extension(int before, int now) {
    return unstatedExtension(before, now).attests(STILL_MET, true, "PSYCHIATRIST");
  }

  /** As extension, but nobody said whether the first criteria are still met. */
  Patients unstatedExtension(int before, int now) {
    return scored(before, now).requestType(RequestType.EXTENSION);
  }

  /** A request for another course, with the scores of the earlier and the days it held. */
  Patients again(int before, int after, int daysHeld) {
    var last = day.minusDays(400);
    return fits()
        .requestType(RequestType.RETREATMENT)
        .priorTms(
            new PriorTmsCourse(
                null,
                PartialDate.of(last),
                36,
                Modality.DEEP_TMS,
                "Y-BOCS",
                before,
                after,
                PartialDate.of(last.plusDays(daysHeld)),
                PartialDate.of(last.plusDays(daysHeld + 1L))));
  }

  /** A substance last used so many days before the first session. */
  Patients lastUsed(int days) {
    return fits()
        .safety("SUBSTANCE_USE", true)
        .safetyDetail("SUBSTANCE_USE", null, null, day.minusDays(days).toString());
  }

  PsychotherapyTrial therapy(int months, TrialOutcome outcome) {
    return new PsychotherapyTrial(
        "ERP",
        PartialDate.parse(monthsBefore(months)),
        PartialDate.parse(monthsBefore(months - 3)),
        16,
        outcome);
  }

  String monthsBefore(int months) {
    return day.minusMonths(months).toString();
  }

  /** One patient for each way a criterion of any version of CP.BH.201 is met or missed. */
  Stream<Patients> everyone() {
    return Stream.of(byHistory(), byAttestation(), bySafety(), byDevice(), byEarlierCourse())
        .flatMap(List::stream)
        .map(Supplier::get);
  }

  private List<Supplier<Patients>> byHistory() {
    return List.of(
        this::fits,
        this::threeFailures,
        () -> fits().age(17),
        () -> fits().noDiagnosis().diagnosis("F33.2"),
        () -> fits().noPsychotherapy().psychotherapy(therapy(8, TrialOutcome.RESPONSE)),
        () -> unmedicated().trial("sertraline", 50, monthsBefore(5), monthsBefore(4), SICKENED),
        () -> scored(23),
        () -> scored(15),
        () -> fits().sessions(37));
  }

  private List<Supplier<Patients>> byAttestation() {
    return Stream.of(
            "ocd-medication-incompatible",
            "ocd-moderately-severe",
            "ocd-severe-on-another-scale",
            "device-used-as-labelled",
            "h7-coil",
            "coil-aimed-at-cingulate-and-medial-prefrontal",
            "supervised-by-psychiatrist",
            "supervised-within-scope-of-practice")
        .<Supplier<Patients>>flatMap(
            key ->
                Stream.of(
                    () -> fits().attests(key, true, "PSYCHIATRIST"),
                    () -> fits().attests(key, false, "PSYCHIATRIST")))
        .toList();
  }

  private List<Supplier<Patients>> bySafety() {
    return Stream.of(
            "IMPLANT_NEAR_COIL",
            "SUBSTANCE_USE",
            "tbi",
            "stroke",
            "raised-icp",
            "cns-tumour",
            "PREGNANCY",
            "SEIZURE_DISORDER",
            "dementia",
            "CARDIOVASCULAR",
            "ACUTE_SUICIDALITY")
        .<Supplier<Patients>>map(key -> () -> fits().safety(key, true))
        .toList();
  }

  private List<Supplier<Patients>> byDevice() {
    return List.of(
        () -> fits().device("brainsway-den170078"),
        () -> fits().device("brainsway-k122288"),
        () ->
            silent()
                .diagnosis("F42.2")
                .attests("no-disqualifying-comorbidity", false, "PSYCHIATRIST"));
  }

  private List<Supplier<Patients>> byEarlierCourse() {
    return List.of(
        () -> extension(20, 13),
        () -> extension(20, 14),
        () -> extension(20, 15),
        () -> extension(20, 16),
        () -> unstatedExtension(20, 13).attests(STILL_MET, false, "PSYCHIATRIST"),
        () -> again(20, 14, 184),
        () -> again(20, 16, 184));
  }

  private static final TrialOutcome FAILED = TrialOutcome.NO_RESPONSE;
  private static final TrialOutcome SICKENED = TrialOutcome.INTOLERANCE;
}
