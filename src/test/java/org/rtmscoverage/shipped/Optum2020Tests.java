package org.rtmscoverage.shipped;

import static org.rtmscoverage.policy.TrialOutcome.INTOLERANCE;
import static org.rtmscoverage.policy.TrialOutcome.NO_RESPONSE;
import static org.rtmscoverage.shipped.PolicyRow.met;
import static org.rtmscoverage.shipped.PolicyRow.notMet;
import static org.rtmscoverage.shipped.PolicyRow.unknown;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmscoverage.policy.EctStatus;
import org.rtmscoverage.policy.Patients;
import org.rtmscoverage.policy.PriorTmsCourse;
import org.rtmscoverage.policy.Trials;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.PartialDate;

/** Optum's rule of four trials, in 2020. */
class Optum2020Tests {

  private static final ShippedPolicy POLICY = new ShippedPolicy("optum-tms");
  private static final String LONG = "failed-trials-long-enough";
  private static final String LASTING = "side-effects-would-last";
  private static final String LESS_INVASIVE = "tms-less-invasive-than-ect";

  private static Patients untreated() {
    return Patients.silent()
        .serviceDate("2020-12-01")
        .episode("2020-01-10")
        .diagnosis("F33.1")
        .allComplete();
  }

  private static Patients unstated() {
    return untreated().psychotherapy("CBT", NO_RESPONSE, "2020-02-01", 12);
  }

  private static Patients untried() {
    return unstated().attests(LONG, true, "PSYCHIATRIST").attests(LASTING, true, "PSYCHIATRIST");
  }

  private static Patients three(Patients patient) {
    return patient
        .trial("sertraline", 50, "2020-01-10", "2020-03-01", NO_RESPONSE)
        .trial("escitalopram", 10, "2020-03-02", "2020-05-01", NO_RESPONSE)
        .trial("citalopram", 20, "2020-05-02", "2020-07-01", NO_RESPONSE);
  }

  private static Patients with(Trials fourth) {
    return three(untried()).trial(fourth.build());
  }

  private static Trials fourth(String drug, int mg) {
    return Trials.of("m4", drug).dose(mg).from("2020-07-02").to("2020-09-01");
  }

  private static Patients complete() {
    return with(fourth("venlafaxine", 150));
  }

  private static Patients intolerances(Patients patient, String fourth, String effect) {
    return patient
        .intolerance("sertraline", "nausea")
        .intolerance("escitalopram", "insomnia")
        .intolerance("citalopram", "headache")
        .intolerance(fourth, effect);
  }

  private static Patients earlierTms(int after) {
    return untried()
        .priorTms(
            new PriorTmsCourse(
                null,
                PartialDate.parse("2019-03-02"),
                36,
                Modality.RTMS,
                "PHQ-9",
                22,
                after,
                null,
                null));
  }

  private static Patients onEct(boolean lessInvasive) {
    return untried()
        .ect(EctStatus.RECEIVING, null)
        .attests(LESS_INVASIVE, lessInvasive, "PSYCHIATRIST");
  }

  static Stream<PolicyRow> rows() {
    return Stream.concat(scenarios(), others());
  }

  private static Stream<PolicyRow> scenarios() {
    return Stream.of(
        met("four failed, two classes", "four-failed-trials", complete()),
        notMet("three failed", "four-failed-trials", three(untried())),
        notMet("four of one class", "four-failed-trials", with(fourth("fluoxetine", 20))),
        notMet("a milligram short", "four-failed-trials", with(fourth("desvenlafaxine", 49))),
        notMet(
            "the fourth before the episode",
            "four-failed-trials",
            with(fourth("venlafaxine", 150).from("2019-02-01").to("2020-01-09"))),
        notMet(
            "the fourth not tolerated",
            "four-failed-trials",
            with(fourth("venlafaxine", 150).outcome(INTOLERANCE).sideEffects("nausea"))),
        unknown("episode not dated", "four-failed-trials", complete().episode(null)),
        notMet(
            "trials too short",
            "effective-duration",
            three(unstated().attests(LONG, false, "PSYCHIATRIST"))
                .trial(fourth("venlafaxine", 150).build())),
        met(
            "four not tolerated",
            "four-not-tolerated",
            intolerances(untried(), "venlafaxine", "weight gain")),
        notMet(
            "four not tolerated, two for one reason",
            "four-not-tolerated",
            intolerances(untried(), "venlafaxine", "nausea")),
        notMet(
            "four of one class not tolerated",
            "four-not-tolerated",
            intolerances(untried(), "fluoxetine", "weight gain")),
        notMet(
            "side effects would have faded",
            "lasting-side-effects",
            intolerances(
                unstated().attests(LASTING, false, "PSYCHIATRIST"), "venlafaxine", "weight gain")),
        met("more than half gone under TMS", "earlier-response", earlierTms(10)),
        notMet("half gone under TMS", "earlier-response", earlierTms(11)),
        met("ECT being given", "receiving-ect", onEct(true)),
        met("TMS less invasive", "less-invasive", onEct(true)),
        notMet("TMS no less invasive", "less-invasive", onEct(false)),
        notMet("ECT over", "receiving-ect", untried().ect(EctStatus.RESPONDED, null)));
  }

  private static Stream<PolicyRow> others() {
    return Stream.of(
        met("aged 18", "adult", complete().age(18)),
        notMet("aged 17", "adult", complete().age(17)),
        unknown("age not stated", "adult", complete().age(null)),
        notMet("bipolar depression", "mdd", complete().noDiagnosis().diagnosis("F31.4")),
        met("psychotherapy failed", "failed-psychotherapy", complete()),
        notMet("no psychotherapy", "failed-psychotherapy", complete().noPsychotherapy()));
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
  void twoTrialsOfTheEpisodeSufficeTheDayAfter() {
    var patient =
        untried()
            .score("PHQ-9", 22, "2020-06-01", "BASELINE")
            .trial("sertraline", 50, "2020-01-10", "2020-03-01", NO_RESPONSE)
            .trial("venlafaxine", 150, "2020-03-02", "2020-05-01", NO_RESPONSE);
    POLICY.gives(Truth.NOT_MET, Truth.NOT_MET, patient.serviceDate("2020-12-31"));
    POLICY.gives(Truth.UNKNOWN, Truth.MET, patient.serviceDate("2021-01-01"));
  }
}
