package org.rtmscoverage.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rtmscoverage.policy.TrialOutcome.INTOLERANCE;
import static org.rtmscoverage.policy.TrialOutcome.NO_RESPONSE;
import static org.rtmscoverage.policy.TrialOutcome.RESPONSE;
import static org.rtmscoverage.shipped.PolicyRow.met;
import static org.rtmscoverage.shipped.PolicyRow.notMet;
import static org.rtmscoverage.shipped.PolicyRow.unknown;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmscoverage.policy.ClinicalSection;
import org.rtmscoverage.policy.EctStatus;
import org.rtmscoverage.policy.Patients;
import org.rtmscoverage.policy.PriorTmsCourse;
import org.rtmscoverage.policy.Trials;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.LineOfBusiness;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.PartialDate;
import org.rtmscoverage.vocabulary.RequestType;
import org.rtmscoverage.vocabulary.SourceGrade;

/** Optum's rule of two trials; that of four before it stands in {@link Optum2020Tests}. */
class OptumTmsTests {

  private static final ShippedPolicy POLICY = new ShippedPolicy("optum-tms");
  private static final String LONG = "failed-trials-long-enough";
  private static final String LASTING = "side-effects-would-last";

  private static Patients unstated() {
    return Patients.severe().score("PHQ-9", 22, "2026-06-01", "BASELINE").allComplete();
  }

  private static Patients untried() {
    return unstated().attests(LONG, true, "PSYCHIATRIST").attests(LASTING, true, "PHYSICIAN");
  }

  /** Within the episode, which began on 10 January. */
  private static Trials first(String drug, int mg) {
    return Trials.of("m1", drug).dose(mg).from("2026-02-01").to("2026-03-28");
  }

  private static Trials second() {
    return Trials.of("m2", "venlafaxine").dose(150).from("2026-05-01").to("2026-06-25");
  }

  private static Patients with(Trials first) {
    return untried().trial(first.build()).trial(second().build());
  }

  private static Patients complete() {
    return with(first("sertraline", 50));
  }

  private static Patients mixed(Trials intolerance) {
    return with(intolerance.outcome(INTOLERANCE).sideEffects("nausea"));
  }

  private static Patients intolerances(String from, String secondEffect) {
    return intolerances(untried(), from, secondEffect);
  }

  private static Patients intolerances(Patients patient, String from, String secondEffect) {
    return patient
        .trial(
            Trials.of("m1", "sertraline")
                .from(from)
                .to("2026-03-01")
                .outcome(INTOLERANCE)
                .sideEffects("nausea")
                .build())
        .trial(second().outcome(INTOLERANCE).sideEffects(secondEffect).build());
  }

  private static Patients earlierIntolerances() {
    return untried()
        .trial(before("m1", "sertraline").outcome(INTOLERANCE).sideEffects("nausea").build())
        .trial(before("m2", "venlafaxine").outcome(INTOLERANCE).sideEffects("insomnia").build());
  }

  private static Trials before(String id, String drug) {
    return Trials.of(id, drug).dose(150).from("2024-02-01").to("2024-06-01");
  }

  private static Patients earlierTms(Patients patient, String instrument, int after, String last) {
    return patient.priorTms(
        new PriorTmsCourse(
            null, PartialDate.parse(last), 36, Modality.RTMS, instrument, 22, after, null, null));
  }

  private static Patients again(int after, String last) {
    return earlierTms(complete().requestType(RequestType.RETREATMENT), "PHQ-9", after, last);
  }

  static Stream<PolicyRow> rows() {
    return Stream.of(failures(), stopped(), otherWays(), patient(), delivery(), retreatments())
        .flatMap(rows -> rows);
  }

  private static Stream<PolicyRow> failures() {
    return Stream.of(
        met("two classes failed in this episode", "two-failed-trials", complete()),
        notMet(
            "two classes failed in an earlier episode only",
            "two-failed-trials",
            untried()
                .trial(before("m1", "sertraline").build())
                .trial(before("m2", "venlafaxine").build())),
        notMet(
            "one of two ended the day before the episode",
            "two-failed-trials",
            with(first("sertraline", 50).from("2025-10-01").to("2026-01-09"))),
        unknown(
            "one of two ran into the episode",
            "two-failed-trials",
            with(first("sertraline", 50).from("2025-10-01").to("2026-01-10"))),
        unknown("start of the episode not stated", "two-failed-trials", complete().episode(null)),
        notMet("one failed", "two-failed-trials", untried().trial(second().build())),
        notMet("two drugs of one class", "two-failed-trials", with(first("duloxetine", 60))),
        notMet(
            "a milligram short of the least dose",
            "two-failed-trials",
            with(first("sertraline", 49))),
        unknown(
            "dose not stated",
            "two-failed-trials",
            with(Trials.of("m1", "sertraline").from("2026-02-01").to("2026-03-28"))),
        notMet("trials too short", "failures-long-enough", failed(false)),
        unknown("nobody says how long", "failures-long-enough", failed(null)));
  }

  private static Patients failed(@Nullable Boolean longEnough) {
    var patient = unstated().attests(LASTING, true, "PHYSICIAN");
    if (longEnough != null) {
      patient.attests(LONG, longEnough, "PSYCHIATRIST");
    }
    return patient.trial(first("sertraline", 50).build()).trial(second().build());
  }

  private static Stream<PolicyRow> stopped() {
    return Stream.of(
        met(
            "one failed, one not tolerated",
            "one-failed-one-not-tolerated",
            mixed(first("sertraline", 50))),
        met(
            "the one not tolerated below its dose",
            "one-failed-one-not-tolerated",
            mixed(first("sertraline", 25))),
        new PolicyRow(
            "two failed, none not tolerated",
            Truth.MET,
            "one-failed-one-not-tolerated",
            Truth.NOT_MET,
            failed(true)),
        notMet(
            "the two of one class", "one-failed-one-not-tolerated", mixed(first("duloxetine", 60))),
        notMet(
            "the one not tolerated before the episode",
            "one-failed-one-not-tolerated",
            mixed(before("m1", "sertraline"))),
        notMet(
            "its side effect would have faded",
            "lasting-side-effect",
            unstated()
                .attests(LONG, true, "PSYCHIATRIST")
                .attests(LASTING, false, "PSYCHIATRIST")
                .trial(first("sertraline", 50).outcome(INTOLERANCE).sideEffects("nausea").build())
                .trial(second().build())),
        notMet(
            "the failed one too short",
            "failure-long-enough",
            unstated()
                .attests(LONG, false, "PSYCHIATRIST")
                .attests(LASTING, true, "PSYCHIATRIST")
                .trial(first("sertraline", 50).outcome(INTOLERANCE).sideEffects("nausea").build())
                .trial(second().build())),
        met(
            "two not tolerated in this episode",
            "intolerances-in-episode",
            intolerances("2026-01-10", "insomnia")),
        notMet(
            "two not tolerated for one reason",
            "two-not-tolerated",
            intolerances("2026-01-10", "nausea")),
        notMet(
            "two not tolerated, the effects would have faded",
            "lasting-side-effects",
            intolerances(
                unstated().attests(LASTING, false, "PSYCHIATRIST"), "2026-01-10", "insomnia")),
        unknown(
            "two not tolerated, nobody speaks of the effects",
            "lasting-side-effects",
            intolerances(unstated(), "2026-01-10", "insomnia")),
        notMet(
            "two not tolerated in an earlier episode",
            "intolerances-in-episode",
            earlierIntolerances()));
  }

  private static Stream<PolicyRow> otherWays() {
    return Stream.of(
        met("half gone under TMS before", "earlier-response", tmsBefore("PHQ-9", 11, "2025-03-02")),
        notMet("a point short of it", "earlier-response", tmsBefore("PHQ-9", 12, "2025-03-02")),
        notMet("within this episode", "earlier-response", tmsBefore("PHQ-9", 11, "2026-03-02")),
        unknown(
            "on a scale of something else",
            "earlier-response",
            tmsBefore("Y-BOCS", 5, "2025-03-02")),
        met("ECT being given", "receiving-ect", untried().ect(EctStatus.RECEIVING, null)),
        notMet("ECT failed", "receiving-ect", untried().ect(EctStatus.FAILED, null)),
        unknown("nothing tried, ECT open", "receiving-ect", untried().open(ClinicalSection.ECT)));
  }

  private static Patients tmsBefore(String instrument, int after, String last) {
    return earlierTms(untried(), instrument, after, last);
  }

  private static Stream<PolicyRow> patient() {
    return Stream.of(
        met("aged 18", "adult", complete().age(18)),
        notMet("aged 17", "adult", complete().age(17)),
        unknown("age not stated", "adult", complete().age(null)),
        met("mild depression", "mdd", complete().noDiagnosis().diagnosis("F33.0")),
        notMet("bipolar depression", "mdd", complete().noDiagnosis().diagnosis("F31.4")),
        unknown(
            "no diagnosis stated", "mdd", complete().noDiagnosis().open(ClinicalSection.DIAGNOSES)),
        notMet(
            "scored, but not at baseline",
            "baseline-on-scale",
            complete().noScore().score("PHQ-9", 22, "2026-11-10", "DURING_COURSE")),
        met(
            "scored now, before a first course",
            "baseline-on-scale",
            complete().noScore().score("PHQ-9", 22, "2026-11-10")),
        unknown(
            "scores not stated",
            "baseline-on-scale",
            complete().noScore().open(ClinicalSection.SCORES)),
        met(
            "psychotherapy that helped",
            "psychotherapy",
            complete().noPsychotherapy().psychotherapy("IPT", RESPONSE)),
        notMet("no psychotherapy", "psychotherapy", complete().noPsychotherapy()),
        unknown(
            "psychotherapy of another kind",
            "psychotherapy",
            complete().noPsychotherapy().psychotherapy("SUPPORTIVE", NO_RESPONSE)));
  }

  private static Stream<PolicyRow> delivery() {
    return Stream.of(
        met("device for depression", "cleared-device", complete().device("neuronetics-k083538")),
        notMet("device for OCD", "cleared-device", complete().device("brainsway-den170078")),
        met("supervised", "supervised", attested("supervised-as-optum-asks", true)),
        notMet("unsupervised", "supervised", attested("supervised-as-optum-asks", false)),
        met(
            "trained monitor",
            "trained-monitor",
            attested("monitor-trained-in-cpr-and-seizures", true)),
        notMet(
            "untrained monitor",
            "trained-monitor",
            attested("monitor-trained-in-cpr-and-seizures", false)));
  }

  private static Patients attested(String key, boolean value) {
    return complete().attests(key, value, "PSYCHIATRIST");
  }

  private static Stream<PolicyRow> retreatments() {
    return Stream.of(
        met("180 days after", "responded-half-a-year-ago", again(11, "2026-06-04")),
        notMet("179 days after", "responded-half-a-year-ago", again(11, "2026-06-05")),
        notMet("a point short of half", "responded-half-a-year-ago", again(12, "2026-06-04")),
        unknown(
            "earlier courses not stated",
            "responded-half-a-year-ago",
            complete().requestType(RequestType.RETREATMENT).open(ClinicalSection.PRIOR_TMS)));
  }

  static Stream<Patients> everyone() {
    return Stream.concat(PolicyRow.patients(rows()), PolicyRow.patients(Optum2020Tests.rows()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void rowHolds(PolicyRow row) {
    row.holdsIn(POLICY);
  }

  @Test
  void unreadConditionsHoldBackTheResultOnly() {
    POLICY.gives(Truth.UNKNOWN, Truth.MET, complete());
  }

  @Test
  void failuresOfAnEarlierEpisodeAreRefused() {
    POLICY.gives(
        Truth.NOT_MET,
        Truth.NOT_MET,
        untried()
            .trial(before("m1", "sertraline").build())
            .trial(before("m2", "venlafaxine").build()));
  }

  @Test
  void intolerancesOfAnEarlierEpisodeAreOpen() {
    assertThat(POLICY.finding(earlierIntolerances(), "intolerance-when")).isEqualTo(Truth.UNKNOWN);
    assertThat(POLICY.verdict(earlierIntolerances()).result()).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void wayForPatientsOnEctIsOpen() {
    var patient = untried().ect(EctStatus.RECEIVING, null);
    assertThat(POLICY.finding(patient, "instead-of-ect")).isEqualTo(Truth.UNKNOWN);
  }

  @ParameterizedTest(name = "{0} by {1}, {2} plan of {3} on {4}: {6}")
  @CsvSource({
    "MDD, RTMS, COMMERCIAL, TX, 2026-12-01, depression-covered, MET",
    "MDD, DEEP_TMS, EXCHANGE, CO, 2026-12-01, depression-covered, MET",
    "MDD, THETA_BURST, COMMERCIAL, TX, 2026-12-01, depression-covered, MET",
    "MDD, ACCELERATED_TBS, COMMERCIAL, TX, 2026-12-01, coverage, UNKNOWN",
    "MDD, NAVIGATED, COMMERCIAL, TX, 2026-12-01, coverage, UNKNOWN",
    "MIGRAINE, RTMS, COMMERCIAL, CO, 2025-01-01, headache-unproven, NOT_MET",
    "MIGRAINE, RTMS, COMMERCIAL, CO, 2024-12-31, coverage, UNKNOWN",
    "MIGRAINE, RTMS, EXCHANGE, TX, 2025-01-01, headache-unproven-exchange, NOT_MET",
    "MIGRAINE, RTMS, EXCHANGE, TX, 2024-12-31, coverage, UNKNOWN",
    "MIGRAINE, RTMS, EXCHANGE, CO, 2025-01-01, coverage, UNKNOWN",
    "OCD, DEEP_TMS, COMMERCIAL, TX, 2026-12-01, coverage, UNKNOWN"
  })
  void coverageGoesByUsePlanAndDay(
      Indication indication,
      Modality modality,
      LineOfBusiness line,
      String state,
      String day,
      String row,
      Truth truth) {
    var patient =
        complete().treatment(indication, modality).plan(line, null, state).serviceDate(day);
    assertThat(POLICY.finding(patient, row)).isEqualTo(truth);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2019-12-31, ''",
    "2020-01-01, 2020-01-01",
    "2020-12-31, 2020-01-01",
    "2021-01-01, 2021-01-01"
  })
  void ruleOfFourIsThatOfTheYear2020(String day, String version) {
    var inForce = POLICY.verdict(complete().serviceDate(day)).version();
    assertThat(inForce == null ? "" : inForce.effectiveFrom().toString()).isEqualTo(version);
  }

  @Test
  void everythingRestsOnClinicsAndACopy() {
    var version = Objects.requireNonNull(POLICY.verdict(complete()).version());
    assertThat(version.source().grade()).isEqualTo(SourceGrade.CLINIC);
    assertThat(version.sessionLimits()).isEmpty();
  }
}
