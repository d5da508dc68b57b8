package org.rtmscoverage.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rtmscoverage.policy.Truth.MET;
import static org.rtmscoverage.policy.Truth.NOT_MET;
import static org.rtmscoverage.policy.Truth.UNKNOWN;
import static org.rtmscoverage.shipped.PolicyCases.miss;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmscoverage.policy.Patients;
import org.rtmscoverage.policy.TrialOutcome;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.RequestType;

/** ConnectCare: two medication criteria with windows of their own, both to be met. */
class ConnectCareTmsTests {

  private static final ShippedPolicy POLICY = new ShippedPolicy("connectcare-tms");
  private static final TrialOutcome FAILED = TrialOutcome.NO_RESPONSE;

  private static Patients unmedicated() {
    return Patients.silent()
        .diagnosis("F33.1")
        .safety("BIPOLAR", false)
        .score("PHQ-9", 10, "2026-11-10")
        .allComplete();
  }

  private static Patients inThisEpisode(String lastDay) {
    return unmedicated().trial("sertraline", 50, "2026-03-01", lastDay, FAILED);
  }

  private static Patients fits() {
    return inThisEpisode("2026-03-28").trial("bupropion", 300, "2019-02-01", "2019-05-01", FAILED);
  }

  private static Patients open() {
    return Patients.silent().diagnosis("F33.1");
  }

  static Stream<Arguments> patients() {
    return Stream.of(
        miss("medically-necessary", UNKNOWN, MET, fits()),
        miss("adult", MET, MET, fits().age(18)),
        miss("adult", NOT_MET, NOT_MET, fits().age(17)),
        miss("adult", UNKNOWN, UNKNOWN, fits().age(null)),
        miss("unipolar-mdd", MET, MET, fits().noDiagnosis().diagnosis("F32.2")),
        miss("unipolar-mdd", NOT_MET, NOT_MET, fits().noDiagnosis().diagnosis("F33.0")),
        miss("unipolar-mdd", NOT_MET, NOT_MET, fits().noDiagnosis().diagnosis("F31.4")),
        miss("unipolar-mdd", UNKNOWN, UNKNOWN, fits().noDiagnosis().diagnosis("F33.9")),
        miss("unipolar", NOT_MET, NOT_MET, fits().safety("BIPOLAR", true)),
        miss("unipolar", UNKNOWN, UNKNOWN, fits().safety("BIPOLAR", null)),
        miss(
            "moderate-on-scale",
            NOT_MET,
            NOT_MET,
            fits().noScore().score("PHQ-9", 9, "2026-11-10")),
        miss("moderate-on-scale", MET, MET, fits().noScore().score("MADRS", 20, "2026-11-10")),
        miss(
            "moderate-on-scale",
            NOT_MET,
            NOT_MET,
            fits().noScore().score("BDI-II", 40, "2026-11-10")),
        miss("moderate-on-scale", UNKNOWN, UNKNOWN, open()),
        miss("two-classes-failed", NOT_MET, NOT_MET, inThisEpisode("2026-03-28")),
        miss(
            "two-classes-failed",
            NOT_MET,
            NOT_MET,
            inThisEpisode("2026-03-28")
                .trial("escitalopram", 20, "2019-02-01", "2019-05-01", FAILED)),
        miss("two-classes-failed", UNKNOWN, UNKNOWN, open()),
        miss(
            "not-tolerated",
            MET,
            MET,
            inThisEpisode("2026-03-28").intolerance("bupropion", "nausea")),
        miss("not-tolerated", UNKNOWN, UNKNOWN, open()),
        miss(
            "course-in-this-episode",
            NOT_MET,
            NOT_MET,
            inThisEpisode("2026-03-27")
                .trial("bupropion", 300, "2019-02-01", "2019-05-01", FAILED)),
        miss(
            "course-in-this-episode",
            NOT_MET,
            NOT_MET,
            unmedicated()
                .trial("sertraline", 50, "2025-03-01", "2026-01-09", FAILED)
                .trial("bupropion", 300, "2019-02-01", "2019-05-01", FAILED)),
        miss(
            "course-in-this-episode",
            NOT_MET,
            NOT_MET,
            unmedicated().intolerance("bupropion", "nausea")),
        miss("course-in-this-episode", UNKNOWN, UNKNOWN, fits().episode(null)),
        miss("course-in-this-episode", UNKNOWN, UNKNOWN, open()),
        miss("trained-operator", MET, MET, fits().attests("tms-trained-operator", true, null)),
        miss(
            "trained-operator",
            NOT_MET,
            NOT_MET,
            fits().attests("tms-trained-operator", false, null)),
        miss("trained-operator", UNKNOWN, MET, fits()),
        miss(
            "psychiatrist-on-site",
            MET,
            MET,
            fits().attests("tms-trained-psychiatrist-on-site", true, "PSYCHIATRIST")),
        miss(
            "psychiatrist-on-site",
            NOT_MET,
            NOT_MET,
            fits().attests("tms-trained-psychiatrist-on-site", false, "PSYCHIATRIST")),
        miss(
            "psychiatrist-on-site",
            UNKNOWN,
            MET,
            fits().attests("tms-trained-psychiatrist-on-site", true, "PHYSICIAN")));
  }

  static Stream<Patients> everyone() {
    return PolicyCases.patients(List.of(patients()));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("patients")
  void nodeAndPolicyComeTo(String nodeId, Truth node, Truth published, Patients patient) {
    assertThat(POLICY.finding(patient, nodeId)).isEqualTo(node);
    assertThat(POLICY.verdict(patient).publishedResult()).isEqualTo(published);
  }

  @ParameterizedTest
  @CsvSource({
    "MDD,RTMS,mdd,MET",
    "MDD,DEEP_TMS,mdd,MET",
    "MDD,THETA_BURST,mdd,MET",
    "MDD,ACCELERATED_TBS,coverage,UNKNOWN",
    "MDD,NAVIGATED,coverage,UNKNOWN",
    "OCD,DEEP_TMS,coverage,UNKNOWN"
  })
  void coverageGoesByIndicationAndModality(
      Indication indication, Modality modality, String row, Truth coverage) {
    var patient = fits().treatment(indication, modality);
    assertThat(POLICY.verdict(patient).findings().children().getFirst())
        .satisfies(
            finding -> {
              assertThat(finding.id()).isEqualTo(row);
              assertThat(finding.result()).isEqualTo(coverage);
            });
    assertThat(POLICY.verdict(patient).notCovered()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(value = RequestType.class, names = "INITIAL", mode = EnumSource.Mode.EXCLUDE)
  void otherRequestsAreUnpublished(RequestType type) {
    POLICY.gives(UNKNOWN, UNKNOWN, fits().requestType(type));
  }

  @Test
  void dayBeforeTheFirstVersionHasNoPolicy() {
    assertThat(POLICY.verdict(fits().serviceDate("2026-11-21")).version()).isNull();
    assertThat(POLICY.verdict(fits().serviceDate("2026-11-22")).version()).isNotNull();
  }
}
