package org.rtmscoverage.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rtmscoverage.policy.TrialOutcome.NO_RESPONSE;
import static org.rtmscoverage.policy.TrialOutcome.RESPONSE;
import static org.rtmscoverage.policy.Truth.MET;
import static org.rtmscoverage.policy.Truth.UNKNOWN;
import static org.rtmscoverage.shipped.DatedPatients.BUPROPION;
import static org.rtmscoverage.shipped.DatedPatients.ESCITALOPRAM;
import static org.rtmscoverage.shipped.DatedPatients.SERTRALINE;
import static org.rtmscoverage.shipped.DatedPatients.VENLAFAXINE;
import static org.rtmscoverage.shipped.PolicyRow.met;
import static org.rtmscoverage.shipped.PolicyRow.notMet;
import static org.rtmscoverage.shipped.PolicyRow.unknown;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmscoverage.policy.ClinicalSection;
import org.rtmscoverage.policy.EctStatus;
import org.rtmscoverage.policy.Patients;
import org.rtmscoverage.policy.Trials;

/** The text of L34998 before 2022-12-11, and the template that older determinations shared. */
class MedicareEarlierTextsTests {

  private static final ShippedPolicy NOVITAS = new ShippedPolicy("medicare-l34998");
  private static final ShippedPolicy TEMPLATE = new ShippedPolicy("medicare-older-lcd-template");
  private static final DatedPatients IN_2022 = new DatedPatients("2022-12-10");
  private static final DatedPatients IN_2016 = new DatedPatients("2016-12-15");
  private static final String ADEQUATE = "psychotherapy-adequate";

  private static Patients talked(Patients patient) {
    return patient.psychotherapy(IN_2022.therapy(NO_RESPONSE));
  }

  static Stream<PolicyRow> ofNovitas() {
    var failed = "one-failed-trial";
    var sickened = "intolerance";
    return Stream.of(
        met("one drug failed", failed, talked(IN_2022.failing(SERTRALINE))),
        notMet("none failed", failed, talked(IN_2022.severe())),
        notMet("one not tolerated", sickened, talked(IN_2022.severe()).intolerance("sertraline")),
        met("two not tolerated", sickened, intolerant("sertraline", "venlafaxine")),
        notMet("two of one class", sickened, intolerant("sertraline", "escitalopram")),
        unknown(
            "history open",
            "medication-history",
            talked(IN_2022.severe()).open(ClinicalSection.MEDICATION_TRIALS)),
        met("psychotherapy failed", "failed-psychotherapy", talked(IN_2022.failing(SERTRALINE))),
        notMet("no psychotherapy", "failed-psychotherapy", IN_2022.failing(SERTRALINE)),
        notMet(
            "psychotherapy helped",
            "failed-psychotherapy",
            IN_2022.failing(SERTRALINE).psychotherapy(IN_2022.therapy(RESPONSE))),
        unknown(
            "psychotherapy not asked",
            "failed-psychotherapy",
            IN_2022.failing(SERTRALINE).open(ClinicalSection.PSYCHOTHERAPY)),
        met("aged 18", "adult", talked(IN_2022.failing(SERTRALINE)).age(18)),
        notMet("aged 17", "adult", talked(IN_2022.failing(VENLAFAXINE)).age(17)),
        unknown("age not stated", "adult", talked(IN_2022.failing(SERTRALINE)).age(null)),
        met("severe", "severe-mdd", talked(IN_2022.failing(SERTRALINE))),
        notMet(
            "moderate",
            "severe-mdd",
            DatedPatients.coded(talked(IN_2022.failing(SERTRALINE)), "F33.1")));
  }

  private static Patients intolerant(String one, String other) {
    return talked(IN_2022.severe()).intolerance(one).intolerance(other);
  }

  private static Patients untreated() {
    return IN_2016
        .severe()
        .psychotherapy(IN_2016.therapy(NO_RESPONSE))
        .attests(ADEQUATE, true, "PSYCHIATRIST");
  }

  private static Patients fourFailures() {
    return withLast(IN_2016.trial(BUPROPION, 3));
  }

  private static Patients withLast(Trials last) {
    return failing().trial(last.outcome(NO_RESPONSE).build());
  }

  private static Patients failing() {
    return IN_2016
        .failing(SERTRALINE, ESCITALOPRAM, VENLAFAXINE)
        .psychotherapy(IN_2016.therapy(NO_RESPONSE))
        .attests(ADEQUATE, true, "PSYCHIATRIST");
  }

  static Stream<PolicyRow> ofTheTemplate() {
    return Stream.of(failures(), otherDoors(), rest()).flatMap(rows -> rows);
  }

  private static Stream<PolicyRow> failures() {
    var node = "four-failed-trials";
    return Stream.of(
        met("four drugs failed", node, fourFailures()),
        notMet("three drugs failed", node, failing()),
        met("the last for six weeks", node, withLast(lastOf("2016-09-26"))),
        notMet("the last a day shorter", node, withLast(lastOf("2016-09-25"))),
        notMet(
            "one before the episode",
            node,
            failing().trial("bupropion", 300, "2015-08-01", "2015-12-01", NO_RESPONSE)),
        unknown("no dates", node, withLast(Trials.of("m4", "bupropion").dose(300))),
        notMet(
            "four of one class",
            node,
            untreated()
                .trial("sertraline", 50, "2016-02-01", "2016-04-01", NO_RESPONSE)
                .trial("escitalopram", 10, "2016-04-02", "2016-06-01", NO_RESPONSE)
                .trial("fluoxetine", 20, "2016-06-02", "2016-08-01", NO_RESPONSE)
                .trial("citalopram", 20, "2016-08-02", "2016-10-01", NO_RESPONSE)));
  }

  /** Bupropion from 16 August. */
  private static Trials lastOf(String end) {
    return Trials.of("m4", "bupropion").dose(300).from("2016-08-16").to(end);
  }

  private static Stream<PolicyRow> otherDoors() {
    var sickened = "four-intolerances";
    return Stream.of(
        met("four not tolerated", sickened, sickenedBy("nausea", "insomnia", "dizziness")),
        notMet("two side effects alike", sickened, sickenedBy("nausea", "insomnia", "nausea")),
        notMet("three not tolerated", sickened, sickenedBy("nausea", "insomnia")),
        met("response to TMS before", "earlier-rtms-response", responded(10)),
        notMet("no gain from TMS before", "earlier-rtms-response", responded(20)),
        met("receiving ECT", "ect-now", untreated().ect(EctStatus.RECEIVING, null)),
        notMet("ECT failed", "ect-now", untreated().ect(EctStatus.FAILED, false)),
        met("rTMS instead of ECT", "instead-of-ect", candidate(true)),
        notMet("rTMS not less invasive", "rtms-less-invasive", candidate(false)),
        unknown(
            "nobody judged the two", "instead-of-ect", untreated().ect(EctStatus.NOT_TRIED, true)),
        met("ECT considered", "ect-considered", candidate(true)),
        notMet("nothing tried", "ect-considered", untreated()));
  }

  private static Patients sickenedBy(String second, String third, String... fourth) {
    var patient =
        untreated()
            .intolerance("sertraline", "headache")
            .intolerance("escitalopram", second)
            .intolerance("venlafaxine", third);
    return fourth.length == 0 ? patient : patient.intolerance("bupropion", fourth[0]);
  }

  private static Patients responded(int after) {
    return untreated().priorTms(IN_2016.course(20, after, null));
  }

  private static Patients candidate(boolean lessInvasive) {
    return untreated()
        .ect(EctStatus.NOT_TRIED, true)
        .attests("rtms-less-invasive-than-ect", lessInvasive, "PSYCHIATRIST");
  }

  private static Stream<PolicyRow> rest() {
    return Stream.of(
        met("severe", "severe-mdd", fourFailures()),
        notMet(
            "with psychosis, as the form misprints",
            "severe-mdd",
            DatedPatients.coded(fourFailures(), "F33.3")),
        met("score before treatment", "baseline-score", fourFailures()),
        notMet("no score", "baseline-score", fourFailures().noScore()),
        notMet(
            "psychotherapy helped",
            "psychotherapy-failed",
            IN_2016
                .failing(SERTRALINE)
                .ect(EctStatus.RECEIVING, null)
                .psychotherapy(IN_2016.therapy(RESPONSE))
                .attests(ADEQUATE, true, "PSYCHIATRIST")),
        notMet(
            "psychotherapy too short",
            "psychotherapy-adequate",
            IN_2016
                .severe()
                .ect(EctStatus.RECEIVING, null)
                .psychotherapy(IN_2016.therapy(NO_RESPONSE))
                .attests(ADEQUATE, false, "PSYCHIATRIST")));
  }

  static Stream<Patients> everyoneOfNovitas() {
    return PolicyRow.patients(Stream.concat(MedicareL34998Tests.rows(), ofNovitas()));
  }

  static Stream<Patients> everyoneOfTheTemplate() {
    return PolicyRow.patients(ofTheTemplate());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ofNovitas")
  void rowHoldsInTheEarlierTextOfNovitas(PolicyRow row) {
    row.holdsIn(NOVITAS);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ofTheTemplate")
  void rowHoldsInTheTemplate(PolicyRow row) {
    row.holdsIn(TEMPLATE);
  }

  @Test
  void templateWasReadInFullAndTheEarlierTextWasNot() {
    TEMPLATE.gives(MET, MET, fourFailures());
    NOVITAS.gives(UNKNOWN, MET, talked(IN_2022.failing(SERTRALINE)));
  }

  @ParameterizedTest(name = "{0} on {1}: {2}")
  @CsvSource({
    "medicare-l34998, 2019-09-25, ",
    "medicare-l34998, 2019-09-26, 2019-09-26",
    "medicare-l34998, 2022-12-10, 2019-09-26",
    "medicare-l34998, 2022-12-11, 2022-12-11",
    "medicare-older-lcd-template, 2016-11-30, ",
    "medicare-older-lcd-template, 2016-12-01, 2016-12-01",
    "medicare-older-lcd-template, 2016-12-31, 2016-12-01",
    "medicare-older-lcd-template, 2017-01-01, "
  })
  void textHoldsOnItsDaysOnly(String policy, String day, @Nullable String version) {
    var found = new ShippedPolicy(policy).verdict(Patients.silent().serviceDate(day)).version();
    assertThat(found == null ? null : found.effectiveFrom().toString()).isEqualTo(version);
  }
}
