package org.rtmscoverage.shipped;

import static org.rtmscoverage.policy.TrialOutcome.NOT_RECORDED;
import static org.rtmscoverage.policy.TrialOutcome.NO_RESPONSE;
import static org.rtmscoverage.policy.TrialOutcome.RESPONSE;
import static org.rtmscoverage.policy.Truth.MET;
import static org.rtmscoverage.policy.Truth.NOT_MET;
import static org.rtmscoverage.policy.Truth.UNKNOWN;
import static org.rtmscoverage.shipped.DatedPatients.ESCITALOPRAM;
import static org.rtmscoverage.shipped.DatedPatients.SERTRALINE;
import static org.rtmscoverage.shipped.DatedPatients.VENLAFAXINE;
import static org.rtmscoverage.shipped.PolicyRow.met;
import static org.rtmscoverage.shipped.PolicyRow.notMet;
import static org.rtmscoverage.shipped.PolicyRow.unknown;

import java.util.Map;
import java.util.stream.Stream;
import org.rtmscoverage.policy.ClinicalSection;
import org.rtmscoverage.policy.Patients;

/** Patients for L37086 and L37088, two determinations of one contractor. */
final class NoridianPatients {

  private static final String ORDER = "ordered-by-experienced-psychiatrist";
  private static final String MET_BEFORE = "initial-criteria-met-before";
  static final DatedPatients NOW = new DatedPatients("2026-12-01");
  private static final DatedPatients EARLIER = new DatedPatients("2023-08-19");

  private NoridianPatients() {}

  private static Patients ordered(Patients patient) {
    return patient.attests(ORDER, true, "PSYCHIATRIST");
  }

  private static Patients talked(Patients patient) {
    return ordered(patient).psychotherapy(NOW.therapy(NO_RESPONSE));
  }

  /** Two drugs of two classes and psychotherapy failed, ordered by a psychiatrist. */
  static Patients complete() {
    return talked(NOW.failing(SERTRALINE, VENLAFAXINE));
  }

  private static Patients unordered() {
    return NOW.failing(SERTRALINE, VENLAFAXINE).psychotherapy(NOW.therapy(NO_RESPONSE));
  }

  private static Patients untalked() {
    return ordered(NOW.failing(SERTRALINE, VENLAFAXINE));
  }

  static Stream<PolicyRow> rows() {
    return Stream.of(medication(), patient(), safety(), delivery(), again(), more())
        .flatMap(rows -> rows);
  }

  private static Stream<PolicyRow> medication() {
    return Stream.of(
        met("two classes failed", "two-classes-failed", complete()),
        open("two drugs of one class", talked(NOW.failing(SERTRALINE, ESCITALOPRAM))),
        open("one drug", talked(NOW.failing(SERTRALINE))),
        open(
            "a milligram short of the least dose of the second",
            talked(
                NOW.failing(SERTRALINE)
                    .trial(NOW.trial(VENLAFAXINE, 1).dose(74).outcome(NO_RESPONSE).build()))),
        met("one not tolerated", "intolerance", talked(NOW.severe()).intolerance("sertraline")),
        notMet("none tried", "medication-history", talked(NOW.severe())),
        notMet(
            "one that helped",
            "one-failed-trial",
            talked(NOW.severe()).trial(NOW.trial(SERTRALINE, 0).outcome(RESPONSE).build())),
        unknown(
            "outcome not recorded",
            "medication-history",
            talked(NOW.severe()).trial(NOW.trial(SERTRALINE, 0).outcome(NOT_RECORDED).build())),
        unknown(
            "history open",
            "two-classes-failed",
            talked(NOW.severe()).open(ClinicalSection.MEDICATION_TRIALS)),
        notMet(
            "psychotherapy helped",
            "failed-psychotherapy",
            untalked().psychotherapy(NOW.therapy(RESPONSE))),
        notMet("no psychotherapy", "failed-psychotherapy", untalked()),
        unknown(
            "psychotherapy not asked",
            "failed-psychotherapy",
            untalked().open(ClinicalSection.PSYCHOTHERAPY)));
  }

  /** One trial is neither met nor refused: the sources disagree. */
  private static PolicyRow open(String what, Patients patient) {
    return new PolicyRow(what, MET, "medication-history", UNKNOWN, patient);
  }

  private static Stream<PolicyRow> patient() {
    return Stream.of(
        met("aged 18", "adult", complete().age(18)),
        notMet("aged 17", "adult", complete().age(17)),
        unknown("age not stated", "adult", complete().age(null)),
        met("single episode", "severe-mdd", DatedPatients.coded(complete(), "F32.2")),
        notMet("moderate", "severe-mdd", DatedPatients.coded(complete(), "F33.1")),
        unknown("severity not coded", "severe-mdd", DatedPatients.coded(complete(), "F33.9")),
        met("ordered by a psychiatrist", "psychiatrist-order", complete()),
        notMet(
            "ordered without experience",
            "psychiatrist-order",
            unordered().attests(ORDER, false, "PSYCHIATRIST")),
        unknown("nobody ordered", "psychiatrist-order", unordered()),
        unknown(
            "ordered by a physician",
            "psychiatrist-order",
            unordered().attests(ORDER, true, "PHYSICIAN")));
  }

  private static Stream<PolicyRow> safety() {
    var nodes =
        Map.of(
            "SEIZURE_DISORDER", "no-seizure-disorder",
            "PSYCHOSIS", "no-psychosis",
            "NEUROLOGIC_CONDITION", "no-neurologic-condition",
            "IMPLANT_NEAR_COIL", "no-implant");
    return Stream.concat(
        nodes.entrySet().stream()
            .flatMap(
                entry ->
                    Stream.of(
                        met("no " + entry.getKey(), entry.getValue(), complete()),
                        notMet(
                            entry.getKey(),
                            entry.getValue(),
                            complete().safety(entry.getKey(), true)),
                        unknown(
                            entry.getKey() + " not asked",
                            entry.getValue(),
                            complete().safety(entry.getKey(), null)))),
        Stream.of(
            notMet("implant at 30 cm", "no-implant", implant(30)),
            met("implant at 31 cm", "no-implant", implant(31))));
  }

  private static Patients implant(int centimetres) {
    return complete()
        .safety("IMPLANT_NEAR_COIL", true)
        .safetyDetail("IMPLANT_NEAR_COIL", centimetres);
  }

  private static Stream<PolicyRow> delivery() {
    var key = "supervised-by-experienced-physician";
    return Stream.of(
        met("supervised", "supervised", complete().attests(key, true, null)),
        notMet("not supervised", "supervised", complete().attests(key, false, null)),
        new PolicyRow("supervision not stated", MET, "supervised", UNKNOWN, complete()),
        met("cleared device", "cleared-device", complete().device("neuronetics-k083538")),
        notMet(
            "device cleared for OCD only",
            "cleared-device",
            complete().device("brainsway-den170078")),
        new PolicyRow("no device named", MET, "cleared-device", UNKNOWN, complete()));
  }

  private static Stream<PolicyRow> again() {
    return Stream.of(
        met("responded and relapsed", "responded-and-relapsed", retreatment(20, 9)),
        notMet("half of the score gone, no more", "responded-and-relapsed", retreatment(20, 10)),
        unknown(
            "relapse not documented",
            "responded-and-relapsed",
            NOW.again(metBefore(), 20, 9, false)),
        notMet(
            "criteria not met before",
            "met-before",
            NOW.again(complete(), 20, 9, true).attests(MET_BEFORE, false, "PSYCHIATRIST")),
        unknown("nobody says whether met before", "met-before", NOW.again(complete(), 20, 9, true)),
        notMet(
            "moderate at relapse",
            "retreatment-severe-mdd",
            DatedPatients.coded(retreatment(20, 9), "F33.1")),
        notMet(
            "ordered without experience at relapse",
            "retreatment-order",
            NOW.again(unordered(), 20, 9, true)
                .attests(MET_BEFORE, true, "PSYCHIATRIST")
                .attests(ORDER, false, "PSYCHIATRIST")),
        barred("SEIZURE_DISORDER", "retreatment-seizure-disorder"),
        barred("PSYCHOSIS", "retreatment-psychosis"),
        barred("NEUROLOGIC_CONDITION", "retreatment-neurologic-condition"),
        barred("IMPLANT_NEAR_COIL", "retreatment-implant"));
  }

  private static PolicyRow barred(String group, String node) {
    return new PolicyRow(
        group + " at relapse", NOT_MET, node, MET, retreatment(20, 9).safety(group, true));
  }

  private static Patients metBefore() {
    return complete().attests(MET_BEFORE, true, "PSYCHIATRIST");
  }

  private static Patients retreatment(int before, int after) {
    return NOW.again(metBefore(), before, after, true);
  }

  private static Stream<PolicyRow> more() {
    return Stream.of(
        met("a quarter better", "extension-necessary", NOW.extension(complete(), 20, 15)),
        notMet("a point less", "extension-necessary", NOW.extension(complete(), 20, 16)),
        unknown(
            "no second score",
            "extension-necessary",
            NOW.extension(complete(), 20).open(ClinicalSection.SCORES)));
  }

  /** The text of L37088 before 2023-08-20. */
  static Stream<PolicyRow> earlierRows() {
    var fits = EARLIER.severe().psychotherapy(EARLIER.therapy(NO_RESPONSE));
    return Stream.of(
        met("psychotherapy failed", "failed-psychotherapy", fits),
        notMet("no psychotherapy", "failed-psychotherapy", EARLIER.severe()),
        unknown(
            "psychotherapy not asked",
            "failed-psychotherapy",
            EARLIER.severe().open(ClinicalSection.PSYCHOTHERAPY)),
        met("aged 18 then", "adult", earlier().age(18)),
        notMet("aged 17 then", "adult", earlier().age(17)),
        unknown("age not stated then", "adult", earlier().age(null)),
        met("moderate then", "severe-mdd", DatedPatients.coded(earlier(), "F33.1")),
        notMet("no depression then", "severe-mdd", DatedPatients.coded(earlier(), "F42.2")),
        met(
            "staff trained",
            "earlier-trained-staff",
            earlier().attests("staff-trained", true, null)),
        notMet(
            "staff not trained",
            "earlier-trained-staff",
            earlier().attests("staff-trained", false, null)));
  }

  private static Patients earlier() {
    return EARLIER.severe().psychotherapy(EARLIER.therapy(NO_RESPONSE));
  }

  static Stream<Patients> everyone() {
    return PolicyRow.patients(Stream.concat(rows(), earlierRows()));
  }
}
