package org.rtmscoverage.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rtmscoverage.policy.CauseKind;
import org.rtmscoverage.policy.Patients;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.RequestType;

class PriorityHealthTmsTests {

  private static final ShippedPolicy POLICY = new ShippedPolicy("priority-health-tms");

  @ParameterizedTest
  @EnumSource(Indication.class)
  void nothingIsEverMetOrMissed(Indication indication) {
    var patient = Patients.twoFailures().allComplete();
    POLICY.gives(
        Truth.UNKNOWN,
        Truth.UNKNOWN,
        patient.treatment(indication, patient.facts().treatment().modality()));
    POLICY.gives(Truth.UNKNOWN, Truth.UNKNOWN, Patients.silent().allComplete());
  }

  @Test
  void criteriaThatAreNotPublicDecide() {
    var patient = Patients.twoFailures().allComplete();
    assertThat(POLICY.finding(patient, "interqual")).isEqualTo(Truth.UNKNOWN);
    assertThat(POLICY.verdict(patient).findings().causes())
        .anySatisfy(cause -> assertThat(cause.kind()).isEqualTo(CauseKind.EXTERNAL))
        .noneSatisfy(cause -> assertThat(cause.kind()).isEqualTo(CauseKind.MISSING_FACT));
    assertThat(POLICY.verdict(patient).gaps())
        .singleElement()
        .satisfies(
            gap -> assertThat(gap.changes().getFirst().criterionId()).isEqualTo("interqual"));
  }

  @ParameterizedTest
  @EnumSource(value = RequestType.class, names = "INITIAL", mode = EnumSource.Mode.EXCLUDE)
  void otherKindsOfRequestAreUnread(RequestType kind) {
    POLICY.gives(
        Truth.UNKNOWN, Truth.UNKNOWN, Patients.twoFailures().allComplete().requestType(kind));
  }

  @Test
  void packetIsListed() {
    var version = Objects.requireNonNull(POLICY.verdict(Patients.silent()).version());
    assertThat(version.documents())
        .hasSize(6)
        .anyMatch(document -> document.contains("screening tool"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"2026-11-21, false", "2026-11-22, true"})
  void pageIsKnownFromTheDayItWasRead(String serviceDate, boolean inForce) {
    var verdict = POLICY.verdict(Patients.twoFailures().serviceDate(serviceDate));
    assertThat(verdict.version() != null).isEqualTo(inForce);
  }
}
