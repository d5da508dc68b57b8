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
import org.rtmscoverage.policy.CauseKind;
import org.rtmscoverage.policy.EctStatus;
import org.rtmscoverage.policy.Patients;
import org.rtmscoverage.policy.TrialOutcome;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.RequestType;

/** Ambetter CP.BH.200: depression, with a score that persists and ECT behind unread words. */
class AmbetterCpBh200Tests {

  private static final ShippedPolicy POLICY = new ShippedPolicy("ambetter-cp-bh-200");

  private static Patients withoutTrials() {
    return Patients.silent()
        .diagnosis("F33.2")
        .score("PHQ-9", 15, "2026-02-01", "BASELINE")
        .score("PHQ-9", 15, "2026-11-10")
        .psychotherapy("CBT", TrialOutcome.NO_RESPONSE)
        .ect(EctStatus.FAILED, null)
        .safe()
        .allComplete();
  }

  private static Patients fits() {
    return withoutTrials()
        .trial("sertraline", 100, "2026-02-01", "2026-04-12", TrialOutcome.NO_RESPONSE)
        .trial("venlafaxine", 150, "2026-05-01", "2026-08-01", TrialOutcome.NO_RESPONSE);
  }

  private static Patients silentBut() {
    return Patients.silent().diagnosis("F33.2");
  }

  static Stream<Arguments> met() {
    return Stream.of(
        miss("adult", MET, MET, fits().age(18)),
        miss("severe-mdd", MET, MET, fits().noDiagnosis().diagnosis("F32.2")),
        miss(
            "two-trials",
            MET,
            MET,
            withoutTrials()
                .intolerance("sertraline", "nausea")
                .trial("bupropion", 300, "2026-05-01", "2026-08-01", TrialOutcome.NO_RESPONSE)),
        miss("ect", MET, MET, fits().ect(EctStatus.CONTRAINDICATED, null)),
        miss(
            "theta-burst-sessions",
            MET,
            MET,
            fits().treatment(Indication.MDD, Modality.THETA_BURST).sessions(30)),
        miss("all-sessions", MET, MET, fits().treatment(Indication.MDD, Modality.DEEP_TMS)),
        miss("cleared-device", MET, MET, fits().device("neuronetics-k083538")),
        miss(
            "supervision",
            MET,
            MET,
            fits().attests("direct-supervision-by-trained-psychiatrist", true, "PSYCHIATRIST")),
        miss(
            "psychotropics-unchanged",
            MET,
            MET,
            fits().attests("psychotropics-unchanged", true, null)),
        miss("no-excluding-disorder", MET, MET, fits().safety("PSYCHOSIS", true)),
        miss("no-suicidal-intent", MET, MET, fits().safety("CONCURRENT_KETAMINE", true)));
  }

  static Stream<Arguments> missed() {
    return Stream.of(
        miss("adult", NOT_MET, NOT_MET, fits().age(14)),
        miss("severe-mdd", NOT_MET, NOT_MET, fits().noDiagnosis().diagnosis("F33.1")),
        miss("phq-9-persisting", NOT_MET, NOT_MET, fits().score("PHQ-9", 14, "2026-06-01")),
        miss(
            "phq-9-persisting",
            NOT_MET,
            NOT_MET,
            fits().noScore().score("HAM-D17", 30, "2026-11-10", "BASELINE")),
        miss(
            "two-trials",
            NOT_MET,
            NOT_MET,
            withoutTrials()
                .trial("sertraline", 100, "2026-02-01", "2026-04-12", TrialOutcome.NO_RESPONSE)),
        miss(
            "two-trials",
            NOT_MET,
            NOT_MET,
            withoutTrials()
                .trial("sertraline", 100, "2026-02-01", "2026-04-12", TrialOutcome.NO_RESPONSE)
                .intolerance("escitalopram", "nausea")),
        miss(
            "failed-psychotherapy",
            NOT_MET,
            NOT_MET,
            fits().noPsychotherapy().psychotherapy("CBT", TrialOutcome.RESPONSE)),
        miss(
            "score-before-treatment",
            NOT_MET,
            NOT_MET,
            fits().noScore().score("PHQ-9", 20, "2026-11-10", "DURING_COURSE")),
        miss("all-sessions", NOT_MET, NOT_MET, fits().sessions(37)),
        miss(
            "theta-burst-sessions",
            NOT_MET,
            NOT_MET,
            fits().treatment(Indication.MDD, Modality.THETA_BURST).sessions(31)),
        miss("schizophrenia", MET, NOT_MET, fits().diagnosis("F20.9")),
        miss("schizophrenia", MET, NOT_MET, fits().diagnosis("F25.0")),
        miss("bipolar", MET, NOT_MET, fits().safety("BIPOLAR", true)),
        miss("suicidal-intent", MET, NOT_MET, fits().safety("ACUTE_SUICIDALITY", true)),
        miss("implant", MET, NOT_MET, fits().safety("IMPLANT_NEAR_COIL", true)),
        miss("cleared-device", NOT_MET, NOT_MET, fits().device("brainsway-den170078")),
        miss(
            "supervision",
            NOT_MET,
            NOT_MET,
            fits().attests("direct-supervision-by-trained-psychiatrist", false, "PSYCHIATRIST")),
        miss(
            "psychotropics-unchanged",
            NOT_MET,
            NOT_MET,
            fits().attests("psychotropics-unchanged", false, null)));
  }

  static Stream<Arguments> unknown() {
    return Stream.of(
        miss("severe-mdd", UNKNOWN, UNKNOWN, fits().noDiagnosis().diagnosis("F33.9")),
        miss("phq-9-persisting", UNKNOWN, UNKNOWN, silentBut()),
        miss("two-trials", UNKNOWN, UNKNOWN, silentBut()),
        miss("failed-psychotherapy", UNKNOWN, UNKNOWN, silentBut()),
        miss("ect-failed-or-contraindicated", UNKNOWN, UNKNOWN, silentBut()),
        miss("score-before-treatment", UNKNOWN, UNKNOWN, silentBut()),
        miss("all-sessions", UNKNOWN, UNKNOWN, fits().sessions(null)),
        miss("schizophrenia", UNKNOWN, UNKNOWN, silentBut()),
        miss("bipolar", UNKNOWN, UNKNOWN, fits().safety("BIPOLAR", null)),
        miss("suicidal-intent", UNKNOWN, UNKNOWN, fits().safety("ACUTE_SUICIDALITY", null)),
        miss("implant", UNKNOWN, UNKNOWN, fits().safety("IMPLANT_NEAR_COIL", null)),
        miss("supervision", UNKNOWN, MET, fits()),
        miss(
            "supervision",
            UNKNOWN,
            MET,
            fits().attests("direct-supervision-by-trained-psychiatrist", true, "NURSE")),
        miss("cleared-device", UNKNOWN, MET, fits()));
  }

  static Stream<Patients> everyone() {
    return Stream.concat(
        PolicyCases.patients(List.of(met(), missed(), unknown())),
        Stream.of(fits().ect(EctStatus.NOT_TRIED, null), fits().age(16)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource({"met", "missed", "unknown"})
  void nodeAndPolicyComeTo(String nodeId, Truth node, Truth published, Patients patient) {
    assertThat(POLICY.finding(patient, nodeId)).isEqualTo(node);
    assertThat(POLICY.verdict(patient).publishedResult()).isEqualTo(published);
  }

  @Test
  void restOfTheTextHoldsBackACompleteHistory() {
    POLICY.gives(UNKNOWN, MET, fits());
    assertThat(POLICY.finding(fits().safety("SEIZURE_DISORDER", true), "rest-unread"))
        .isEqualTo(UNKNOWN);
  }

  @Test
  void unreadWordsOfTheEctItemKeepItOpen() {
    assertThat(POLICY.verdict(fits().ect(EctStatus.NOT_TRIED, null)).result()).isEqualTo(UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({"14,NOT_MET", "15,UNKNOWN", "16,UNKNOWN", "17,UNKNOWN", "18,MET"})
  void adolescentsAreReferred(int age, Truth published) {
    assertThat(POLICY.verdict(fits().age(age)).publishedResult()).isEqualTo(published);
  }

  @Test
  void referralIsTheCauseAtSixteen() {
    assertThat(POLICY.verdict(fits().age(16)).findings().causes())
        .extracting(cause -> cause.kind())
        .containsExactly(CauseKind.REFERRAL);
  }

  @ParameterizedTest
  @CsvSource({
    "MDD,RTMS,MET",
    "MDD,DEEP_TMS,MET",
    "MDD,ACCELERATED_TBS,NOT_MET",
    "MDD,NAVIGATED,UNKNOWN",
    "OCD,DEEP_TMS,UNKNOWN",
    "OCD,ACCELERATED_TBS,NOT_MET"
  })
  void coverageIsByIndicationAndModality(Indication indication, Modality modality, Truth coverage) {
    var findings = POLICY.verdict(fits().treatment(indication, modality)).findings();
    assertThat(findings.children().getFirst().result()).isEqualTo(coverage);
  }

  @ParameterizedTest
  @EnumSource(value = RequestType.class, names = "INITIAL", mode = EnumSource.Mode.EXCLUDE)
  void otherRequestsAreUnpublished(RequestType type) {
    POLICY.gives(UNKNOWN, UNKNOWN, fits().requestType(type));
  }
}
