package org.rtmscoverage.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rtmscoverage.policy.TrialOutcome.INTOLERANCE;
import static org.rtmscoverage.policy.TrialOutcome.NO_RESPONSE;
import static org.rtmscoverage.shipped.PolicyRow.met;
import static org.rtmscoverage.shipped.PolicyRow.notMet;
import static org.rtmscoverage.shipped.PolicyRow.unknown;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmscoverage.policy.Change;
import org.rtmscoverage.policy.ClinicalSection;
import org.rtmscoverage.policy.Patients;
import org.rtmscoverage.policy.Trials;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.SourceGrade;

/** Anthem: an old summary that hints and never decides. */
class AnthemTmsTests {

  private static final ShippedPolicy POLICY = new ShippedPolicy("anthem-tms");

  private static Patients untried() {
    return Patients.severe().psychotherapy("IPT", NO_RESPONSE).allComplete();
  }

  private static Patients three(Patients patient) {
    return patient
        .trial("sertraline", 50, "2025-02-01", "2025-06-01", NO_RESPONSE)
        .trial("escitalopram", 10, "2025-06-02", "2025-09-01", NO_RESPONSE)
        .trial("citalopram", 20, "2025-09-02", "2025-12-01", NO_RESPONSE);
  }

  private static Patients four(String fourth) {
    return three(untried()).trial(fourth, 150, "2026-01-01", "2026-10-01", NO_RESPONSE);
  }

  private static Patients augmented(Patients patient) {
    return patient
        .trial(added("m5", "aripiprazole", "2026-02-01", "2026-04-01").build())
        .trial(added("m6", "lithium-carbonate", "2026-05-01", "2026-07-01").build());
  }

  private static Trials added(String id, String drug, String from, String to) {
    return Trials.of(id, drug).dose(900).from(from).to(to).augments("m4");
  }

  private static Patients complete() {
    return augmented(four("venlafaxine"));
  }

  private static Patients notTolerated(String fourth) {
    return augmented(
        untried()
            .intolerance("sertraline")
            .intolerance("escitalopram")
            .intolerance("citalopram")
            .trial(
                Trials.of("m4", fourth)
                    .dose(150)
                    .from("2026-01-01")
                    .to("2026-10-01")
                    .outcome(INTOLERANCE)
                    .build()));
  }

  private static Patients asked(boolean accepted) {
    return untried().attests("anthem-accepts-the-history", accepted, null);
  }

  private static PolicyRow missed(String what, String node, Patients patient) {
    return new PolicyRow(what, Truth.UNKNOWN, node, Truth.NOT_MET, patient);
  }

  static Stream<PolicyRow> oldSummary() {
    return Stream.of(
        met("four failed, of two classes", "four-failed-trials", complete()),
        missed("three failed", "four-failed-trials", three(untried())),
        missed("four of one class", "four-failed-trials", augmented(four("fluoxetine"))),
        unknown(
            "history open",
            "four-failed-trials",
            three(untried()).open(ClinicalSection.MEDICATION_TRIALS)),
        met("four not tolerated", "four-not-tolerated", notTolerated("venlafaxine")),
        missed("four of one class not tolerated", "four-not-tolerated", notTolerated("fluoxetine")),
        met("two augmentations", "two-augmentations", complete()),
        missed(
            "one augmentation",
            "two-augmentations",
            four("venlafaxine")
                .trial(added("m5", "aripiprazole", "2026-02-01", "2026-04-01").build())),
        met("two psychotherapies", "two-psychotherapies", complete()),
        missed(
            "one psychotherapy",
            "two-psychotherapies",
            complete().noPsychotherapy().psychotherapy("CBT", NO_RESPONSE)),
        missed("moderate", "severe-mdd", complete().noDiagnosis().diagnosis("F33.1")),
        met("severe", "severe-mdd", complete().noDiagnosis().diagnosis("F32.2")),
        unknown("severity not coded", "severe-mdd", complete().noDiagnosis().diagnosis("F33.9")));
  }

  private static Stream<PolicyRow> asked() {
    return Stream.of(
        met("Anthem accepts the history", "superseded", asked(true)),
        notMet("Anthem does not accept it", "superseded", asked(false)));
  }

  static Stream<PolicyRow> rows() {
    return Stream.concat(oldSummary(), asked());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void rowHolds(PolicyRow row) {
    row.holdsIn(POLICY);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("oldSummary")
  void oldSummaryMeetsAndRefusesNobody(PolicyRow row) {
    assertThat(POLICY.verdict(row.patient()).result()).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void firstThingToDoIsToAskAnthem() {
    assertThat(POLICY.verdict(three(untried())).gaps().getFirst().changes())
        .extracting(Change::criterionId)
        .containsExactly("superseded");
    POLICY.gives(Truth.UNKNOWN, Truth.MET, asked(true));
    POLICY.gives(Truth.NOT_MET, Truth.NOT_MET, asked(false));
  }

  @Test
  void summaryOfAClinicIsNamedAsSuch() {
    assertThat(POLICY.verdict(complete()).grade()).isEqualTo(SourceGrade.CLINIC);
    assertThat(POLICY.finding(complete(), "current-criteria")).isEqualTo(Truth.UNKNOWN);
  }

  @ParameterizedTest(name = "{0} by {1}: {2}")
  @CsvSource({
    "MDD, RTMS, depression-covered, MET",
    "MDD, ACCELERATED_TBS, coverage, UNKNOWN",
    "OCD, DEEP_TMS, coverage, UNKNOWN"
  })
  void onlyDepressionIsSpokenOf(Indication indication, Modality modality, String row, Truth truth) {
    assertThat(POLICY.finding(complete().treatment(indication, modality), row)).isEqualTo(truth);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"2026-11-21, false", "2026-11-22, true"})
  void pageIsKnownFromTheDayItWasRead(String day, boolean inForce) {
    assertThat(POLICY.verdict(complete().serviceDate(day)).version() != null).isEqualTo(inForce);
  }
}
