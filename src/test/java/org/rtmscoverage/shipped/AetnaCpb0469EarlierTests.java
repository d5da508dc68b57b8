package org.rtmscoverage.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rtmscoverage.policy.TrialOutcome.RESPONSE;
import static org.rtmscoverage.shipped.PolicyRow.met;
import static org.rtmscoverage.shipped.PolicyRow.notMet;
import static org.rtmscoverage.shipped.PolicyRow.unknown;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmscoverage.policy.ClinicalSection;
import org.rtmscoverage.policy.EctStatus;
import org.rtmscoverage.policy.EffectiveToBasis;
import org.rtmscoverage.policy.Patients;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.RequestType;
import org.rtmscoverage.vocabulary.SourceGrade;

/** Aetna CPB 0469 before 2026: the text of 2016, and that of July 2024 as far as it is known. */
class AetnaCpb0469EarlierTests {

  private static final ShippedPolicy POLICY = new ShippedPolicy("aetna-cpb-0469");
  private static final String LESS_INVASIVE = "tms-less-invasive-as-effective";

  private static Patients unjudged2016() {
    return Patients.severe().ect(EctStatus.NOT_TRIED, true).allComplete().yearsEarlier(8);
  }

  private static Patients complete2016() {
    return unjudged2016().attests(LESS_INVASIVE, true, "PSYCHIATRIST");
  }

  private static Patients complete2025() {
    return Patients.severe().allComplete().yearsEarlier(1);
  }

  static Stream<PolicyRow> rows() {
    return Stream.of(patient2016(), ect2016(), rows2025(), safety2025()).flatMap(rows -> rows);
  }

  private static Stream<PolicyRow> patient2016() {
    return Stream.of(
        met("2016, aged 18", "minimum-age", complete2016().age(18)),
        notMet("2016, aged 17", "minimum-age", complete2016().age(17)),
        unknown("2016, age not stated", "minimum-age", complete2016().age(null)),
        met("2016, one episode", "severe-mdd", complete2016().noDiagnosis().diagnosis("F32.2")),
        notMet("2016, moderate", "severe-mdd", complete2016().noDiagnosis().diagnosis("F33.1")),
        unknown("2016, not coded", "severe-mdd", complete2016().noDiagnosis().diagnosis("F33.9")),
        unknown("2016, a point below severe", "severe-on-scale", scored2016(19)),
        notMet("2016, moderate on PHQ-9", "severe-on-scale", scored2016(14)),
        notMet("2016, never scored", "psychotherapy-scored", complete2016().noScore()),
        notMet("2016, no therapy", "failed-psychotherapy", complete2016().noPsychotherapy()),
        notMet(
            "2016, therapy helped",
            "failed-psychotherapy",
            complete2016().noPsychotherapy().psychotherapy("CBT", RESPONSE)),
        unknown(
            "2016, no therapy, list open",
            "failed-psychotherapy",
            complete2016().noPsychotherapy().open(ClinicalSection.PSYCHOTHERAPY)),
        met(
            "2016, device for depression",
            "cleared-device",
            complete2016().device("neuronetics-k083538")),
        notMet(
            "2016, device for OCD",
            "cleared-device",
            complete2016().device("brainsway-den170078")));
  }

  private static Patients scored2016(int phq9) {
    return complete2016().noScore().score("PHQ-9", phq9, "2026-11-10");
  }

  private static Stream<PolicyRow> ect2016() {
    return Stream.of(
        met("2016, candidate for ECT", "instead-of-ect", complete2016()),
        met("2016, receiving ECT", "receiving-ect", complete2016().ect(EctStatus.RECEIVING, false)),
        notMet(
            "2016, no candidate for ECT",
            "ect-now-or-candidate",
            complete2016().ect(EctStatus.FAILED, false)),
        unknown(
            "2016, ECT not asked",
            "ect-now-or-candidate",
            complete2016().ect(null, null).open(ClinicalSection.ECT)),
        unknown("2016, nobody judged ECT", "less-invasive-as-effective", unjudged2016()),
        unknown(
            "2016, a nurse judged ECT",
            "less-invasive-as-effective",
            unjudged2016().attests(LESS_INVASIVE, true, "NURSE")),
        notMet(
            "2016, ECT more effective",
            "less-invasive-as-effective",
            unjudged2016().attests(LESS_INVASIVE, false, "PSYCHIATRIST")),
        notMet("2016, psychosis", "no-need-of-ect", complete2016().safety("PSYCHOSIS", true)),
        notMet(
            "2016, suicidal", "no-need-of-ect", complete2016().safety("ACUTE_SUICIDALITY", true)),
        notMet(
            "2016, catatonia",
            "no-need-of-ect",
            complete2016().safety("CATATONIA_OR_INANITION", true)),
        unknown(
            "2016, psychosis not asked",
            "no-need-of-ect",
            complete2016().safety("PSYCHOSIS", null)));
  }

  private static Stream<PolicyRow> rows2025() {
    return Stream.of(
        met("2025, aged 15", "minimum-age", complete2025().age(15)),
        notMet("2025, aged 14", "minimum-age", complete2025().age(14)),
        unknown("2025, age not stated", "minimum-age", complete2025().age(null)),
        met("2025, severe", "severe-mdd", complete2025()),
        notMet("2025, moderate", "severe-mdd", complete2025().noDiagnosis().diagnosis("F33.1")),
        notMet(
            "2025, psychotic features",
            "severe-mdd",
            complete2025().noDiagnosis().diagnosis("F33.3").safety("PSYCHOSIS", true)),
        unknown(
            "2025, diagnosed by a psychologist",
            "severe-mdd",
            complete2025().noDiagnosis().diagnosis("F33.2", true, "PSYCHOLOGIST")),
        notMet("2025, psychosis", "no-psychosis", complete2025().safety("PSYCHOSIS", true)),
        unknown(
            "2025, psychosis not asked", "no-psychosis", complete2025().safety("PSYCHOSIS", null)),
        notMet("2025, never scored", "severe-on-scale", complete2025().noScore()),
        unknown(
            "2025, no score, list open",
            "severe-on-scale",
            complete2025().noScore().open(ClinicalSection.SCORES)),
        met("2025, no therapy and no drug", "severe-mdd", complete2025().noPsychotherapy()),
        met(
            "2025, device for depression",
            "cleared-device",
            complete2025().device("neuronetics-k083538")),
        notMet(
            "2025, device for OCD", "cleared-device", complete2025().device("brainsway-den170078")),
        met("2025, scored in series", "scores-kept", serial(true)),
        notMet("2025, not scored again", "scores-kept", serial(false)));
  }

  private static Patients serial(boolean value) {
    return complete2025().attests("serial-scores", value, "PSYCHIATRIST");
  }

  private static Stream<PolicyRow> safety2025() {
    return Stream.of(
        met("2025, 90 days sober", "no-recent-substance-abuse", sober("2026-09-02")),
        notMet("2025, 89 days sober", "no-recent-substance-abuse", sober("2026-09-03")),
        unknown(
            "2025, last use not stated",
            "no-recent-substance-abuse",
            complete2025().safety("SUBSTANCE_USE", true)),
        notMet(
            "2025, suicidal", "no-suicidality", complete2025().safety("ACUTE_SUICIDALITY", true)),
        unknown(
            "2025, suicidality not asked",
            "no-suicidality",
            complete2025().safety("ACUTE_SUICIDALITY", null)),
        notMet(
            "2025, stroke",
            "no-neurologic-condition",
            complete2025().safety("NEUROLOGIC_CONDITION", true)),
        unknown(
            "2025, brain not asked",
            "no-neurologic-condition",
            complete2025().safety("NEUROLOGIC_CONDITION", null)),
        notMet("2025, metal", "no-metal", complete2025().safety("IMPLANT_NEAR_COIL", true)),
        unknown(
            "2025, metal not asked", "no-metal", complete2025().safety("IMPLANT_NEAR_COIL", null)));
  }

  private static Patients sober(String lastUse) {
    return complete2025()
        .safety("SUBSTANCE_USE", true)
        .safetyDetail("SUBSTANCE_USE", null, null, lastUse);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void rowHolds(PolicyRow row) {
    row.holdsIn(POLICY);
  }

  @Test
  void unreadItemsHoldBackTheResult() {
    POLICY.gives(Truth.UNKNOWN, Truth.MET, complete2016());
    assertThat(POLICY.finding(complete2016(), "history-unread")).isEqualTo(Truth.UNKNOWN);
    assertThat(POLICY.finding(complete2016(), "contraindications-unread")).isEqualTo(Truth.UNKNOWN);
    POLICY.gives(Truth.UNKNOWN, Truth.MET, complete2025());
    assertThat(POLICY.finding(complete2025(), "conditions-unread")).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void gradeIsThatOfACopyOrATracker() {
    assertThat(POLICY.verdict(complete2016()).grade()).isEqualTo(SourceGrade.PAYER_COPY);
    assertThat(POLICY.verdict(complete2025()).grade()).isEqualTo(SourceGrade.SECONDARY);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2016-08-05,",
    "2016-08-06,2016-08-06",
    "2024-07-21,2016-08-06",
    "2024-07-22,2024-07-22",
    "2025-12-31,2024-07-22",
    "2026-01-01,2026-01-01"
  })
  void versionIsTheOneOfTheDay(String day, @Nullable String version) {
    var found = POLICY.verdict(Patients.severe().serviceDate(day)).version();
    assertThat(found == null ? null : found.effectiveFrom().toString()).isEqualTo(version);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"2016-08-06,INFERRED", "2024-07-22,INFERRED", "2026-01-01,"})
  void lastDaysOfEarlierTextsAreInferred(String day, @Nullable EffectiveToBasis basis) {
    var version = POLICY.verdict(Patients.severe().serviceDate(day)).version();
    assertThat(Objects.requireNonNull(version).effectiveToBasis()).isEqualTo(basis);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"2024-07-21, NOT_MET", "2024-07-22, MET"})
  void adolescentsAreTakenInFromJuly2024(String day, Truth published) {
    var patient =
        Patients.severe()
            .ect(EctStatus.NOT_TRIED, true)
            .attests(LESS_INVASIVE, true, "PSYCHIATRIST")
            .age(15)
            .allComplete()
            .noScore()
            .score("PHQ-9", 22, "2026-07-01")
            .serviceDate(LocalDate.parse(day).plusYears(2).toString())
            .yearsEarlier(2);
    assertThat(POLICY.verdict(patient).publishedResult()).isEqualTo(published);
  }

  @ParameterizedTest(name = "{0} by {1}: {2}")
  @CsvSource({
    "MDD, RTMS, depression-covered, MET",
    "MDD, DEEP_TMS, depression-covered, MET",
    "MDD, THETA_BURST, coverage, UNKNOWN",
    "MDD, ACCELERATED_TBS, coverage, UNKNOWN",
    "OCD, DEEP_TMS, coverage, UNKNOWN"
  })
  void coverageGoesByIndicationAndModality(
      Indication indication, Modality modality, String row, Truth truth) {
    assertThat(POLICY.finding(complete2016().treatment(indication, modality), row))
        .isEqualTo(truth);
    assertThat(POLICY.finding(complete2025().treatment(indication, modality), row))
        .isEqualTo(truth);
  }

  @ParameterizedTest
  @EnumSource(value = RequestType.class, names = "INITIAL", mode = EnumSource.Mode.EXCLUDE)
  void otherRequestsAreUnpublished(RequestType type) {
    POLICY.gives(Truth.UNKNOWN, Truth.UNKNOWN, complete2016().requestType(type));
    POLICY.gives(Truth.UNKNOWN, Truth.UNKNOWN, complete2025().requestType(type));
  }
}
