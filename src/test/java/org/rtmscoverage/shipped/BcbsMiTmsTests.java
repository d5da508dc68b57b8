package org.rtmscoverage.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rtmscoverage.policy.TrialOutcome.INTOLERANCE;
import static org.rtmscoverage.policy.TrialOutcome.PARTIAL_RESPONSE;
import static org.rtmscoverage.policy.TrialOutcome.RESPONSE;
import static org.rtmscoverage.shipped.PolicyRow.met;
import static org.rtmscoverage.shipped.PolicyRow.notMet;
import static org.rtmscoverage.shipped.PolicyRow.unknown;

import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmscoverage.policy.ClinicalSection;
import org.rtmscoverage.policy.Patients;
import org.rtmscoverage.policy.Trials;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.Modality;

/** Michigan in 2016: two antidepressants, and two augmentations of one of these two. */
class BcbsMiTmsTests {

  private static final ShippedPolicy POLICY = new ShippedPolicy("bcbs-mi-tms");

  private static Patients unmeasured() {
    return Patients.silent()
        .serviceDate("2016-12-20")
        .episode("2016-01-10")
        .diagnosis("F33.2")
        .score("PHQ-9", 21, "2016-12-01")
        .allComplete();
  }

  private static Patients untried() {
    return unmeasured().attests("trials-measured", true, "PSYCHIATRIST");
  }

  private static Trials single(String id, String drug, String from, String to) {
    return Trials.of(id, drug).dose(300).from(from).to(to).maximumTolerated(true);
  }

  /** Six weeks, that is 42 days, end on 20 February. */
  private static Trials first(String lastDay) {
    return single("m1", "sertraline", "2016-01-10", lastDay);
  }

  private static Trials second() {
    return single("m2", "venlafaxine", "2016-03-01", "2016-11-01");
  }

  private static Trials added(String id, String drug, String from, String to) {
    return single(id, drug, from, to).augments("m2");
  }

  /** Six weeks end on 12 July. */
  private static Trials aripiprazole() {
    return added("m3", "aripiprazole", "2016-06-01", "2016-07-12");
  }

  private static Trials lithium() {
    return added("m4", "lithium-carbonate", "2016-08-01", "2016-09-15");
  }

  private static Patients with(Trials... trials) {
    return with(untried(), trials);
  }

  private static Patients with(Patients patient, Trials... trials) {
    Stream.of(trials).map(Trials::build).forEach(patient::trial);
    return patient;
  }

  private static Patients complete() {
    return with(first("2016-02-20"), second(), aripiprazole(), lithium());
  }

  static Stream<PolicyRow> rows() {
    return Stream.of(medication(), augmentation(), severity()).flatMap(rows -> rows);
  }

  private static Stream<PolicyRow> medication() {
    return Stream.of(
        met("two and two added to one of them", "four-failed-trials", complete()),
        met(
            "one added to each",
            "four-failed-trials",
            with(first("2016-05-31"), second(), early(), lithium())),
        notMet(
            "a day short of six weeks",
            "four-failed-trials",
            with(first("2016-02-19"), second(), aripiprazole(), lithium())),
        notMet(
            "not the largest dose",
            "four-failed-trials",
            with(first("2016-02-20").maximumTolerated(false), second(), aripiprazole(), lithium())),
        unknown(
            "nobody says whether it was the largest",
            "four-failed-trials",
            with(unstatedDose(), second(), aripiprazole(), lithium())),
        notMet(
            "two antidepressants of one class",
            "four-failed-trials",
            with(
                single("m1", "duloxetine", "2016-01-10", "2016-02-20"),
                second(),
                aripiprazole(),
                lithium())),
        notMet(
            "one before the episode",
            "four-failed-trials",
            with(
                single("m1", "sertraline", "2015-09-01", "2016-01-09"),
                second(),
                aripiprazole(),
                lithium())),
        unknown(
            "one helped in part",
            "four-failed-trials",
            with(
                first("2016-02-20").outcome(PARTIAL_RESPONSE),
                second(),
                aripiprazole(),
                lithium())),
        notMet(
            "one not tolerated",
            "four-failed-trials",
            with(first("2016-02-20").outcome(INTOLERANCE), second(), aripiprazole(), lithium())),
        unknown("episode not dated", "four-failed-trials", complete().episode(null)),
        unknown(
            "history open",
            "four-failed-trials",
            with(first("2016-02-20")).open(ClinicalSection.MEDICATION_TRIALS)),
        notMet("trials not measured", "measured", measured(false)),
        unknown(
            "nobody says measured",
            "measured",
            with(unmeasured(), first("2016-02-20"), second(), aripiprazole(), lithium())));
  }

  private static Patients measured(boolean value) {
    return with(
        unmeasured().attests("trials-measured", value, "PHYSICIAN"),
        first("2016-02-20"),
        second(),
        aripiprazole(),
        lithium());
  }

  private static Trials unstatedDose() {
    return Trials.of("m1", "sertraline").dose(300).from("2016-01-10").to("2016-02-20");
  }

  private static Trials early() {
    return single("m3", "aripiprazole", "2016-03-01", "2016-05-31").augments("m1");
  }

  private static Stream<PolicyRow> augmentation() {
    return Stream.of(
        notMet(
            "one augmentation of a drug that is not counted",
            "four-failed-trials",
            with(
                first("2016-02-20"),
                second().to("2016-07-31"),
                aripiprazole(),
                single("m5", "bupropion", "2016-08-01", "2016-11-01").outcome(RESPONSE),
                lithium().augments("m5"))),
        notMet(
            "one augmentation of a drug taken too short",
            "four-failed-trials",
            with(
                first("2016-02-20"),
                second().to("2016-07-31"),
                aripiprazole(),
                single("m5", "bupropion", "2016-08-01", "2016-09-10"),
                lithium().to("2016-09-11").augments("m5"))),
        met(
            "one augmentation of a third drug that is counted",
            "four-failed-trials",
            with(
                first("2016-02-20"),
                second().to("2016-07-31"),
                aripiprazole(),
                single("m5", "bupropion", "2016-08-01", "2016-11-30"),
                lithium().augments("m5"))),
        notMet(
            "two augmenters of one class",
            "four-failed-trials",
            with(
                first("2016-02-20"),
                second(),
                aripiprazole(),
                added("m4", "brexpiprazole", "2016-08-01", "2016-09-15"))),
        notMet(
            "one augmentation",
            "four-failed-trials",
            with(first("2016-02-20"), second(), aripiprazole())),
        notMet(
            "four antidepressants, none added",
            "four-failed-trials",
            with(
                first("2016-02-20"),
                second().to("2016-05-01"),
                single("m3", "bupropion", "2016-05-02", "2016-07-01"),
                single("m4", "mirtazapine", "2016-07-02", "2016-09-01"))),
        notMet(
            "an augmentation a day short",
            "four-failed-trials",
            with(first("2016-02-20"), second(), aripiprazole().to("2016-07-11"), lithium())),
        unknown(
            "augmentation of a drug not named",
            "four-failed-trials",
            with(
                first("2016-02-20"),
                second(),
                single("m3", "aripiprazole", "2016-06-01", "2016-07-12"),
                lithium())));
  }

  private static Stream<PolicyRow> severity() {
    return Stream.of(
        met("single episode", "severe-mdd", complete().noDiagnosis().diagnosis("F32.2")),
        notMet("moderate", "severe-mdd", complete().noDiagnosis().diagnosis("F33.1")),
        unknown("not coded", "severe-mdd", complete().noDiagnosis().diagnosis("F33.9")),
        met("PHQ-9 of 21", "bar-of-a-named-scale", scored("PHQ-9", 21)),
        notMet("PHQ-9 of 20", "bar-of-a-named-scale", scored("PHQ-9", 20)),
        met("BDI of 30", "bar-of-a-named-scale", scored("BDI", 30)),
        notMet("BDI of 29", "bar-of-a-named-scale", scored("BDI", 29)),
        met("BDI-II of 30", "bar-of-a-named-scale", scored("BDI-II", 30)),
        notMet("BDI-II of 29", "bar-of-a-named-scale", scored("BDI-II", 29)),
        met("Zung of 71", "bar-of-a-named-scale", scored("ZUNG", 71)),
        notMet("Zung of 70", "bar-of-a-named-scale", scored("ZUNG", 70)),
        met("HAM-D of 21", "bar-of-a-named-scale", scored("HAM-D17", 21)),
        notMet("HAM-D of 20", "bar-of-a-named-scale", scored("HAM-D17", 20)),
        met("severe on MADRS", "severe-on-another-scale", scored("MADRS", 35)),
        notMet("moderate on MADRS", "severe-on-another-scale", scored("MADRS", 25)),
        unknown(
            "no score stated",
            "bar-of-a-named-scale",
            complete().noScore().open(ClinicalSection.SCORES)),
        met("cleared device", "cleared-device", complete().device("neuronetics-k083538")),
        notMet("device for OCD", "cleared-device", complete().device("brainsway-den170078")));
  }

  private static Patients scored(String instrument, int score) {
    return complete().noScore().score(instrument, score, "2016-12-01");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void rowHolds(PolicyRow row) {
    row.holdsIn(POLICY);
  }

  @Test
  void branchesCutOffLeaveAMissOpen() {
    POLICY.gives(Truth.UNKNOWN, Truth.MET, complete());
    POLICY.gives(Truth.UNKNOWN, Truth.NOT_MET, untried());
  }

  @Test
  void courseIsThirtySessionsAndTaper() {
    var limit = Objects.requireNonNull(POLICY.verdict(complete()).sessionLimit());
    assertThat(limit.maxSessions()).isEqualTo(36);
    assertThat(limit.taper()).containsExactly(3, 2, 1);
  }

  @ParameterizedTest(name = "{0} by {1}: {2}")
  @CsvSource({
    "MDD, RTMS, depression-covered, MET",
    "MDD, DEEP_TMS, coverage, UNKNOWN",
    "OCD, RTMS, coverage, UNKNOWN"
  })
  void onlyRepetitiveTmsOfDepressionIsSpokenOf(
      Indication indication, Modality modality, String row, Truth truth) {
    assertThat(POLICY.finding(complete().treatment(indication, modality), row)).isEqualTo(truth);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"2015-12-31, false", "2016-01-01, true", "2016-12-31, true", "2017-01-01, false"})
  void textIsKnownForTheYear2016(String day, boolean inForce) {
    assertThat(POLICY.verdict(complete().serviceDate(day)).version() != null).isEqualTo(inForce);
  }
}
