package org.rtmscoverage.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rtmscoverage.policy.Truth.MET;
import static org.rtmscoverage.policy.Truth.NOT_MET;
import static org.rtmscoverage.policy.Truth.UNKNOWN;
import static org.rtmscoverage.shipped.PolicyCases.miss;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rtmscoverage.policy.Patients;
import org.rtmscoverage.policy.TrialOutcome;
import org.rtmscoverage.policy.Trials;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.NetworkStatus;
import org.rtmscoverage.vocabulary.RequestType;
import org.rtmscoverage.vocabulary.SourceGrade;

/** New York Medicaid, and Fidelis, a plan that asks for more than the state. */
class NyMedicaidTmsTests {

  private static final ShippedPolicy STATE = new ShippedPolicy("ny-medicaid-tms");
  private static final ShippedPolicy FIDELIS = new ShippedPolicy("ny-fidelis-tms");
  private static final String DURATION = "trials-of-sufficient-duration";
  private static final String PERFORMS = "performed-by-psychiatrist";
  private static final TrialOutcome FAILED = TrialOutcome.NO_RESPONSE;

  private static Patients untimed(int sertraline) {
    return Patients.silent()
        .diagnosis("F33.2")
        .allComplete()
        .trial("sertraline", sertraline, "2019-02-01", "2019-06-01", FAILED)
        .trial("escitalopram", 10, "2026-05-01", "2026-08-01", FAILED);
  }

  private static Patients fits() {
    return untimed(50).attests(DURATION, true, "PHYSICIAN");
  }

  private static Patients fitsFidelis() {
    return fits()
        .trial("fluoxetine", 20, "2026-02-01", "2026-04-01", FAILED)
        .psychotherapy("CBT", FAILED);
  }

  /** A specialty that no list of ours holds. */
  private static Patients otherWords() {
    return fits().provider(NetworkStatus.IN, "ADULT PSYCHIATRY", "NY");
  }

  private static Patients open() {
    return Patients.silent().diagnosis("F33.2");
  }

  static Stream<Arguments> ofTheState() {
    return Stream.of(
        miss("medically-necessary", UNKNOWN, MET, fits()),
        miss("adult", MET, MET, fits().age(18)),
        miss("adult", NOT_MET, NOT_MET, fits().age(17)),
        miss("adult", UNKNOWN, UNKNOWN, fits().age(null)),
        miss("severe-mdd", MET, MET, fits().noDiagnosis().diagnosis("F32.2")),
        miss("severe-mdd", NOT_MET, NOT_MET, fits().noDiagnosis().diagnosis("F33.3")),
        miss("severe-mdd", NOT_MET, NOT_MET, fits().noDiagnosis().diagnosis("F33.1")),
        miss("severe-mdd", UNKNOWN, UNKNOWN, fits().noDiagnosis().diagnosis("F33.9")),
        miss(
            "two-drugs-failed", NOT_MET, NOT_MET, untimed(49).attests(DURATION, true, "PHYSICIAN")),
        miss(
            "two-drugs-failed",
            NOT_MET,
            NOT_MET,
            fits().noTrials().trial("sertraline", 50, "2026-02-01", "2026-04-01", FAILED)),
        miss(
            "two-drugs-failed",
            NOT_MET,
            NOT_MET,
            fits()
                .noTrials()
                .trial("sertraline", 50, "2026-02-01", "2026-04-01", FAILED)
                .trial("sertraline", 100, "2026-05-01", "2026-07-01", FAILED)),
        miss(
            "two-drugs-failed",
            UNKNOWN,
            UNKNOWN,
            fits()
                .noTrials()
                .trial(Trials.of("m1", "sertraline").build())
                .trial(Trials.of("m2", "fluoxetine").dose(20).build())),
        miss("two-drugs-failed", UNKNOWN, UNKNOWN, open()),
        miss(
            "sufficient-duration",
            NOT_MET,
            NOT_MET,
            untimed(50).attests(DURATION, false, "PSYCHIATRIST")),
        miss("sufficient-duration", UNKNOWN, UNKNOWN, untimed(50)),
        miss("psychiatrist", MET, MET, fits().provider(NetworkStatus.IN, "PSYCHIATRY", "NY")),
        miss(
            "psychiatrist", NOT_MET, NOT_MET, fits().provider(NetworkStatus.IN, "NEUROLOGY", "NY")),
        miss("psychiatrist", UNKNOWN, MET, fits()),
        miss("psychiatrist", UNKNOWN, MET, otherWords()),
        miss("psychiatrist", MET, MET, otherWords().attests(PERFORMS, true, null)),
        miss("psychiatrist", NOT_MET, NOT_MET, otherWords().attests(PERFORMS, false, null)),
        miss(
            "trained-and-certified",
            MET,
            MET,
            fits().attests("tms-trained-and-certified", true, "PSYCHIATRIST")),
        miss(
            "trained-and-certified",
            NOT_MET,
            NOT_MET,
            fits().attests("tms-trained-and-certified", false, "PSYCHIATRIST")),
        miss("trained-and-certified", UNKNOWN, MET, fits()));
  }

  static Stream<Arguments> ofFidelis() {
    return Stream.of(
        miss("medically-necessary", UNKNOWN, MET, fitsFidelis()),
        miss("drugs-failed-in-this-episode", NOT_MET, NOT_MET, fits().psychotherapy("CBT", FAILED)),
        miss(
            "drugs-failed-in-this-episode",
            NOT_MET,
            NOT_MET,
            fits()
                .psychotherapy("CBT", FAILED)
                .trial("fluoxetine", 20, "2025-10-01", "2026-01-09", FAILED)),
        miss("drugs-failed-in-this-episode", UNKNOWN, UNKNOWN, open()),
        miss(
            "psychotherapy-in-this-episode",
            NOT_MET,
            NOT_MET,
            fitsFidelis().noPsychotherapy().psychotherapy("CBT", TrialOutcome.RESPONSE)),
        miss("psychotherapy-in-this-episode", UNKNOWN, UNKNOWN, open()),
        miss("cleared-device", MET, MET, fitsFidelis().device("neuronetics-k083538")),
        miss("cleared-device", NOT_MET, NOT_MET, fitsFidelis().device("brainsway-den170078")),
        miss("cleared-device", UNKNOWN, MET, fitsFidelis()));
  }

  static Stream<Patients> everyone() {
    return PolicyCases.patients(List.of(ofTheState(), ofFidelis()));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("ofTheState")
  void nodeAndStateRuleComeTo(String nodeId, Truth node, Truth published, Patients patient) {
    assertThat(STATE.finding(patient, nodeId)).isEqualTo(node);
    assertThat(STATE.verdict(patient).publishedResult()).isEqualTo(published);
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("ofFidelis")
  void nodeAndPlanComeTo(String nodeId, Truth node, Truth published, Patients patient) {
    assertThat(FIDELIS.finding(patient, nodeId)).isEqualTo(node);
    assertThat(FIDELIS.verdict(patient).publishedResult()).isEqualTo(published);
  }

  @Test
  void planAsksForMoreThanTheState() {
    STATE.gives(UNKNOWN, MET, fits());
    FIDELIS.gives(NOT_MET, NOT_MET, fits());
    STATE.gives(UNKNOWN, MET, fitsFidelis());
    FIDELIS.gives(UNKNOWN, MET, fitsFidelis());
  }

  @Test
  void planKeepsWhatTheStateAsks() {
    FIDELIS.gives(NOT_MET, NOT_MET, fitsFidelis().age(17));
    FIDELIS.gives(NOT_MET, NOT_MET, fitsFidelis().noDiagnosis().diagnosis("F33.3"));
    assertThat(FIDELIS.verdict(fitsFidelis()).grade()).isEqualTo(SourceGrade.SECONDARY);
    assertThat(STATE.verdict(fits()).grade()).isEqualTo(SourceGrade.PRIMARY);
  }

  @Test
  void drugThatWasNotToleratedLeavesTheDrugsOpen() {
    var patient = fits().psychotherapy("CBT", FAILED).intolerance("fluoxetine", "nausea");
    FIDELIS.gives(UNKNOWN, UNKNOWN, patient);
    assertThat(FIDELIS.finding(patient, "drugs-in-this-episode")).isEqualTo(UNKNOWN);
  }

  @Test
  void tooFewFailuresWithoutIntoleranceAreNotMet() {
    FIDELIS.gives(NOT_MET, NOT_MET, fits().psychotherapy("CBT", FAILED));
  }

  @ParameterizedTest
  @CsvSource({
    "MDD,RTMS,MET",
    "MDD,DEEP_TMS,MET",
    "MDD,THETA_BURST,MET",
    "MDD,ACCELERATED_TBS,UNKNOWN",
    "MDD,NAVIGATED,UNKNOWN",
    "OCD,DEEP_TMS,UNKNOWN",
    "PTSD,RTMS,UNKNOWN"
  })
  void coverageGoesByIndicationAndModality(
      Indication indication, Modality modality, Truth coverage) {
    for (ShippedPolicy policy : List.of(STATE, FIDELIS)) {
      assertThat(
              policy
                  .verdict(fitsFidelis().treatment(indication, modality))
                  .findings()
                  .children()
                  .getFirst()
                  .result())
          .isEqualTo(coverage);
    }
  }

  @ParameterizedTest
  @EnumSource(value = RequestType.class, names = "INITIAL", mode = EnumSource.Mode.EXCLUDE)
  void otherRequestsAreUnpublished(RequestType type) {
    STATE.gives(UNKNOWN, UNKNOWN, fits().requestType(type));
    FIDELIS.gives(UNKNOWN, UNKNOWN, fitsFidelis().requestType(type));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ny-medicaid-tms", "ny-fidelis-tms"})
  void ruleBeginsInNovember2025(String policy) {
    var shipped = new ShippedPolicy(policy);
    assertThat(shipped.verdict(Patients.silent().serviceDate("2025-10-31")).version()).isNull();
    assertThat(
            Objects.requireNonNull(
                    shipped.verdict(Patients.silent().serviceDate("2025-11-01")).version())
                .effectiveFrom())
        .isEqualTo("2025-11-01");
  }
}
