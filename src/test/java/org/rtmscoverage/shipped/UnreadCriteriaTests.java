package org.rtmscoverage.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rtmscoverage.policy.Truth.UNKNOWN;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rtmscoverage.policy.CauseKind;
import org.rtmscoverage.policy.Patients;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.RequestType;

/** Point32Health and Blue Cross of Minnesota: criteria nobody outside can read. */
class UnreadCriteriaTests {

  private static final ShippedPolicy POINT32HEALTH = new ShippedPolicy("point32health-tms");
  private static final ShippedPolicy MINNESOTA = new ShippedPolicy("bcbs-mn-x-14-012");

  static Stream<Patients> everyone() {
    return Stream.of(Patients.twoFailures().allComplete(), Patients.silent());
  }

  @Test
  void interQualDecidesAndIsNamed() {
    var patient = Patients.twoFailures().allComplete();
    POINT32HEALTH.gives(UNKNOWN, UNKNOWN, patient);
    assertThat(POINT32HEALTH.verdict(patient).findings().causes())
        .singleElement()
        .satisfies(
            cause -> {
              assertThat(cause.kind()).isEqualTo(CauseKind.EXTERNAL);
              assertThat(cause.text()).contains("InterQual 2024");
            });
  }

  @ParameterizedTest
  @EnumSource(Indication.class)
  void interQualIsNeverForestalled(Indication indication) {
    POINT32HEALTH.gives(
        UNKNOWN, UNKNOWN, Patients.silent().treatment(indication, Modality.RTMS).allComplete());
  }

  @Test
  void criteriaOfMinnesotaAreUnpublished() {
    var patient = Patients.twoFailures().allComplete();
    MINNESOTA.gives(UNKNOWN, UNKNOWN, patient);
    assertThat(MINNESOTA.verdict(patient).findings().causes())
        .extracting(cause -> cause.kind())
        .containsExactly(CauseKind.UNPUBLISHED);
  }

  @ParameterizedTest
  @CsvSource({
    "MDD,RTMS,MET",
    "MDD,THETA_BURST,MET",
    "MDD,DEEP_TMS,MET",
    "MDD,ACCELERATED_TBS,UNKNOWN",
    "MDD,NAVIGATED,UNKNOWN",
    "OCD,DEEP_TMS,UNKNOWN"
  })
  void minnesotaDescribesThreeModalities(Indication indication, Modality modality, Truth coverage) {
    var verdict = MINNESOTA.verdict(Patients.silent().treatment(indication, modality));
    assertThat(verdict.findings().children().getFirst().result()).isEqualTo(coverage);
    assertThat(verdict.result()).isEqualTo(UNKNOWN);
  }

  @ParameterizedTest
  @EnumSource(RequestType.class)
  void noRequestIsMetOrRefused(RequestType type) {
    POINT32HEALTH.gives(UNKNOWN, UNKNOWN, Patients.twoFailures().requestType(type));
    MINNESOTA.gives(UNKNOWN, UNKNOWN, Patients.twoFailures().requestType(type));
  }

  @ParameterizedTest
  @CsvSource({"bcbs-mn-x-14-012,2024-11-03,false", "bcbs-mn-x-14-012,2024-11-04,true"})
  void versionIsInForceFromTheDayStated(String policy, String day, boolean inForce) {
    var version = new ShippedPolicy(policy).verdict(Patients.silent().serviceDate(day)).version();
    assertThat(version != null).isEqualTo(inForce);
  }
}
