package org.rtmscoverage.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.PartialDate;

/** Leaves other than medication trials, each on the facts that decide it. */
class LeafTests {

  private static final Criterion SEVERE_MDD =
      new Criterion.DiagnosisStated(
          Policies.node("diagnosis"),
          DiagnosisRule.of(Set.of("MDD"), Set.of("severe"), Set.of("single", "recurrent")));
  private static final Criterion SCALE =
      new Criterion.SevereOnScale(Policies.node("scale"), Set.of(), false);
  private static final Criterion THERAPY =
      new Criterion.FailedPsychotherapy(
          Policies.node("therapy"), TherapyRule.failed(1, Set.of("CBT", "IPT")));
  private static final Criterion PRIOR_TMS =
      new Criterion.PriorTmsResponse(Policies.node("tms"), TmsResponseRule.earlier(null, 3));
  private static final Criterion SEIZURE =
      new Criterion.SafetyPresent(Policies.node("seizure"), "SEIZURE_DISORDER", null, List.of());
  private static final Criterion IMPLANT =
      new Criterion.SafetyPresent(Policies.node("implant"), "IMPLANT_NEAR_COIL", 30, List.of());
  private static final Criterion PSYCHOSIS =
      new Criterion.SafetyPresent(Policies.node("psychosis"), "PSYCHOSIS", null, List.of());
  private static final Criterion ATTESTED =
      new Criterion.Attested(
          Policies.node("attested"), "ordered", "Was it ordered?", Set.of("PSYCHIATRIST"), false);
  private static final Criterion ECT = new Criterion.EctCandidate(Policies.node("ect"));
  private static final Criterion DEVICE = new Criterion.ClearedDevice(Policies.node("device"));

  private static Finding finding(Criterion leaf, Patients patient) {
    return Policies.verdict(leaf, patient).findings().children().getLast();
  }

  private static Truth result(Criterion leaf, Patients patient) {
    return finding(leaf, patient).result();
  }

  @ParameterizedTest
  @CsvSource({
    "F33.2,MET",
    "F32.2,MET",
    "F33.3,MET",
    "F33.1,NOT_MET",
    "F33.9,UNKNOWN",
    "F32.A,UNKNOWN",
    "F33.41,UNKNOWN"
  })
  void diagnosisIsReadFromItsCode(String code, Truth expected) {
    assertThat(result(SEVERE_MDD, Patients.silent().diagnosis(code))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"F33.2,MET", "F33.1,NOT_MET", "F33.9,UNKNOWN", "F32.A,UNKNOWN", "F42.2,NOT_MET"})
  void unspecifiedDepressionMayBeOneOfTheListedCodes(String code, Truth expected) {
    var listed =
        new Criterion.DiagnosisStated(
            Policies.node("diagnosis"),
            new DiagnosisRule(
                Set.of(), Set.of("F32.2", "F33.2"), Set.of(), Set.of(), null, false, Set.of()));
    assertThat(result(listed, Patients.silent().diagnosis(code).allComplete())).isEqualTo(expected);
  }

  @Test
  void diagnosisOfAnotherGroupLeavesAnOpenListOpen() {
    assertThat(result(SEVERE_MDD, Patients.silent().diagnosis("F42.2"))).isEqualTo(Truth.UNKNOWN);
    assertThat(result(SEVERE_MDD, Patients.silent().diagnosis("F42.2").allComplete()))
        .isEqualTo(Truth.NOT_MET);
    assertThat(result(SEVERE_MDD, Patients.silent().diagnosis("Z99.0"))).isEqualTo(Truth.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "PHQ-9,20,MET", "PHQ-9,19,UNKNOWN", "PHQ-9,15,UNKNOWN", "PHQ-9,14,NOT_MET",
    "HAM-D17,24,MET", "HAM-D17,23,UNKNOWN", "HAM-D17,20,UNKNOWN", "HAM-D17,19,NOT_MET",
    "Y-BOCS,33,UNKNOWN"
  })
  void severityIsReadFromPublishedBands(String instrument, int score, Truth expected) {
    assertThat(result(SCALE, Patients.silent().score(instrument, score, "2026-11-10")))
        .isEqualTo(expected);
  }

  @Test
  void latestScoreCountsAndFutureScoresDoNot() {
    assertThat(
            result(
                SCALE,
                Patients.silent().score("PHQ-9", 22, "2026-06-01").score("PHQ-9", 9, "2026-11-01")))
        .isEqualTo(Truth.NOT_MET);
    assertThat(
            result(
                SCALE,
                Patients.silent().score("PHQ-9", 22, "2026-06-01").score("PHQ-9", 9, "2026-12-02")))
        .isEqualTo(Truth.MET);
    assertThat(result(SCALE, Patients.silent().allComplete())).isEqualTo(Truth.NOT_MET);
  }

  @Test
  void factsDatedAfterTheServiceDateAreReported() {
    assertThat(finding(SCALE, Patients.silent().score("PHQ-9", 22, "2026-12-02")).notes())
        .containsExactly("PHQ-9 is dated after the service date and was not counted");
    assertThat(
            finding(
                    THERAPY,
                    Patients.silent()
                        .psychotherapy("CBT", TrialOutcome.NO_RESPONSE)
                        .serviceDate("2025-12-01"))
                .notes())
        .containsExactly("CBT starts after the service date and was not counted");
    assertThat(
            finding(
                    THERAPY,
                    Patients.silent()
                        .psychotherapy("CBT", TrialOutcome.NO_RESPONSE, "2026-11-28", 8))
                .notes())
        .containsExactly("CBT has not started yet and was not counted");
    assertThat(
            finding(
                    THERAPY,
                    Patients.silent()
                        .psychotherapy("CBT", TrialOutcome.NO_RESPONSE, "2026-02-01", 0))
                .notes())
        .containsExactly("CBT has no sessions and was not counted");
  }

  @Test
  void scoresThatDisagreeAreForAPersonToJudge() {
    var disagreeing =
        Patients.silent().score("PHQ-9", 9, "2026-11-01").score("HAM-D17", 25, "2026-11-01");
    assertThat(finding(SCALE, disagreeing).causes())
        .extracting(Cause::kind)
        .containsExactly(CauseKind.JUDGEMENT);
    var sameDay =
        Patients.silent().score("PHQ-9", 22, "2026-11-01").score("PHQ-9", 8, "2026-11-01");
    assertThat(result(SCALE, sameDay)).isEqualTo(Truth.UNKNOWN);
    var sameMonth = Patients.silent().score("PHQ-9", 22, "2026-11").score("PHQ-9", 8, "2026-11-20");
    assertThat(result(SCALE, sameMonth)).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void scoreOfAnEarlierEpisodeDoesNotShowSeverityNow() {
    var old = finding(SCALE, Patients.silent().score("PHQ-9", 22, "2019-05-01").allComplete());
    assertThat(old.result()).isEqualTo(Truth.NOT_MET);
    assertThat(old.notes())
        .containsExactly("PHQ-9 is dated before the current episode and was not counted");
  }

  @ParameterizedTest
  @CsvSource({
    "22,2025-12-01,MET,",
    "22,2026,MET,",
    "22,2025-11-30,UNKNOWN,When did the current episode start?",
    "22,2025-12,MET,",
    "22,2025,UNKNOWN,When did the current episode start?",
    "15,2019-05-01,UNKNOWN,When did the current episode start?",
    "9,2019-05-01,UNKNOWN,Which standardised",
    "9,2025-12-01,NOT_MET,"
  })
  void scoreOfTheLastTwelveMonthsIsOfThisEpisodeWhereItsStartIsNotStated(
      int score, String date, Truth expected, @Nullable String question) {
    var finding = finding(SCALE, Patients.silent().episode(null).score("PHQ-9", score, date));
    assertThat(finding.result()).isEqualTo(expected);
    if (question != null) {
      assertThat(finding.causes())
          .singleElement()
          .extracting(Cause::text)
          .asString()
          .startsWith(question);
      assertThat(finding.notes())
          .containsExactly(
              "PHQ-9 is dated more than 12 months before the service date and counts only if the"
                  + " current episode had started by then");
    }
  }

  @Test
  void olderScoreBesideARecentOneIsNotNeeded() {
    var patient =
        Patients.silent()
            .episode(null)
            .score("PHQ-9", 22, "2026-11-01")
            .score("HAM-D17", 5, "2019-05-01");
    assertThat(result(SCALE, patient)).isEqualTo(Truth.MET);
    var mild = Patients.silent().episode(null).score("PHQ-9", 9, "2019-05-01").allComplete();
    assertThat(result(SCALE, mild)).isEqualTo(Truth.NOT_MET);
  }

  @Test
  void namedInstrumentIsTheOnlyOneRead() {
    var onlyHamilton =
        new Criterion.SevereOnScale(Policies.node("scale"), Set.of("HAM-D17"), false);
    assertThat(result(onlyHamilton, Patients.silent().score("PHQ-9", 25, "2026-11-01")))
        .isEqualTo(Truth.UNKNOWN);
    assertThat(result(onlyHamilton, Patients.silent().score("HAM-D17", 25, "2026-11-01")))
        .isEqualTo(Truth.MET);
  }

  @ParameterizedTest
  @CsvSource({
    "CBT,NO_RESPONSE,MET", "cbt,PARTIAL_RESPONSE,MET", "CBT,RESPONSE,NOT_MET",
    "CBT,INTOLERANCE,UNKNOWN", "CBT,NOT_RECORDED,UNKNOWN", "EMDR,NO_RESPONSE,UNKNOWN"
  })
  void psychotherapyCountsByOutcomeAndKind(String type, TrialOutcome outcome, Truth expected) {
    assertThat(result(THERAPY, Patients.silent().psychotherapy(type, outcome).allComplete()))
        .isEqualTo(expected);
  }

  @Test
  void psychotherapyThatIsNotListedIsUnknownUntilTheListIsComplete() {
    var open = finding(THERAPY, Patients.silent());
    assertThat(open.result()).isEqualTo(Truth.UNKNOWN);
    assertThat(open.causes())
        .singleElement()
        .extracting(Cause::text)
        .asString()
        .startsWith("Has a course of psychotherapy been tried");
    assertThat(result(THERAPY, Patients.silent().complete(ClinicalSection.PSYCHOTHERAPY)))
        .isEqualTo(Truth.NOT_MET);
    assertThat(
            result(
                THERAPY,
                Patients.silent()
                    .psychotherapy("CBT", TrialOutcome.NO_RESPONSE)
                    .serviceDate("2025-12-01")
                    .allComplete()))
        .isEqualTo(Truth.NOT_MET);
  }

  private static PriorTmsCourse course(
      @Nullable String last, @Nullable Integer before, @Nullable Integer after) {
    return new PriorTmsCourse(
        null,
        last == null ? null : PartialDate.parse(last),
        36,
        Modality.RTMS,
        "PHQ-9",
        before,
        after,
        null,
        null);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-06-30,22,6,MET",
    "2025-06-30,20,10,MET",
    "2025-06-30,20,11,UNKNOWN",
    "2025-06-30,20,20,NOT_MET",
    "2026-02-01,22,6,NOT_MET",
    "2026,22,6,UNKNOWN",
    ",22,6,UNKNOWN",
    "2025-06-30,,6,UNKNOWN",
    "2025-06-30,0,0,UNKNOWN"
  })
  void earlierTmsNeedsResponseInAnEarlierEpisode(
      @Nullable String last, @Nullable Integer before, @Nullable Integer after, Truth expected) {
    assertThat(
            result(
                PRIOR_TMS, Patients.silent().priorTms(course(last, before, after)).allComplete()))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"2026-09-01,MET", "2026-09-02,NOT_MET", "2026-08,MET", "2026-09,UNKNOWN"})
  void threeMonthsMustHavePassed(String last, Truth expected) {
    assertThat(
            result(
                PRIOR_TMS,
                Patients.silent()
                    .episode("2026-11-01")
                    .priorTms(course(last, 22, 6))
                    .allComplete()))
        .isEqualTo(expected);
  }

  @Test
  void definedResponseIsTestedAsDefined() {
    var halved =
        new Criterion.PriorTmsResponse(Policies.node("tms"), TmsResponseRule.earlier(50, null));
    assertThat(
            result(halved, Patients.silent().priorTms(course("2025-06-30", 20, 11)).allComplete()))
        .isEqualTo(Truth.NOT_MET);
    assertThat(
            result(halved, Patients.silent().priorTms(course("2025-06-30", 20, 10)).allComplete()))
        .isEqualTo(Truth.MET);
  }

  @Test
  void heldResponseIsResponseWhereThePolicyDoesNotDefineIt() {
    var held =
        new PriorTmsCourse(
            null,
            PartialDate.parse("2025-06-30"),
            null,
            null,
            null,
            null,
            null,
            PartialDate.parse("2025-12"),
            null);
    assertThat(result(PRIOR_TMS, Patients.silent().priorTms(held))).isEqualTo(Truth.MET);
    assertThat(result(PRIOR_TMS, Patients.silent())).isEqualTo(Truth.UNKNOWN);
    assertThat(result(PRIOR_TMS, Patients.silent().allComplete())).isEqualTo(Truth.NOT_MET);
    assertThat(result(PRIOR_TMS, Patients.silent().episode(null).priorTms(held)))
        .isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void safetyGroupAndItemsAnswerEachOther() {
    assertThat(result(SEIZURE, Patients.silent())).isEqualTo(Truth.UNKNOWN);
    assertThat(result(SEIZURE, Patients.silent().allComplete())).isEqualTo(Truth.UNKNOWN);
    assertThat(result(SEIZURE, Patients.silent().safety("SEIZURE_DISORDER", true)))
        .isEqualTo(Truth.MET);
    assertThat(result(SEIZURE, Patients.silent().safety("seizure-disorder", true)))
        .isEqualTo(Truth.MET);
    assertThat(result(SEIZURE, Patients.silent().safety("seizure-disorder", false)))
        .isEqualTo(Truth.NOT_MET);
    assertThat(result(IMPLANT, Patients.silent().safety("cochlear", false)))
        .isEqualTo(Truth.UNKNOWN);
    var item = new Criterion.SafetyPresent(Policies.node("item"), "cochlear", null, List.of());
    assertThat(result(item, Patients.silent().safety("IMPLANT_NEAR_COIL", false)))
        .isEqualTo(Truth.NOT_MET);
    assertThat(result(item, Patients.silent().safety("IMPLANT_NEAR_COIL", true)))
        .isEqualTo(Truth.UNKNOWN);
    var context = new Criterion.SafetyPresent(Policies.node("item"), "age", null, List.of());
    assertThat(result(context, Patients.silent())).isEqualTo(Truth.UNKNOWN);
    var unlisted = new Criterion.SafetyPresent(Policies.node("item"), "nowhere", null, List.of());
    assertThat(result(unlisted, Patients.silent())).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void implantFartherThanThePolicyMindsIsNotPresent() {
    var patient = Patients.silent().safety("vns", true);
    assertThat(result(IMPLANT, patient)).isEqualTo(Truth.MET);
    assertThat(result(IMPLANT, Patients.silent().safety("vns", true).safetyDetail("vns", null)))
        .isEqualTo(Truth.MET);
    assertThat(result(IMPLANT, patient.safetyDetail("vns", 31))).isEqualTo(Truth.NOT_MET);
    assertThat(result(IMPLANT, patient.safety("cochlear", true))).isEqualTo(Truth.MET);
    assertThat(
            result(
                IMPLANT,
                Patients.silent()
                    .safety("IMPLANT_NEAR_COIL", true)
                    .safetyDetail("IMPLANT_NEAR_COIL", 30)))
        .isEqualTo(Truth.MET);
    assertThat(
            result(
                IMPLANT,
                Patients.silent()
                    .safety("IMPLANT_NEAR_COIL", true)
                    .safetyDetail("IMPLANT_NEAR_COIL", 45)
                    .safetyDetail("IMPLANT_NEAR_COIL", 5)))
        .isEqualTo(Truth.MET);
  }

  @Test
  void singleImplantWithoutADistanceIsAskedAbout() {
    var vns = new Criterion.SafetyPresent(Policies.node("vns"), "vns", 30, List.of());
    var patient = Patients.silent().safety("vns", true);
    assertThat(finding(vns, patient).causes())
        .extracting(Cause::text)
        .containsExactly("How far from the coil is label of vns?");
    assertThat(result(vns, patient.safetyDetail("vns", 10))).isEqualTo(Truth.MET);
  }

  @Test
  void psychoticCodeAgainstAScreenThatSaysNoIsAskedAbout() {
    assertThat(result(PSYCHOSIS, Patients.silent().diagnosis("F33.3"))).isEqualTo(Truth.MET);
    var contradicted =
        finding(PSYCHOSIS, Patients.silent().diagnosis("F33.3").safety("PSYCHOSIS", false));
    assertThat(contradicted.causes())
        .extracting(Cause::kind)
        .containsExactly(CauseKind.MISSING_FACT);
    assertThat(result(PSYCHOSIS, Patients.silent().diagnosis("F33.2").safety("PSYCHOSIS", false)))
        .isEqualTo(Truth.NOT_MET);
    assertThat(result(PSYCHOSIS, Patients.silent().diagnosis("Z99.0"))).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void attestationCountsFromTheRightRoleOnly() {
    assertThat(result(ATTESTED, Patients.silent())).isEqualTo(Truth.UNKNOWN);
    assertThat(result(ATTESTED, Patients.silent().attests("other", true, "PSYCHIATRIST")))
        .isEqualTo(Truth.UNKNOWN);
    assertThat(result(ATTESTED, Patients.silent().attests("ordered", true, null)))
        .isEqualTo(Truth.UNKNOWN);
    assertThat(finding(ATTESTED, Patients.silent().attests("ordered", true, "NURSE")).causes())
        .singleElement()
        .extracting(Cause::text)
        .asString()
        .contains("not by a role the policy accepts");
    assertThat(result(ATTESTED, Patients.silent().attests("ordered", true, "PSYCHIATRIST")))
        .isEqualTo(Truth.MET);
    assertThat(result(ATTESTED, Patients.silent().attests("ordered", false, "PSYCHIATRIST")))
        .isEqualTo(Truth.NOT_MET);
    assertThat(
            finding(
                    ATTESTED,
                    Patients.silent()
                        .attests("ordered", true, "PSYCHIATRIST")
                        .attests("ordered", false, "PSYCHIATRIST"))
                .causes())
        .singleElement()
        .extracting(Cause::text)
        .asString()
        .contains("contradict");
    assertThat(
            result(
                ATTESTED, Patients.silent().attests("ordered", true, "PSYCHIATRIST", "2027-06-01")))
        .isEqualTo(Truth.UNKNOWN);
    assertThat(
            result(
                ATTESTED, Patients.silent().attests("ordered", true, "PSYCHIATRIST", "2026-06-01")))
        .isEqualTo(Truth.MET);
    assertThat(result(Policies.attested("free"), Patients.silent().attests("free", true, null)))
        .isEqualTo(Truth.MET);
  }

  @Test
  void ectCandidateIsUnknownUntilSaidOrComplete() {
    assertThat(result(ECT, Patients.silent())).isEqualTo(Truth.UNKNOWN);
    assertThat(result(ECT, Patients.silent().complete(ClinicalSection.ECT)))
        .isEqualTo(Truth.NOT_MET);
    assertThat(result(ECT, Patients.silent().ect(EctStatus.NOT_TRIED, true))).isEqualTo(Truth.MET);
    assertThat(result(ECT, Patients.silent().ect(null, false))).isEqualTo(Truth.NOT_MET);
  }

  @ParameterizedTest
  @CsvSource({
    "RTMS,10 Hz,MET",
    "RTMS,dTMS 18 Hz,UNKNOWN",
    "DEEP_TMS,dTMS,MET",
    "DEEP_TMS,10 Hz,UNKNOWN",
    "THETA_BURST,10 Hz; iTBS,MET",
    "THETA_BURST,10 Hz,UNKNOWN",
    "THETA_BURST,'',UNKNOWN",
    "ACCELERATED_TBS,'accelerated iTBS, 5 days',MET",
    "THETA_BURST,'accelerated iTBS, 5 days',UNKNOWN",
    "NAVIGATED,10 Hz,UNKNOWN"
  })
  void clearanceIsReadForTheModality(Modality modality, String protocols, Truth expected) {
    var device = new Device("d", "M", "M", "K", Set.of("MDD_ADULT"), "figure-8", protocols, "x");
    var treatment = new TreatmentFacts(Indication.MDD, modality, "d", Set.of(), null);
    assertThat(Clearance.of(device, treatment, 41)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "adult,MDD,41,MET", "adult,MDD,16,NOT_MET", "teen,MDD,16,MET", "adult,MDD,,UNKNOWN",
    "teen,MDD,14,NOT_MET", "teen,MDD,15,MET", "adult,MDD,18,MET", "adult,MDD,17,NOT_MET",
    "ocd,MDD,41,NOT_MET", "ocd,OCD,41,MET", "smoking,SMOKING,41,MET", "migraine,MIGRAINE,41,MET",
    "adult,PTSD,41,NOT_MET", "unread,MDD,41,UNKNOWN", "nowhere,MDD,41,UNKNOWN", ",MDD,41,UNKNOWN"
  })
  void deviceIsClearedByIndicationAndAge(
      @Nullable String device, Indication indication, @Nullable Integer age, Truth expected) {
    var patient = Patients.silent().age(age).treatment(indication, Modality.RTMS);
    if (device != null) {
      patient.device(device);
    }
    assertThat(result(DEVICE, patient)).isEqualTo(expected);
  }

  @Test
  void ruleThatCouldNotBeReadIsLeftOutOfThePublishedResult() {
    var tree =
        new Criterion.All(
            Policies.node("all"),
            java.util.List.of(
                Policies.attested("a"), new Criterion.Unpublished(Policies.node("cut"))));
    var verdict = Policies.verdict(tree, Patients.silent().attests("a", true, null));
    assertThat(verdict.result()).isEqualTo(Truth.UNKNOWN);
    assertThat(verdict.publishedResult()).isEqualTo(Truth.MET);
    assertThat(verdict.findings().causes())
        .extracting(Cause::kind)
        .containsExactly(CauseKind.UNPUBLISHED);
  }

  @Test
  void criteriaThatAreNotPublicAreExternal() {
    assertThat(
            finding(new Criterion.External(Policies.node("x"), "InterQual"), Patients.silent())
                .causes())
        .extracting(Cause::kind)
        .containsExactly(CauseKind.EXTERNAL);
  }
}
