package org.rtmscoverage.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rtmscoverage.policy.TrialOutcome.NO_RESPONSE;
import static org.rtmscoverage.shipped.PolicyRow.met;
import static org.rtmscoverage.shipped.PolicyRow.notMet;
import static org.rtmscoverage.shipped.PolicyRow.unknown;
import static org.rtmscoverage.vocabulary.LineOfBusiness.COMMERCIAL;
import static org.rtmscoverage.vocabulary.LineOfBusiness.MEDICARE_ADVANTAGE;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmscoverage.policy.ClinicalSection;
import org.rtmscoverage.policy.EctStatus;
import org.rtmscoverage.policy.Patients;
import org.rtmscoverage.policy.Trials;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.LineOfBusiness;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.RequestType;

class IndependenceTmsTests {

  private static final ShippedPolicy POLICY = new ShippedPolicy("independence-tms");

  private static Patients untried(@Nullable LineOfBusiness line) {
    return Patients.severe().allComplete().plan(line, null, "PA");
  }

  private static Patients one(@Nullable LineOfBusiness line) {
    return untried(line).trial("sertraline", 50, "2026-02-01", "2026-04-12", NO_RESPONSE);
  }

  private static Patients complete() {
    return one(COMMERCIAL).trial("venlafaxine", 150, "2026-05-01", "2026-06-25", NO_RESPONSE);
  }

  private static Patients augmentedWith(String drug) {
    return one(COMMERCIAL)
        .trial(Trials.of("m2", drug).from("2026-03-01").to("2026-04-12").augments("m1").build());
  }

  private static Patients intolerances(String... drugs) {
    var patient = untried(COMMERCIAL);
    for (String drug : drugs) {
      patient.intolerance(drug);
    }
    return patient;
  }

  private static Patients accelerated(LineOfBusiness line, int sessions) {
    return (line == COMMERCIAL ? complete() : one(line))
        .treatment(Indication.MDD, Modality.ACCELERATED_TBS)
        .sessions(sessions);
  }

  static Stream<PolicyRow> rows() {
    return Stream.of(
        met("two classes failed", "two-classes", complete()),
        notMet("one drug failed", "two-classes", one(COMMERCIAL)),
        notMet(
            "two drugs of one class",
            "two-classes",
            one(COMMERCIAL).trial("citalopram", 20, "2026-05-01", "2026-06-25", NO_RESPONSE)),
        unknown(
            "one drug failed, history open",
            "two-classes",
            one(COMMERCIAL).open(ClinicalSection.MEDICATION_TRIALS)),
        met("aripiprazole added", "two-classes", augmentedWith("aripiprazole")),
        notMet("lithium added", "two-classes", augmentedWith("lithium-carbonate")),
        met(
            "four drugs not tolerated",
            "four-intolerances",
            intolerances("sertraline", "citalopram", "venlafaxine", "bupropion")),
        notMet(
            "three drugs not tolerated",
            "four-intolerances",
            intolerances("sertraline", "citalopram", "venlafaxine")),
        notMet(
            "candidate for ECT",
            "four-intolerances",
            untried(COMMERCIAL).ect(EctStatus.NOT_TRIED, true)),
        notMet("substance use", "no-substance-use", complete().safety("SUBSTANCE_USE", true)),
        unknown(
            "substances not asked", "no-substance-use", complete().safety("SUBSTANCE_USE", null)),
        met("36 sessions", "at-most-36", complete().sessions(36)),
        notMet("37 sessions", "at-most-36", complete().sessions(37)),
        met("50 accelerated sessions", "at-most-50-accelerated", accelerated(COMMERCIAL, 50)),
        notMet("51 accelerated sessions", "at-most-50-accelerated", accelerated(COMMERCIAL, 51)),
        met("one failed, Medicare Advantage", "medicare-advantage-trial", one(MEDICARE_ADVANTAGE)),
        notMet(
            "a milligram short, Medicare Advantage",
            "medicare-advantage-trial",
            untried(MEDICARE_ADVANTAGE)
                .trial("sertraline", 49, "2026-02-01", "2026-04-12", NO_RESPONSE)),
        unknown(
            "dose not stated, Medicare Advantage",
            "medicare-advantage-trial",
            untried(MEDICARE_ADVANTAGE).trial(Trials.of("m1", "sertraline").build())),
        notMet(
            "none failed, Medicare Advantage",
            "medicare-advantage-trial",
            untried(MEDICARE_ADVANTAGE)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void rowHolds(PolicyRow row) {
    row.holdsIn(POLICY);
  }

  @Test
  void lineNobodyStatedIsAskedForWhereItDecides() {
    POLICY.gives(Truth.UNKNOWN, Truth.UNKNOWN, one(null));
    assertThat(POLICY.verdict(one(null)).findings().causes())
        .anySatisfy(cause -> assertThat(cause.text()).containsIgnoringCase("line of business"));
  }

  @Test
  void numberOfTrialsAndTheRestHoldBackTheResult() {
    POLICY.gives(Truth.UNKNOWN, Truth.MET, complete());
    assertThat(POLICY.finding(complete(), "number-of-trials-unread")).isEqualTo(Truth.UNKNOWN);
    POLICY.gives(Truth.UNKNOWN, Truth.MET, one(MEDICARE_ADVANTAGE));
  }

  @ParameterizedTest(name = "{0} by {1}: {2}")
  @CsvSource({
    "MDD, RTMS, depression-covered, MET",
    "MDD, ACCELERATED_TBS, accelerated-covered, MET",
    "MDD, DEEP_TMS, coverage, UNKNOWN",
    "OCD, DEEP_TMS, coverage, UNKNOWN"
  })
  void coverageGoesByIndicationAndModality(
      Indication indication, Modality modality, String row, Truth truth) {
    assertThat(POLICY.finding(complete().treatment(indication, modality), row)).isEqualTo(truth);
  }

  @Test
  void acceleratedTreatmentIsUnreadForMedicareAdvantage() {
    assertThat(POLICY.finding(accelerated(MEDICARE_ADVANTAGE, 50), "coverage"))
        .isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void coursesDifferByModality() {
    var limit = Objects.requireNonNull(POLICY.verdict(complete()).sessionLimit());
    assertThat(limit.maxSessions()).isEqualTo(36);
    assertThat(limit.taper()).containsExactly(3, 2, 1);
    var accelerated = POLICY.verdict(accelerated(COMMERCIAL, 50)).sessionLimit();
    assertThat(Objects.requireNonNull(accelerated).maxSessions()).isEqualTo(50);
  }

  @Test
  void retreatmentIsUnread() {
    POLICY.gives(Truth.UNKNOWN, Truth.UNKNOWN, complete().requestType(RequestType.RETREATMENT));
  }
}
