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
import org.rtmscoverage.policy.EctStatus;
import org.rtmscoverage.policy.Patients;
import org.rtmscoverage.policy.PriorTmsCourse;
import org.rtmscoverage.policy.TrialOutcome;
import org.rtmscoverage.policy.Trials;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.PartialDate;
import org.rtmscoverage.vocabulary.RequestType;

/**
 * HealthPartners: four trials, two of them augmentation, as one of four ways; psychotherapy too.
 */
class HealthPartnersRtmsTests {

  private static final ShippedPolicy POLICY = new ShippedPolicy("healthpartners-rtms");
  private static final String DURATION = "trials-of-minimum-effective-duration";
  private static final String NOT_ASKED = "payer-asks-for-no-psychotherapy";
  private static final TrialOutcome FAILED = TrialOutcome.NO_RESPONSE;

  private static Patients untreated() {
    return Patients.silent().diagnosis("F33.1").psychotherapy("CBT", FAILED).allComplete();
  }

  private static Patients ectOpenTo(Patients patient) {
    return patient.attests("ect-not-tolerated", false, "PSYCHIATRIST");
  }

  private static Patients twoDrugs(int sertraline) {
    return ectOpenTo(untreated())
        .attests(DURATION, true, "PHYSICIAN")
        .trial("sertraline", sertraline, "2026-01-10", "2026-06-01", FAILED)
        .trial("venlafaxine", 150, "2026-06-02", "2026-11-01", FAILED);
  }

  private static Trials lithium() {
    return Trials.of("m4", "lithium-carbonate")
        .dose(600)
        .from("2026-08-01")
        .to("2026-11-01")
        .augments("m2");
  }

  private static Patients aripiprazole(Patients patient) {
    return patient.trial(
        Trials.of("m3", "aripiprazole")
            .dose(2)
            .from("2026-03-01")
            .to("2026-06-01")
            .augments("m1")
            .build());
  }

  private static Patients fits() {
    return aripiprazole(twoDrugs(50)).trial(lithium().build());
  }

  private static Patients intolerances(String last) {
    return ectOpenTo(untreated())
        .intolerance("sertraline", "nausea")
        .intolerance("venlafaxine", "insomnia")
        .intolerance("bupropion", "headache")
        .intolerance("mirtazapine", last);
  }

  private static Patients earlierTms(int scoreAfter, String last) {
    return ectOpenTo(untreated())
        .priorTms(
            new PriorTmsCourse(
                null,
                PartialDate.parse(last),
                36,
                Modality.RTMS,
                "PHQ-9",
                22,
                scoreAfter,
                null,
                null));
  }

  private static Patients ect(EctStatus status, boolean lessInvasive) {
    return ectOpenTo(untreated())
        .ect(status, null)
        .attests("tms-less-invasive-than-ect", lessInvasive, "PSYCHIATRIST");
  }

  static Stream<Arguments> patients() {
    return Stream.of(
        miss("four-trials", MET, MET, fits()),
        miss(
            "four-failed-trials",
            NOT_MET,
            NOT_MET,
            aripiprazole(twoDrugs(49)).trial(lithium().build())),
        miss("four-failed-trials", NOT_MET, NOT_MET, aripiprazole(twoDrugs(50))),
        miss(
            "four-failed-trials",
            NOT_MET,
            NOT_MET,
            aripiprazole(twoDrugs(50)).trial("bupropion", 300, "2026-02-01", "2026-05-01", FAILED)),
        miss(
            "four-failed-trials",
            NOT_MET,
            NOT_MET,
            aripiprazole(twoDrugs(50)).trial(lithium().outcome(TrialOutcome.RESPONSE).build())),
        miss(
            "four-failed-trials",
            NOT_MET,
            NOT_MET,
            aripiprazole(twoDrugs(50))
                .trial(lithium().from("2025-08-01").to("2026-01-09").build())),
        miss(
            "minimum-duration",
            NOT_MET,
            UNKNOWN,
            Patients.silent().diagnosis("F33.1").attests(DURATION, false, "PSYCHIATRIST")),
        miss("minimum-duration", UNKNOWN, UNKNOWN, Patients.silent().diagnosis("F33.1")),
        miss("four-failed-trials", UNKNOWN, UNKNOWN, Patients.silent().diagnosis("F33.1")),
        miss("four-intolerances", MET, MET, intolerances("weight gain")),
        miss("four-intolerances", NOT_MET, NOT_MET, intolerances("headache")),
        miss(
            "four-intolerances",
            NOT_MET,
            NOT_MET,
            ectOpenTo(untreated())
                .intolerance("sertraline", "nausea")
                .intolerance("venlafaxine", "insomnia")
                .intolerance("bupropion", "headache")),
        miss("four-intolerances", UNKNOWN, UNKNOWN, Patients.silent().diagnosis("F33.1")),
        miss("earlier-tms-response", MET, MET, earlierTms(11, "2026-01-09")),
        miss("earlier-tms-response", UNKNOWN, UNKNOWN, earlierTms(12, "2026-01-09")),
        miss("earlier-tms-response", NOT_MET, NOT_MET, earlierTms(11, "2026-01-10")),
        miss("earlier-tms-response", UNKNOWN, UNKNOWN, Patients.silent().diagnosis("F33.1")),
        miss("instead-of-ect", MET, MET, ect(EctStatus.RESPONDED, true)),
        miss("instead-of-ect", NOT_MET, NOT_MET, ect(EctStatus.FAILED, true)),
        miss("instead-of-ect", NOT_MET, NOT_MET, ect(EctStatus.RESPONDED, false)),
        miss(
            "instead-of-ect",
            MET,
            MET,
            untreated()
                .attests("ect-not-tolerated", true, "PHYSICIAN")
                .attests("tms-less-invasive-than-ect", true, "PHYSICIAN")),
        miss("instead-of-ect", UNKNOWN, UNKNOWN, Patients.silent().diagnosis("F33.1")),
        miss("adult", NOT_MET, NOT_MET, fits().age(17)),
        miss("adult", MET, MET, earlierTms(6, "2025-03-01").age(18)),
        miss("adult", UNKNOWN, UNKNOWN, earlierTms(6, "2025-03-01").age(null)),
        miss("mdd", NOT_MET, NOT_MET, fits().noDiagnosis().diagnosis("F31.4")),
        miss("mdd", UNKNOWN, UNKNOWN, Patients.silent()),
        miss("failed-psychotherapy", NOT_MET, UNKNOWN, fits().noPsychotherapy()),
        miss(
            "failed-psychotherapy",
            NOT_MET,
            UNKNOWN,
            fits().noPsychotherapy().psychotherapy("CBT", TrialOutcome.RESPONSE)),
        miss("item-5", MET, MET, fits().noPsychotherapy().attests(NOT_ASKED, true, null)),
        miss("item-5", NOT_MET, NOT_MET, fits().noPsychotherapy().attests(NOT_ASKED, false, null)),
        miss(
            "failed-psychotherapy-beside-ect",
            NOT_MET,
            NOT_MET,
            ect(EctStatus.RESPONDED, true).noPsychotherapy()),
        miss(
            "failed-psychotherapy-beside-ect",
            NOT_MET,
            NOT_MET,
            ect(EctStatus.RESPONDED, true).noPsychotherapy().attests(NOT_ASKED, true, null)),
        miss("failed-psychotherapy", UNKNOWN, UNKNOWN, Patients.silent().diagnosis("F33.1")),
        miss("cleared-device", MET, MET, fits().device("neuronetics-k083538")),
        miss("cleared-device", NOT_MET, NOT_MET, fits().device("magventure-k193006")),
        miss("cleared-device", UNKNOWN, MET, fits()));
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

  @Test
  void itemsCutOffKeepTheWholeOpen() {
    POLICY.gives(UNKNOWN, MET, fits());
  }

  @Test
  void twoReadingsOfTheListAreForThePayerToSettle() {
    for (Patients patient :
        List.of(fits(), intolerances("weight gain"), earlierTms(6, "2025-03-01"))) {
      POLICY.gives(UNKNOWN, UNKNOWN, patient.noPsychotherapy());
      POLICY.gives(NOT_MET, NOT_MET, patient.attests(NOT_ASKED, false, null));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "MDD,RTMS,adults-with-mdd,MET",
    "MDD,DEEP_TMS,coverage,UNKNOWN",
    "MDD,THETA_BURST,coverage,UNKNOWN",
    "MDD,ACCELERATED_TBS,coverage,UNKNOWN",
    "OCD,RTMS,coverage,UNKNOWN"
  })
  void onlyRepetitiveTmsOfDepressionIsSpokenOf(
      Indication indication, Modality modality, String row, Truth coverage) {
    var patient = fits().treatment(indication, modality);
    assertThat(POLICY.finding(patient, row)).isEqualTo(coverage);
    assertThat(POLICY.verdict(patient).result()).isEqualTo(UNKNOWN);
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
