package org.rtmscoverage.shipped;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.rtmscoverage.policy.EctStatus;
import org.rtmscoverage.policy.Patients;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.RequestType;

/** New Directions: never the first treatment, and the criteria are cut off. */
class NewDirectionsTmsTests {

  private static final ShippedPolicy POLICY = new ShippedPolicy("new-directions-tms");

  private static Patients untreated() {
    return Patients.silent().diagnosis("F33.2").allComplete();
  }

  static Stream<PolicyRow> rows() {
    return Stream.of(
        met(
            "a medicine failed",
            "medicine-failed",
            untreated().trial("sertraline", 50, "2026-02-01", "2026-04-12", NO_RESPONSE)),
        met("a medicine not tolerated", "medicine-failed", untreated().intolerance("sertraline")),
        met(
            "a psychotherapy failed",
            "psychotherapy-failed",
            untreated().psychotherapy("CBT", NO_RESPONSE)),
        met("ECT failed", "ect-tried", untreated().ect(EctStatus.FAILED, null)),
        notMet("nothing tried, severe as it is", "medicine-failed", untreated()),
        notMet(
            "psychotherapy that helped",
            "psychotherapy-failed",
            untreated().psychotherapy("CBT", RESPONSE)),
        notMet("ECT not tried", "ect-tried", untreated().ect(EctStatus.NOT_TRIED, null)),
        unknown("nothing stated", "not-first-line", Patients.silent().diagnosis("F33.2")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void rowHolds(PolicyRow row) {
    row.holdsIn(POLICY);
  }

  @Test
  void criteriaAreUnread() {
    var patient = untreated().intolerance("sertraline");
    POLICY.gives(Truth.UNKNOWN, Truth.MET, patient);
    assertThat(POLICY.finding(patient, "criteria")).isEqualTo(Truth.UNKNOWN);
  }

  @ParameterizedTest(name = "{0} by {1}: {2}")
  @CsvSource({
    "MDD, RTMS, depression-covered, MET",
    "MDD, NAVIGATED, coverage, UNKNOWN",
    "OCD, DEEP_TMS, only-depression, NOT_MET",
    "SMOKING, DEEP_TMS, only-depression, NOT_MET",
    "BIPOLAR, RTMS, coverage, UNKNOWN",
    "OTHER, RTMS, coverage, UNKNOWN"
  })
  void onlyDepressionIsSpokenOf(Indication indication, Modality modality, String row, Truth truth) {
    assertThat(POLICY.finding(untreated().treatment(indication, modality), row)).isEqualTo(truth);
  }

  @ParameterizedTest
  @EnumSource(value = RequestType.class, names = "INITIAL", mode = EnumSource.Mode.EXCLUDE)
  void otherRequestsAreUnread(RequestType type) {
    POLICY.gives(Truth.UNKNOWN, Truth.UNKNOWN, untreated().requestType(type));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"2018-09-29, false", "2018-09-30, true"})
  void textIsKnownFromTheEndOfTheMonthOfItsReview(String day, boolean inForce) {
    assertThat(POLICY.verdict(untreated().serviceDate(day)).version() != null).isEqualTo(inForce);
  }
}
