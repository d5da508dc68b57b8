package org.rtmscoverage.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rtmscoverage.policy.TrialOutcome.INTOLERANCE;
import static org.rtmscoverage.policy.TrialOutcome.NO_RESPONSE;
import static org.rtmscoverage.policy.TrialOutcome.RESPONSE;
import static org.rtmscoverage.shipped.PolicyRow.met;
import static org.rtmscoverage.shipped.PolicyRow.notMet;
import static org.rtmscoverage.shipped.PolicyRow.unknown;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmscoverage.policy.ClinicalSection;
import org.rtmscoverage.policy.Patients;
import org.rtmscoverage.policy.Trials;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.RequestType;

/** Select Health: four medicines within twelve months, psychotherapy at any time of life. */
class SelectHealthTmsTests {

  private static final ShippedPolicy POLICY = new ShippedPolicy("select-health-tms");
  private static final String RECOMMENDED = "recommended-after-own-visit";

  private static Patients unrecommended() {
    return Patients.silent()
        .psychotherapy("SUPPORTIVE", RESPONSE, "1999-02-01", 10)
        .trial("venlafaxine", 150, "2026-01-06", "2026-03-01", NO_RESPONSE)
        .trial("bupropion", 300, "2026-03-02", "2026-09-01", NO_RESPONSE)
        .allComplete();
  }

  private static Patients twoTrials() {
    return unrecommended().attests(RECOMMENDED, true, "PSYCHIATRIST");
  }

  private static Patients with(Trials trial) {
    return twoTrials().trial(aripiprazole().build()).trial(trial.build());
  }

  private static Trials aripiprazole() {
    return Trials.of("m3", "aripiprazole")
        .dose(5)
        .from("2026-06-01")
        .to("2026-09-01")
        .augments("m2");
  }

  private static Trials sertraline(String from, String to) {
    return Trials.of("m4", "sertraline").dose(50).from(from).to(to);
  }

  /** Just within the twelve months, and just longer than four weeks. */
  private static Patients complete() {
    return with(sertraline("2025-12-01", "2025-12-29"));
  }

  static Stream<PolicyRow> rows() {
    return Stream.concat(medication(), others());
  }

  private static Stream<PolicyRow> medication() {
    return Stream.of(
        met("four within twelve months, one of them added", "four-trials", complete()),
        notMet(
            "a day short of more than four weeks",
            "four-trials",
            with(sertraline("2025-12-01", "2025-12-28"))),
        notMet(
            "one ended before the twelve months",
            "four-trials",
            with(sertraline("2025-09-01", "2025-11-30"))),
        unknown(
            "one ran into the twelve months",
            "four-trials",
            with(sertraline("2025-11-30", "2026-01-04"))),
        notMet("three", "four-trials", twoTrials().trial(aripiprazole().build())),
        met(
            "one not tolerated",
            "four-trials",
            with(
                sertraline("2025-12-01", "2025-12-03").outcome(INTOLERANCE).sideEffects("nausea"))),
        notMet(
            "one helped",
            "four-trials",
            with(sertraline("2025-12-01", "2025-12-29").outcome(RESPONSE))),
        unknown(
            "augmentation of a drug not named",
            "four-trials",
            twoTrials()
                .trial(
                    Trials.of("m3", "aripiprazole")
                        .dose(5)
                        .from("2026-06-01")
                        .to("2026-09-01")
                        .build())
                .trial(sertraline("2025-12-01", "2025-12-29").build())),
        notMet("four of one class", "four-trials", oneClass()),
        unknown("dates not stated", "four-trials", with(Trials.of("m4", "sertraline").dose(50))),
        unknown(
            "history open", "four-trials", twoTrials().open(ClinicalSection.MEDICATION_TRIALS)));
  }

  private static Patients oneClass() {
    return twoTrials()
        .noTrials()
        .trial("sertraline", 50, "2025-12-05", "2026-02-01", NO_RESPONSE)
        .trial("escitalopram", 10, "2026-02-02", "2026-04-01", NO_RESPONSE)
        .trial("citalopram", 20, "2026-04-02", "2026-06-01", NO_RESPONSE)
        .trial("fluoxetine", 20, "2026-06-02", "2026-08-01", NO_RESPONSE);
  }

  private static Stream<PolicyRow> others() {
    return Stream.of(
        met("psychotherapy long ago, of any kind", "psychotherapy", complete()),
        notMet("no psychotherapy in life", "psychotherapy", complete().noPsychotherapy()),
        unknown(
            "psychotherapy not stated",
            "psychotherapy",
            complete().noPsychotherapy().open(ClinicalSection.PSYCHOTHERAPY)),
        met("seen by the psychiatrist", "recommended", complete()),
        met(
            "seen by the nurse",
            "recommended",
            recommended(true, "PSYCHIATRIC_NURSE_PRACTITIONER")),
        notMet("co-signed only", "recommended", recommended(false, "PSYCHIATRIST")),
        unknown("seen by the family doctor", "recommended", recommended(true, "PHYSICIAN")),
        unknown("nobody says", "recommended", fourTrials()));
  }

  private static Patients fourTrials() {
    return unrecommended()
        .trial(aripiprazole().build())
        .trial(sertraline("2025-12-01", "2025-12-29").build());
  }

  private static Patients recommended(boolean seen, String role) {
    return fourTrials().attests(RECOMMENDED, seen, role);
  }

  static Stream<Patients> everyone() {
    return PolicyRow.patients(rows());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void rowHolds(PolicyRow row) {
    row.holdsIn(POLICY);
  }

  @Test
  void restOfThePolicyIsUnread() {
    POLICY.gives(Truth.UNKNOWN, Truth.MET, complete());
    assertThat(POLICY.finding(complete(), "rest-unread")).isEqualTo(Truth.UNKNOWN);
  }

  @ParameterizedTest(name = "{0} by {1}: {2}")
  @CsvSource({
    "MDD, RTMS, depression-covered, MET",
    "MDD, DEEP_TMS, depression-covered, MET",
    "MDD, THETA_BURST, depression-covered, MET",
    "MDD, ACCELERATED_TBS, coverage, UNKNOWN",
    "OCD, DEEP_TMS, coverage, UNKNOWN"
  })
  void onlyDepressionIsSpokenOf(Indication indication, Modality modality, String row, Truth truth) {
    assertThat(POLICY.finding(complete().treatment(indication, modality), row)).isEqualTo(truth);
  }

  @ParameterizedTest
  @EnumSource(value = RequestType.class, names = "INITIAL", mode = EnumSource.Mode.EXCLUDE)
  void otherRequestsAreUnread(RequestType type) {
    POLICY.gives(Truth.UNKNOWN, Truth.UNKNOWN, complete().requestType(type));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"2024-08-31, false", "2024-09-01, true"})
  void policyIsKnownFromTheDayTheBenefitBegan(String day, boolean inForce) {
    assertThat(POLICY.verdict(complete().serviceDate(day)).version() != null).isEqualTo(inForce);
  }
}
