package org.rtmscoverage.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rtmscoverage.policy.TrialOutcome.NO_RESPONSE;
import static org.rtmscoverage.policy.TrialOutcome.RESPONSE;
import static org.rtmscoverage.shipped.PolicyRow.met;
import static org.rtmscoverage.shipped.PolicyRow.notMet;
import static org.rtmscoverage.shipped.PolicyRow.unknown;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmscoverage.policy.ClinicalSection;
import org.rtmscoverage.policy.EctStatus;
import org.rtmscoverage.policy.Patients;
import org.rtmscoverage.policy.PriorTmsCourse;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.PartialDate;
import org.rtmscoverage.vocabulary.RequestType;

class BcbsAlMp170Tests {

  private static final ShippedPolicy POLICY = new ShippedPolicy("bcbs-al-mp-170");

  private static Patients untried() {
    return Patients.severe().allComplete();
  }

  private static Patients complete() {
    return SixWeekTrials.complete();
  }

  private static Patients respondedUntil(String lastSession, int after) {
    return untried()
        .priorTms(
            new PriorTmsCourse(
                null,
                PartialDate.parse(lastSession),
                36,
                Modality.RTMS,
                "PHQ-9",
                22,
                after,
                null,
                null));
  }

  private static Patients ectCandidate(boolean notSuperior) {
    return untried()
        .ect(EctStatus.NOT_TRIED, true)
        .attests("ect-not-superior", notSuperior, "PSYCHIATRIST");
  }

  static Stream<PolicyRow> rows() {
    return Stream.of(SixWeekTrials.rows(), history(), rest()).flatMap(rows -> rows);
  }

  private static Stream<PolicyRow> history() {
    return Stream.of(
        met("one drug not tolerated", "intolerance", untried().intolerance("sertraline", "nausea")),
        unknown("a side effect nobody named", "intolerance", untried().intolerance("sertraline")),
        notMet("nothing tried", "treatment-history", untried()),
        unknown(
            "nothing tried, history open",
            "treatment-history",
            untried().open(ClinicalSection.MEDICATION_TRIALS)),
        met("responded three months ago", "earlier-response", inNewEpisode("2026-09-01")),
        notMet("a day short of three months", "earlier-response", inNewEpisode("2026-09-02")),
        notMet("no change", "earlier-response", respondedUntil("2025-03-02", 22)),
        unknown("some change", "earlier-response", respondedUntil("2025-03-02", 12)),
        met("instead of ECT", "instead-of-ect", ectCandidate(true)),
        notMet("ECT superior", "ect-not-superior", ectCandidate(false)),
        notMet("not a candidate", "ect-candidate", untried().ect(EctStatus.NOT_TRIED, false)),
        notMet("psychosis", "instead-of-ect", ectCandidate(true).safety("PSYCHOSIS", true)),
        notMet("suicidal", "instead-of-ect", ectCandidate(true).safety("ACUTE_SUICIDALITY", true)),
        notMet(
            "catatonic",
            "instead-of-ect",
            ectCandidate(true).safety("CATATONIA_OR_INANITION", true)));
  }

  /** The episode began in late autumn, so the earlier course lies before it. */
  private static Patients inNewEpisode(String lastSession) {
    return respondedUntil(lastSession, 8).episode("2026-11-01");
  }

  private static Stream<PolicyRow> rest() {
    return Stream.of(
        notMet("moderate", "mdd-severe-diagnosis", complete().noDiagnosis().diagnosis("F33.1")),
        unknown("not coded", "mdd-severe-diagnosis", complete().noDiagnosis().diagnosis("F33.9")),
        unknown("a point below severe", "severe-on-scale", scored(19)),
        notMet("moderate on PHQ-9", "severe-on-scale", scored(14)),
        notMet("no psychotherapy", "failed-psychotherapy", complete().noPsychotherapy()),
        notMet(
            "psychotherapy helped",
            "failed-psychotherapy",
            complete().noPsychotherapy().psychotherapy("CBT", RESPONSE)),
        unknown(
            "no psychotherapy, list open",
            "failed-psychotherapy",
            complete().noPsychotherapy().open(ClinicalSection.PSYCHOTHERAPY)),
        met("device for depression", "cleared-device", complete().device("neuronetics-k083538")),
        notMet("device for OCD", "cleared-device", complete().device("brainsway-den170078")));
  }

  private static Patients scored(int phq9) {
    return complete().noScore().score("PHQ-9", phq9, "2026-11-10");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void rowHolds(PolicyRow row) {
    row.holdsIn(POLICY);
  }

  @Test
  void restOfThePolicyHoldsBackTheResultOnly() {
    POLICY.gives(Truth.UNKNOWN, Truth.MET, complete());
    assertThat(POLICY.finding(complete(), "rest-unread")).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void weakTrialsThatMeetPolicy297DoNotMeetThisOne() {
    var patient =
        untried()
            .trial("sertraline", 50, "2026-02-01", "2026-02-20", NO_RESPONSE)
            .trial("venlafaxine", 150, "2026-05-01", "2026-05-20", NO_RESPONSE);
    new ShippedPolicy("bcbs-ma-297").gives(Truth.MET, Truth.MET, patient);
    POLICY.gives(Truth.NOT_MET, Truth.NOT_MET, patient);
  }

  @ParameterizedTest(name = "{0} by {1}: {2}")
  @CsvSource({
    "MDD, RTMS, depression-covered, MET",
    "MDD, ACCELERATED_TBS, coverage, UNKNOWN",
    "OCD, DEEP_TMS, coverage, UNKNOWN"
  })
  void coverageGoesByIndication(Indication indication, Modality modality, String row, Truth truth) {
    assertThat(POLICY.finding(complete().treatment(indication, modality), row)).isEqualTo(truth);
  }

  @Test
  void retreatmentIsUnread() {
    POLICY.gives(Truth.UNKNOWN, Truth.UNKNOWN, complete().requestType(RequestType.RETREATMENT));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"2023-04-14, false", "2023-04-15, true"})
  void criteriaApplyFromTheirFirstDay(String serviceDate, boolean inForce) {
    var verdict = POLICY.verdict(complete().serviceDate(serviceDate));
    assertThat(verdict.version() != null).isEqualTo(inForce);
  }
}
