package org.rtmscoverage.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rtmscoverage.policy.Truth.MET;
import static org.rtmscoverage.policy.Truth.NOT_MET;
import static org.rtmscoverage.policy.Truth.UNKNOWN;
import static org.rtmscoverage.shipped.PolicyRow.met;
import static org.rtmscoverage.shipped.PolicyRow.notMet;
import static org.rtmscoverage.shipped.PolicyRow.unknown;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmscoverage.policy.Patients;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.RequestType;

/** A Medicaid plan of Delaware, which refuses in pregnancy, and Medi-Cal, whose age is disputed. */
class StateMedicaidTests {

  private static final ShippedPolicy DELAWARE = new ShippedPolicy("de-medicaid-amerihealth-tms");
  private static final ShippedPolicy MEDI_CAL = new ShippedPolicy("ca-medi-cal-tms");
  private static final DatedPatients NOW = new DatedPatients("2026-12-01");

  static Stream<PolicyRow> delaware() {
    return Stream.of(
        met("not pregnant", "not-pregnant", NOW.severe()),
        notMet(
            "pregnant or breast-feeding", "not-pregnant", NOW.severe().safety("PREGNANCY", true)),
        unknown("pregnancy not asked", "not-pregnant", NOW.severe().safety("PREGNANCY", null)),
        met("aged 18", "adult", NOW.severe().age(18)),
        notMet("aged 17", "adult", NOW.severe().age(17)),
        unknown("age not stated", "adult", NOW.severe().age(null)),
        met("single episode", "severe-mdd", NOW.coded("F32.2")),
        notMet("moderate", "severe-mdd", NOW.coded("F33.1")),
        unknown("severity not coded", "severe-mdd", NOW.coded("F33.9")));
  }

  static Stream<PolicyRow> mediCal() {
    return Stream.of(
        met("moderate", "mdd", NOW.coded("F33.1")),
        notMet("no depression", "mdd", NOW.coded("F42.2")),
        unknown("age not stated", "too-young", NOW.severe().age(null)));
  }

  static Stream<Patients> ofDelaware() {
    return PolicyRow.patients(delaware());
  }

  static Stream<Patients> ofMediCal() {
    return PolicyRow.patients(mediCal());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("delaware")
  void rowHoldsInDelaware(PolicyRow row) {
    row.holdsIn(DELAWARE);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mediCal")
  void rowHoldsInCalifornia(PolicyRow row) {
    row.holdsIn(MEDI_CAL);
  }

  @Test
  void trialsAskedForAreUnread() {
    DELAWARE.gives(UNKNOWN, MET, NOW.severe());
    MEDI_CAL.gives(UNKNOWN, MET, NOW.severe());
  }

  @ParameterizedTest(name = "aged {0}: {1}")
  @CsvSource({
    "14, too-young, NOT_MET",
    "15, coverage, UNKNOWN",
    "17, coverage, UNKNOWN",
    "18, adults-with-depression, MET"
  })
  void mediCalCoversAdultsAndLeavesAdolescentsOpen(int age, String row, Truth truth) {
    var patient = NOW.severe().age(age);
    assertThat(MEDI_CAL.finding(patient, row)).isEqualTo(truth);
    assertThat(MEDI_CAL.verdict(patient).notCovered()).isEqualTo(truth == NOT_MET);
  }

  @ParameterizedTest(name = "{0} by {1}: {2}")
  @CsvSource({
    "MDD, RTMS, MET",
    "MDD, THETA_BURST, MET",
    "MDD, NAVIGATED, UNKNOWN",
    "OCD, DEEP_TMS, UNKNOWN"
  })
  void coverageIsForDepression(Indication indication, Modality modality, Truth truth) {
    for (var policy : List.of(DELAWARE, MEDI_CAL)) {
      var findings = policy.verdict(NOW.severe().treatment(indication, modality)).findings();
      assertThat(findings.children().getFirst().result()).isEqualTo(truth);
    }
  }

  @ParameterizedTest
  @EnumSource(value = RequestType.class, names = "INITIAL", mode = EnumSource.Mode.EXCLUDE)
  void otherKindsOfRequestAreUnread(RequestType kind) {
    DELAWARE.gives(UNKNOWN, UNKNOWN, NOW.severe().requestType(kind));
    MEDI_CAL.gives(UNKNOWN, UNKNOWN, NOW.severe().requestType(kind));
  }

  @ParameterizedTest(name = "{0} on {1}: {2}")
  @CsvSource({
    "de-medicaid-amerihealth-tms, 2026-11-21, ",
    "de-medicaid-amerihealth-tms, 2026-11-22, 2026-11-22",
    "ca-medi-cal-tms, 2024-07-31, ",
    "ca-medi-cal-tms, 2024-08-01, 2024-08-01"
  })
  void textHoldsFromItsFirstDay(String policy, String day, @Nullable String version) {
    var found = new ShippedPolicy(policy).verdict(Patients.silent().serviceDate(day)).version();
    assertThat(found == null ? null : found.effectiveFrom().toString()).isEqualTo(version);
  }
}
