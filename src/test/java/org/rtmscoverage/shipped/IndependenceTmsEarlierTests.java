package org.rtmscoverage.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rtmscoverage.policy.TrialOutcome.NO_RESPONSE;
import static org.rtmscoverage.policy.TrialOutcome.RESPONSE;
import static org.rtmscoverage.shipped.PolicyRow.met;
import static org.rtmscoverage.shipped.PolicyRow.notMet;
import static org.rtmscoverage.shipped.PolicyRow.unknown;
import static org.rtmscoverage.vocabulary.LineOfBusiness.COMMERCIAL;
import static org.rtmscoverage.vocabulary.LineOfBusiness.MEDICARE_ADVANTAGE;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmscoverage.policy.CauseKind;
import org.rtmscoverage.policy.ClinicalSection;
import org.rtmscoverage.policy.EctStatus;
import org.rtmscoverage.policy.EffectiveToBasis;
import org.rtmscoverage.policy.Patients;
import org.rtmscoverage.policy.PriorTmsCourse;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.LineOfBusiness;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.PartialDate;
import org.rtmscoverage.vocabulary.RequestType;

/**
 * Independence Blue Cross before July 2024: Magellan's guidelines, and what the notice replaced.
 */
class IndependenceTmsEarlierTests {

  private static final ShippedPolicy POLICY = new ShippedPolicy("independence-tms");

  private static Patients severe2019() {
    return Patients.severe().allComplete().plan(COMMERCIAL, null, "PA").yearsEarlier(7);
  }

  /** An earlier course that ended on a day; the score was 30 before it. */
  private static Patients course2019(String lastSession, int after, @Nullable String relapse) {
    return severe2019()
        .priorTms(
            new PriorTmsCourse(
                null,
                PartialDate.parse(lastSession),
                36,
                Modality.RTMS,
                "PHQ-9",
                30,
                after,
                null,
                relapse == null ? null : PartialDate.parse(relapse)));
  }

  private static Patients again2019(String lastSession, int after, @Nullable String relapse) {
    return course2019(lastSession, after, relapse).requestType(RequestType.RETREATMENT);
  }

  private static Patients untried2023(LineOfBusiness line) {
    return Patients.severe()
        .allComplete()
        .ect(EctStatus.NOT_TRIED, true)
        .plan(line, null, "PA")
        .yearsEarlier(3);
  }

  private static Patients two2023() {
    return untried2023(COMMERCIAL).intolerance("sertraline").intolerance("venlafaxine");
  }

  static Stream<PolicyRow> rows() {
    return Stream.concat(rows2019(), rows2023());
  }

  private static Stream<PolicyRow> rows2019() {
    return Stream.of(
        met("2019, severe", "severe-mdd", course2019("2025-09-01", 14, null)),
        notMet(
            "2019, moderate",
            "severe-mdd",
            course2019("2025-09-01", 14, null).noDiagnosis().diagnosis("F33.1")),
        unknown(
            "2019, severity not coded",
            "severe-mdd",
            course2019("2025-09-01", 14, null).noDiagnosis().diagnosis("F33.9")),
        met("2019, more than half gone", "good-response", course2019("2025-09-01", 14, null)),
        new PolicyRow(
            "2019, just half gone",
            Truth.NOT_MET,
            "good-response",
            Truth.NOT_MET,
            course2019("2025-09-01", 15, null)),
        notMet("2019, course of this episode", "good-response", course2019("2026-03-01", 14, null)),
        unknown(
            "2019, earlier courses not listed",
            "good-response",
            severe2019().open(ClinicalSection.PRIOR_TMS)),
        met(
            "2019, responded and relapsed",
            "responded-and-relapsed",
            again2019("2026-09-02", 14, "2026-10-01")),
        unknown(
            "2019, relapse not dated", "responded-and-relapsed", again2019("2026-09-02", 14, null)),
        notMet(
            "2019, just half gone, again",
            "responded-and-relapsed",
            again2019("2026-09-02", 15, "2026-10-01")),
        met("2019, 90 days ago", "ninety-days", again2019("2026-09-02", 14, "2026-10-01")),
        new PolicyRow(
            "2019, 89 days ago",
            Truth.UNKNOWN,
            "ninety-days",
            Truth.NOT_MET,
            again2019("2026-09-03", 14, "2026-10-01")));
  }

  private static Stream<PolicyRow> rows2023() {
    return Stream.of(
        met("2023, two not tolerated", "two-intolerances", two2023()),
        notMet(
            "2023, one not tolerated",
            "two-intolerances",
            untried2023(COMMERCIAL).intolerance("sertraline")),
        unknown(
            "2023, one not tolerated, history open",
            "two-intolerances",
            untried2023(COMMERCIAL)
                .intolerance("sertraline")
                .open(ClinicalSection.MEDICATION_TRIALS)),
        met("2023, candidate for ECT", "ect-candidate", two2023()),
        notMet(
            "2023, no candidate for ECT",
            "ect-candidate",
            two2023().ect(EctStatus.NOT_TRIED, false)),
        met("2023, substance use", "two-intolerances", two2023().safety("SUBSTANCE_USE", true)),
        met("2023, 37 sessions", "two-intolerances", two2023().sessions(37)),
        met("2023, Medicare Advantage, one failed", "medicare-advantage-trial", failed()),
        notMet(
            "2023, Medicare Advantage, none failed",
            "medicare-advantage-trial",
            untried2023(MEDICARE_ADVANTAGE)),
        notMet(
            "2023, Medicare Advantage, helped",
            "medicare-advantage-trial",
            untried2023(MEDICARE_ADVANTAGE)
                .trial("sertraline", 25, "2026-02-01", "2026-02-10", RESPONSE)),
        notMet(
            "2023, Medicare Advantage, before this episode",
            "medicare-advantage-trial",
            untried2023(MEDICARE_ADVANTAGE)
                .trial("sertraline", 100, "2025-09-01", "2025-11-01", NO_RESPONSE)));
  }

  /** A trial too short and too low for the text of 2024. */
  private static Patients failed() {
    return untried2023(MEDICARE_ADVANTAGE)
        .trial("sertraline", 25, "2026-02-01", "2026-02-10", NO_RESPONSE);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void rowHolds(PolicyRow row) {
    row.holdsIn(POLICY);
  }

  @Test
  void trialsAreUnreadIn2019AndIn2023() {
    POLICY.gives(Truth.UNKNOWN, Truth.NOT_MET, severe2019());
    assertThat(POLICY.finding(severe2019(), "treatment-resistance")).isEqualTo(Truth.UNKNOWN);
    POLICY.gives(Truth.UNKNOWN, Truth.NOT_MET, untried2023(COMMERCIAL));
    assertThat(POLICY.finding(untried2023(COMMERCIAL), "medication")).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void soonerThanNinetyDaysIsReferred() {
    var patient = again2019("2026-09-03", 14, "2026-10-01");
    assertThat(POLICY.verdict(patient).findings().causes())
        .extracting(cause -> cause.kind())
        .contains(CauseKind.REFERRAL);
    assertThat(POLICY.finding(patient, "time-between")).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void dropOfTheCandidatesConditionIsOpenBefore() {
    var patient = two2023().ect(EctStatus.NOT_TRIED, false);
    assertThat(POLICY.finding(patient, "ect")).isEqualTo(Truth.UNKNOWN);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"2024-06-30, MET", "2024-07-01, NOT_MET"})
  void twoIntolerancesAreEnoughUntilJune2024(String day, Truth published) {
    var patient =
        Patients.severe()
            .allComplete()
            .ect(EctStatus.NOT_TRIED, true)
            .plan(COMMERCIAL, null, "PA")
            .intolerance("sertraline")
            .intolerance("venlafaxine")
            .serviceDate(day.replace("2024", "2026"))
            .yearsEarlier(2);
    assertThat(POLICY.verdict(patient).publishedResult()).isEqualTo(published);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2019-06-30,,",
    "2019-07-01,2019-07-01,STATED",
    "2020-06-30,2019-07-01,STATED",
    "2020-07-01,,",
    "2023-06-30,,",
    "2023-07-01,2023-07-01,STATED",
    "2024-06-30,2023-07-01,STATED",
    "2024-07-01,2024-07-01,"
  })
  void versionIsTheOneOfTheDay(
      String day, @Nullable String version, @Nullable EffectiveToBasis basis) {
    var found = POLICY.verdict(Patients.severe().serviceDate(day)).version();
    assertThat(found == null ? null : found.effectiveFrom().toString()).isEqualTo(version);
    assertThat(found == null ? null : found.effectiveToBasis()).isEqualTo(basis);
  }

  @ParameterizedTest(name = "{0} by {1}: {2}")
  @CsvSource({
    "MDD, RTMS, MET",
    "MDD, ACCELERATED_TBS, UNKNOWN",
    "MDD, DEEP_TMS, UNKNOWN",
    "OCD, DEEP_TMS, UNKNOWN"
  })
  void coverageGoesByIndicationAndModality(Indication indication, Modality modality, Truth truth) {
    for (var patient : Stream.of(severe2019(), two2023()).toList()) {
      assertThat(
              POLICY
                  .verdict(patient.treatment(indication, modality))
                  .findings()
                  .children()
                  .getFirst()
                  .result())
          .isEqualTo(truth);
    }
  }

  @Test
  void courseWasThirtySessionsOverSevenWeeksAndSixOfTaper() {
    var limit = Objects.requireNonNull(POLICY.verdict(two2023()).sessionLimit());
    assertThat(limit.maxSessions()).isEqualTo(36);
    assertThat(limit.grants()).extracting(grant -> grant.sessions()).containsExactly(30, 6);
    assertThat(limit.grants().getFirst().weeks()).isEqualTo(7);
  }

  @ParameterizedTest
  @EnumSource(value = RequestType.class, names = "INITIAL", mode = EnumSource.Mode.EXCLUDE)
  void otherRequestsAreUnpublishedIn2023(RequestType type) {
    POLICY.gives(Truth.UNKNOWN, Truth.UNKNOWN, two2023().requestType(type));
  }
}
