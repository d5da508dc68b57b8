package org.rtmscoverage.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rtmscoverage.policy.TrialOutcome.NO_RESPONSE;
import static org.rtmscoverage.policy.TrialOutcome.RESPONSE;
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
import org.rtmscoverage.policy.Patients;
import org.rtmscoverage.policy.PriorTmsCourse;
import org.rtmscoverage.policy.Trials;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.PartialDate;
import org.rtmscoverage.vocabulary.RequestType;
import org.rtmscoverage.vocabulary.SourceGrade;

class CignaEn0383Tests {

  private static final ShippedPolicy POLICY = new ShippedPolicy("cigna-en0383");

  private static Patients untried() {
    return Patients.severe().allComplete();
  }

  private static Patients complete() {
    return with("sertraline", 50, "2026-02-28");
  }

  /** Four weeks, that is 28 days, end on 28 February. */
  private static Patients with(String drug, int mg, String lastDay) {
    return contraindicated(false)
        .trial(drug, mg, "2026-02-01", lastDay, NO_RESPONSE)
        .trial("venlafaxine", 150, "2026-05-01", "2026-06-25", NO_RESPONSE);
  }

  private static Patients contraindicated(boolean value) {
    return untried().attests("antidepressants-contraindicated", value, "PSYCHIATRIST");
  }

  private static Patients ocdUntreated() {
    return Patients.silent()
        .allComplete()
        .diagnosis("F42.2")
        .treatment(Indication.OCD, Modality.DEEP_TMS);
  }

  private static Patients ocd() {
    return ocdUntreated()
        .trial("fluvoxamine", 200, "2026-02-01", "2026-04-12", NO_RESPONSE)
        .trial("clomipramine", 200, "2026-05-01", "2026-08-01", NO_RESPONSE)
        .psychotherapy("ERP", NO_RESPONSE);
  }

  private static Patients ocdAfterOneDrug() {
    return ocdUntreated()
        .trial("fluvoxamine", 200, "2026-02-01", "2026-04-12", NO_RESPONSE)
        .psychotherapy("ERP", NO_RESPONSE);
  }

  private static Patients ocdAgain(int after, @Nullable String heldUntil) {
    return ocdUntreated()
        .requestType(RequestType.RETREATMENT)
        .priorTms(
            new PriorTmsCourse(
                null,
                PartialDate.parse("2026-03-02"),
                36,
                Modality.DEEP_TMS,
                "Y-BOCS",
                30,
                after,
                heldUntil == null ? null : PartialDate.parse(heldUntil),
                heldUntil == null
                    ? null
                    : PartialDate.of(PartialDate.parse(heldUntil).latest().plusDays(1))));
  }

  static Stream<PolicyRow> rows() {
    return Stream.of(medication(), depression(), delivery(), ocdRows()).flatMap(rows -> rows);
  }

  private static Stream<PolicyRow> medication() {
    return Stream.of(
        met("two classes for four weeks", "failed-trials", complete()),
        notMet("a day short of four weeks", "failed-trials", with("sertraline", 50, "2026-02-27")),
        notMet("a milligram short", "failed-trials", with("sertraline", 49, "2026-02-28")),
        notMet("two drugs of one class", "failed-trials", with("duloxetine", 60, "2026-02-28")),
        notMet("one drug only", "failed-trials", one()),
        unknown(
            "dates not stated",
            "failed-trials",
            one().trial(Trials.of("m2", "sertraline").dose(50).build())),
        met("one drug not tolerated", "intolerance", untried().intolerance("sertraline")),
        unknown(
            "nothing tried, history open",
            "intolerance",
            contraindicated(false).open(ClinicalSection.MEDICATION_TRIALS)),
        met("antidepressants contraindicated", "contraindication", contraindicated(true)),
        notMet("not contraindicated", "contraindication", contraindicated(false)),
        unknown("contraindication not asked", "contraindication", untried()),
        met("aged 18", "adult-medication", complete().age(18)),
        new PolicyRow(
            "aged 17", Truth.MET, "adolescents-unread", Truth.UNKNOWN, complete().age(17)),
        met("aged 15", "minimum-age", complete().age(15)),
        notMet("aged 14", "minimum-age", complete().age(14)),
        unknown("age not stated", "minimum-age", complete().age(null)));
  }

  private static Patients one() {
    return contraindicated(false)
        .trial("venlafaxine", 150, "2026-05-01", "2026-06-25", NO_RESPONSE);
  }

  private static Stream<PolicyRow> depression() {
    return Stream.of(
        met("moderate", "moderate-or-severe-mdd", coded("F33.1")),
        notMet("mild", "moderate-or-severe-mdd", coded("F33.0")),
        notMet("psychotic features", "moderate-or-severe-mdd", coded("F33.3")),
        unknown("severity not coded", "moderate-or-severe-mdd", coded("F33.9")),
        notMet("bipolar", "unipolar", complete().safety("BIPOLAR", true)),
        unknown("bipolar not asked", "unipolar", complete().safety("BIPOLAR", null)),
        notMet("psychosis", "no-psychosis", complete().safety("PSYCHOSIS", true)),
        unknown("psychosis not asked", "no-psychosis", complete().safety("PSYCHOSIS", null)),
        notMet("never scored", "scored-at-start", complete().noScore()),
        unknown(
            "no score, list open",
            "scored-at-start",
            complete().noScore().open(ClinicalSection.SCORES)),
        notMet("no psychotherapy", "failed-psychotherapy", complete().noPsychotherapy()),
        notMet(
            "psychotherapy helped",
            "failed-psychotherapy",
            complete().noPsychotherapy().psychotherapy("CBT", RESPONSE)),
        unknown(
            "no psychotherapy, list open",
            "failed-psychotherapy",
            complete().noPsychotherapy().open(ClinicalSection.PSYCHOTHERAPY)));
  }

  private static Patients coded(String code) {
    return complete().noDiagnosis().diagnosis(code).safety("PSYCHOSIS", code.equals("F33.3"));
  }

  private static Stream<PolicyRow> delivery() {
    return Stream.of(
        met("36 sessions", "at-most-36", complete().sessions(36)),
        notMet("37 sessions", "at-most-36", complete().sessions(37)),
        met("scored at the end", "scored-at-end", endScore(true)),
        notMet("not scored at the end", "scored-at-end", endScore(false)),
        met("device for depression", "cleared-device", complete().device("neuronetics-k083538")),
        notMet("device for OCD", "cleared-device", complete().device("brainsway-den170078")),
        new PolicyRow(
            "retreatment of depression",
            Truth.MET,
            "depression-again-unread",
            Truth.UNKNOWN,
            complete().requestType(RequestType.RETREATMENT)));
  }

  private static Patients endScore(boolean value) {
    return complete().attests("same-scale-at-end", value, "PSYCHIATRIST");
  }

  static Stream<PolicyRow> ocdRows() {
    return Stream.of(
        met("OCD after two drugs and therapy", "ocd-medication", ocd()),
        notMet("OCD, nothing tried", "ocd-medication", ocdUntreated()),
        notMet("OCD without therapy", "ocd-psychotherapy", ocd().noPsychotherapy()),
        notMet("OCD after one drug", "ocd-medication", ocdAfterOneDrug()),
        unknown(
            "OCD, drugs not listed",
            "ocd-medication",
            ocdAfterOneDrug().open(ClinicalSection.MEDICATION_TRIALS)),
        notMet("not OCD", "ocd-diagnosis", ocd().noDiagnosis().diagnosis("F41.1")),
        met("36 sessions for OCD", "ocd-at-most-36", ocd().sessions(36)),
        notMet("37 sessions for OCD", "ocd-at-most-36", ocd().sessions(37)),
        notMet(
            "not OCD, another course",
            "ocd-again-diagnosis",
            ocdAgain(15, "2026-05-02").noDiagnosis().diagnosis("F41.1")),
        unknown(
            "no code, another course",
            "ocd-again-diagnosis",
            ocdAgain(15, "2026-05-02").noDiagnosis().open(ClinicalSection.DIAGNOSES)),
        met("36 further sessions", "ocd-again-at-most-36", ocdAgain(15, "2026-05-02").sessions(36)),
        notMet(
            "37 further sessions", "ocd-again-at-most-36", ocdAgain(15, "2026-05-02").sessions(37)),
        met("improved for two months", "ocd-response-held", ocdAgain(15, "2026-05-02")),
        notMet("a day short", "ocd-response-held", ocdAgain(15, "2026-05-01")),
        unknown("nobody says how long", "ocd-response-held", ocdAgain(15, null)),
        unknown("improved a little", "ocd-response-held", ocdAgain(16, "2026-05-02")),
        unknown(
            "post-traumatic stress",
            "other-uses-unread",
            complete().treatment(Indication.PTSD, Modality.RTMS)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void rowHolds(PolicyRow row) {
    row.holdsIn(POLICY);
  }

  @Test
  void contraindicationsCouldNotBeReadInAnyText() {
    POLICY.gives(Truth.UNKNOWN, Truth.MET, complete());
    for (int years : new int[] {0, 1}) {
      var patient = complete().safety("SEIZURE_DISORDER", true).yearsEarlier(years);
      assertThat(POLICY.verdict(patient).result()).isEqualTo(Truth.UNKNOWN);
      assertThat(POLICY.finding(patient, "rest-unread")).isEqualTo(Truth.UNKNOWN);
    }
    assertThat(POLICY.verdict(complete()).grade()).isEqualTo(SourceGrade.CLINIC);
  }

  @Test
  void whatWasNotReadAboutOcdHoldsBackTheResult() {
    POLICY.gives(Truth.UNKNOWN, Truth.MET, ocd());
    POLICY.gives(Truth.UNKNOWN, Truth.MET, ocdAgain(15, "2026-05-02"));
    assertThat(POLICY.finding(ocd(), "ocd-rest-unread")).isEqualTo(Truth.UNKNOWN);
    assertThat(POLICY.finding(ocdAgain(15, "2026-05-02"), "ocd-again-rest-unread"))
        .isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void usesWithoutARowAreNeverRefused() {
    POLICY.gives(
        Truth.UNKNOWN, Truth.UNKNOWN, complete().treatment(Indication.PTSD, Modality.RTMS));
  }

  @Test
  void numberOfIntoleratedDrugsHoldsBackTheResult() {
    POLICY.gives(Truth.UNKNOWN, Truth.MET, untried().intolerance("sertraline"));
  }

  @ParameterizedTest(name = "{0} by {1}: {2}")
  @CsvSource({
    "MDD, RTMS, depression-covered, MET",
    "MDD, THETA_BURST, depression-covered, MET",
    "MDD, ACCELERATED_TBS, accelerated-investigational, NOT_MET",
    "MDD, NAVIGATED, navigated-investigational, NOT_MET",
    "OCD, DEEP_TMS, ocd-covered, MET",
    "OCD, RTMS, coverage, UNKNOWN",
    "SMOKING, DEEP_TMS, coverage, UNKNOWN",
    "PTSD, RTMS, coverage, UNKNOWN",
    "OTHER, RTMS, coverage, UNKNOWN"
  })
  void coverageGoesByIndicationAndModality(
      Indication indication, Modality modality, String row, Truth truth) {
    var patient = complete().treatment(indication, modality);
    assertThat(POLICY.finding(patient, row)).isEqualTo(truth);
    assertThat(POLICY.verdict(patient).notCovered()).isEqualTo(truth == Truth.NOT_MET);
  }

  @Test
  void extensionIsUnread() {
    POLICY.gives(Truth.UNKNOWN, Truth.UNKNOWN, complete().requestType(RequestType.EXTENSION));
  }
}
