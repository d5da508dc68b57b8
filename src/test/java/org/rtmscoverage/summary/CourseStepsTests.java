package org.rtmscoverage.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rtmscoverage.benefits.AccumulatorKind;
import org.rtmscoverage.eligibility.BenefitKind;
import org.rtmscoverage.eligibility.BenefitLevel;
import org.rtmscoverage.eligibility.BenefitNetwork;
import org.rtmscoverage.payer.DecisionClock;
import org.rtmscoverage.vocabulary.Citation;
import org.rtmscoverage.vocabulary.SourceGrade;

@NullUnmarked // a null that slips through fails the test anyway
class CourseStepsTests {

  private static final DecisionClock SEVEN_DAYS =
      new DecisionClock(
          Set.of(),
          null,
          Duration.ofDays(7),
          Duration.ofDays(3),
          "Rule.",
          new Citation("Rule", null, null, SourceGrade.PRIMARY, Situation.DAY));

  private static Optional<NextStep> step(Situation situation, String id) {
    return situation.summary().nextSteps().stream().filter(one -> one.id().equals(id)).findFirst();
  }

  private static Situation required() {
    return Situation.clear().rule(true).clock(SEVEN_DAYS).sessions(10).course("2026-12-14");
  }

  @Test
  void requestIsDueThePayersLongestTimeBeforeTheFirstSession() {
    assertThat(step(required(), "submit"))
        .hasValueSatisfying(
            submit -> {
              assertThat(submit.by()).isEqualTo("2026-12-07");
              assertThat(submit.why()).endsWith("The payer may take 7 days to decide.");
            });
  }

  @Test
  void dayThatIsPastIsToday() {
    assertThat(step(required().course("2026-12-03"), "submit"))
        .hasValueSatisfying(submit -> assertThat(submit.by()).isEqualTo(Situation.DAY));
  }

  @Test
  void withoutAClockTheDayItIsNeededIsTheLast() {
    assertThat(step(Situation.clear().rule(true).course("2026-12-14"), "submit"))
        .hasValueSatisfying(
            submit -> {
              assertThat(submit.by()).isEqualTo("2026-12-14");
              assertThat(submit.why()).contains("How long the payer may take is not known");
            });
  }

  @Test
  void extensionIsDueBeforeTheCourseOutrunsTheAuthorization() {
    // ten sessions from Monday, December 14: the tenth is on Friday, December 25
    var situation = required().onFile("2026-12-14", "2026-12-23", Map.of());
    assertThat(step(situation, "extension"))
        .hasValueSatisfying(
            extension -> {
              assertThat(extension.action()).contains("December 24, 2026");
              assertThat(extension.by()).isEqualTo("2026-12-17");
            });
  }

  @Test
  void unitsThatRunOutAreSaid() {
    var situation =
        required()
            .onFile(
                "2026-12-01", "2027-03-31", Map.of(Situation.PLANNING, 1, Situation.DELIVERY, 8));
    assertThat(step(situation, "extension"))
        .hasValueSatisfying(
            extension ->
                assertThat(extension.why()).startsWith("No unit of the session's code is left."));
  }

  @Test
  void authorizationThatBearsFewMissedVisitsIsSaid() {
    var situation =
        required()
            .onFile(
                "2026-12-14", "2026-12-28", Map.of(Situation.PLANNING, 1, Situation.DELIVERY, 9));
    assertThat(step(situation, "authorization-slack"))
        .hasValueSatisfying(slack -> assertThat(slack.why()).contains("one missed visit"));
  }

  @Test
  void newPlanYearIsADayToLookAgain() {
    var situation =
        required()
            .noCost()
            .row(BenefitKind.CO_INSURANCE, null, "0.20", true)
            .accumulator(
                AccumulatorKind.DEDUCTIBLE,
                BenefitLevel.INDIVIDUAL,
                BenefitNetwork.IN,
                "1500",
                "600",
                false)
            .accumulator(
                AccumulatorKind.OUT_OF_POCKET,
                BenefitLevel.INDIVIDUAL,
                BenefitNetwork.IN,
                "4000",
                "3000",
                false)
            .course("2026-12-28");
    assertThat(step(situation, "plan-year"))
        .hasValueSatisfying(year -> assertThat(year.by()).isEqualTo(LocalDate.parse("2027-01-01")));
  }

  @Test
  void priceThatNeedsMoreIsAStep() {
    assertThat(step(required(), "cost"))
        .hasValueSatisfying(
            price -> assertThat(price.why()).contains("The out-of-pocket maximum is not stated."));
  }

  @Test
  void documentsAreGatheredBeforeTheRequestIsSent() {
    var situation = required().document("PHQ-9 form").document("consent");
    assertThat(step(situation, "documents"))
        .hasValueSatisfying(
            documents -> {
              assertThat(documents.action())
                  .isEqualTo("Gather for the request: Treatment plan; PHQ-9 form; consent.");
              assertThat(documents.by()).isEqualTo("2026-12-07");
            });
  }

  @ParameterizedTest
  @CsvSource({"2026-11-14, false", "2026-11-13, true", "2026-11, false", "2026-10, true"})
  void scoreThatIsOldByTheFirstSessionIsRepeated(String date, boolean repeated) {
    assertThat(step(required().score(date), "score-age").isPresent()).isEqualTo(repeated);
  }

  @Test
  void laterAuthorizationTakesOverFromAnEarlierOne() {
    var units = Map.of(Situation.PLANNING, 1, Situation.DELIVERY, 9);
    var situation =
        required()
            .onFile("2026-12-14", "2026-12-18", units)
            .onFile("2026-12-19", "2027-01-15", units);
    assertThat(step(situation, "extension")).isEmpty();
    assertThat(step(situation, "submit")).isEmpty();
    assertThat(situation.summary().denialRisks()).isEmpty();
    assertThat(situation.summary().priorAuthorization().onFile()).isNotNull();
  }

  @Test
  void authorizationThatIsOverNeedsANewRequestAndNoExtension() {
    var situation = required().onFile("2026-01-01", "2026-03-31", Map.of(Situation.DELIVERY, 40));
    assertThat(step(situation, "extension")).isEmpty();
    assertThat(step(situation, "submit")).isPresent();
    assertThat(situation.summary().denialRisks())
        .extracting(DenialRisk::code)
        .containsExactly("197");
  }

  @Test
  void courseCoveredInPartNeedsAnExtensionAndNoNewRequest() {
    var situation =
        required()
            .onFile(
                "2026-12-01", "2027-03-31", Map.of(Situation.PLANNING, 1, Situation.DELIVERY, 8));
    assertThat(step(situation, "extension")).isPresent();
    assertThat(step(situation, "submit")).isEmpty();
    assertThat(step(situation, "documents")).isEmpty();
  }

  @Test
  void noStepIsWithoutAReason() {
    var short10 = required().onFile("2026-12-14", "2026-12-23", Map.of());
    assertThat(short10.summary().nextSteps())
        .allSatisfy(step -> assertThat(step.why()).isNotBlank());
  }
}
