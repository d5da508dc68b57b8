package org.rtmscoverage.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rtmscoverage.shipped.PolicyRow.met;
import static org.rtmscoverage.shipped.PolicyRow.notMet;
import static org.rtmscoverage.shipped.PolicyRow.unknown;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmscoverage.policy.ClinicalSection;
import org.rtmscoverage.policy.Patients;
import org.rtmscoverage.policy.PriorTmsCourse;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.PartialDate;
import org.rtmscoverage.vocabulary.RequestType;

class HighmarkZ4017Tests {

  private static final ShippedPolicy POLICY = new ShippedPolicy("highmark-z-4-017");

  private static Patients untried() {
    return Patients.severe().allComplete();
  }

  private static Patients complete() {
    return SixWeekTrials.complete();
  }

  private static Patients ocd(String code) {
    return Patients.silent()
        .allComplete()
        .diagnosis(code)
        .treatment(Indication.OCD, Modality.DEEP_TMS);
  }

  private static Patients responded(Patients patient, String instrument, int after) {
    return patient.priorTms(
        new PriorTmsCourse(
            null,
            PartialDate.parse("2025-03-02"),
            36,
            Modality.RTMS,
            instrument,
            30,
            after,
            null,
            null));
  }

  private static Patients ocdAgain(int after) {
    return responded(ocd("F42.2").requestType(RequestType.RETREATMENT), "Y-BOCS", after);
  }

  static Stream<PolicyRow> rows() {
    return Stream.of(SixWeekTrials.rows(), depression(), ocd()).flatMap(rows -> rows);
  }

  private static Stream<PolicyRow> depression() {
    return Stream.of(
        met("aged 15", "age-15", complete().age(15)),
        notMet("aged 14", "age-15", complete().age(14)),
        unknown("age not stated", "age-15", complete().age(null)),
        notMet("moderate", "mdd-severe-diagnosis", complete().noDiagnosis().diagnosis("F33.1")),
        unknown("not coded", "mdd-severe-diagnosis", complete().noDiagnosis().diagnosis("F33.9")),
        unknown("a point below severe", "severe-on-scale", scored(19)),
        notMet("moderate on PHQ-9", "severe-on-scale", scored(14)),
        met(
            "two drugs not tolerated, for different reasons",
            "intolerances",
            untried().intolerance("sertraline", "nausea").intolerance("venlafaxine", "insomnia")),
        notMet(
            "two drugs not tolerated, for one reason",
            "intolerances",
            untried().intolerance("sertraline", "nausea").intolerance("venlafaxine", "nausea")),
        notMet(
            "one drug not tolerated",
            "intolerances",
            untried().intolerance("sertraline", "nausea")),
        unknown(
            "nothing tried, history open",
            "intolerances",
            untried().open(ClinicalSection.MEDICATION_TRIALS)),
        met("responded to TMS", "earlier-response", responded(untried(), "PHQ-9", 15)),
        notMet("no change after TMS", "earlier-response", responded(untried(), "PHQ-9", 30)),
        unknown("some change after TMS", "earlier-response", responded(untried(), "PHQ-9", 16)),
        met("no psychotherapy", "failed-trials", complete().noPsychotherapy()),
        met("device for depression", "cleared-device", complete().device("neuronetics-k083538")),
        notMet("device for OCD", "cleared-device", complete().device("brainsway-den170078")),
        unknown(
            "retreatment of depression",
            "depression-again-unread",
            complete().requestType(RequestType.RETREATMENT)));
  }

  private static Patients scored(int phq9) {
    return complete().noScore().score("PHQ-9", phq9, "2026-11-10");
  }

  private static Stream<PolicyRow> ocd() {
    return Stream.of(
        met("OCD", "ocd-diagnosis", ocd("F42.2")),
        notMet("depression treated as OCD", "ocd-diagnosis", ocd("F33.2")),
        met("Y-BOCS down by 30 %", "ocd-response", ocdAgain(21)),
        notMet("Y-BOCS a point short of it", "ocd-response", ocdAgain(22)),
        met(
            "device for OCD, again",
            "retreatment-cleared-device",
            ocdAgain(21).device("brainsway-den170078")),
        notMet(
            "device for depression, again",
            "retreatment-cleared-device",
            ocdAgain(21).device("brainsway-k122288")),
        unknown(
            "no Y-BOCS, another scale",
            "ocd-response",
            responded(ocd("F42.2").requestType(RequestType.RETREATMENT), "PHQ-9", 3)),
        unknown(
            "post-traumatic stress",
            "other-indications-unread",
            complete().treatment(Indication.PTSD, Modality.RTMS)),
        notMet(
            "no earlier course",
            "ocd-response",
            ocd("F42.2").requestType(RequestType.RETREATMENT)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void rowHolds(PolicyRow row) {
    row.holdsIn(POLICY);
  }

  @Test
  void auvelityIsOfTheClassOfBupropion() {
    assertThat(POLICY.verdict(SixWeekTrials.withAuvelity()).findings().causes())
        .filteredOn(cause -> cause.criterionId().equals("failed-trials"))
        .isNotEmpty()
        .noneMatch(cause -> cause.text().contains("class"));
  }

  @Test
  void unreadBranchesKeepAMissFromBeingSure() {
    POLICY.gives(Truth.UNKNOWN, Truth.MET, complete());
    POLICY.gives(Truth.UNKNOWN, Truth.NOT_MET, untried());
    assertThat(POLICY.finding(untried(), "treatment-history")).isEqualTo(Truth.UNKNOWN);
    assertThat(POLICY.finding(complete(), "facility-unread")).isEqualTo(Truth.UNKNOWN);
  }

  @ParameterizedTest(name = "{0} by {1}: {2}")
  @CsvSource({
    "MDD, RTMS, depression-and-ocd-covered, MET",
    "MDD, THETA_BURST, depression-and-ocd-covered, MET",
    "OCD, DEEP_TMS, depression-and-ocd-covered, MET",
    "MDD, ACCELERATED_TBS, coverage, UNKNOWN",
    "MDD, NAVIGATED, coverage, UNKNOWN",
    "PTSD, RTMS, coverage, UNKNOWN"
  })
  void coverageGoesByIndication(Indication indication, Modality modality, String row, Truth truth) {
    assertThat(POLICY.finding(complete().treatment(indication, modality), row)).isEqualTo(truth);
  }

  @Test
  void maintenanceIsNotCovered() {
    var patient = complete().requestType(RequestType.MAINTENANCE);
    assertThat(POLICY.finding(patient, "maintenance-investigational")).isEqualTo(Truth.NOT_MET);
    assertThat(POLICY.verdict(patient).notCovered()).isTrue();
  }
}
