package org.rtmscoverage.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rtmscoverage.benefits.CoverageStatus;
import org.rtmscoverage.course.CoursePrices;
import org.rtmscoverage.course.EstimateStatus;
import org.rtmscoverage.eligibility.EligibilityOutcome.UnavailableCause;
import org.rtmscoverage.vocabulary.Money;
import org.rtmscoverage.vocabulary.Owner;

/** What the clinic reads where an earlier answer stands in for a payer that does not answer. */
class EarlierAnswerTests {

  private static final Duration TWO_HOURS = Duration.ofHours(2);

  private static Situation earlier() {
    return Situation.clear().rule(false).earlier(UnavailableCause.TIMED_OUT, TWO_HOURS);
  }

  @Test
  void allClearButTheAgeIsUnconfirmed() {
    var summary = earlier().summary();
    assertThat(summary.determination().outcome()).isEqualTo(Outcome.ELIGIBILITY_UNCONFIRMED);
    assertThat(summary.determination().headline())
        .contains("coverage rests on an earlier answer of the payer")
        .contains("cost terms are of an earlier answer");
    var parts = Objects.requireNonNull(summary.determination().parts());
    assertThat(parts.coverage().state()).isEqualTo(PartState.ACTION);
    assertThat(parts.cost().state()).isEqualTo(PartState.ACTION);
    var eligibility = summary.eligibility();
    assertThat(eligibility.source()).isEqualTo(EligibilitySource.CACHED);
    assertThat(eligibility.status()).isEqualTo(EligibilityStatus.ACTIVE);
    assertThat(eligibility.asOf()).isEqualTo(Situation.NOW.minus(TWO_HOURS));
    assertThat(eligibility.text())
        .isEqualTo(
            "The payer did not answer in time. What follows is its answer of 2 hours ago. Coverage"
                + " is active; mental health benefits are active.");
    assertThat(eligibility.warnings().getFirst())
        .contains("answer of 2 hours ago")
        .contains("do not quote to the patient")
        .contains("Billing");
    assertThat(summary.determination().reasons()).contains(eligibility.warnings().getFirst());
    assertThat(summary.provenance().getFirst().source()).contains("an earlier answer");
    assertThat(summary.provenance().getFirst().asOf()).isEqualTo(eligibility.asOf());
  }

  @Test
  void billingAsksAgain() {
    assertThat(earlier().summary().nextSteps())
        .filteredOn(step -> step.id().equals("check-again"))
        .singleElement()
        .satisfies(
            step -> {
              assertThat(step.who()).isEqualTo(Owner.BILLING);
              assertThat(step.why()).contains("do not quote to the patient");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S,less than a minute",
    "PT59S,less than a minute",
    "PT1M,1 minute",
    "PT119M,1 hour",
    "PT23H59M,23 hours",
    "PT24H,1 day",
    "PT72H,3 days"
  })
  void ageIsSaidInWords(Duration age, String words) {
    Instant then = Situation.NOW.minus(age);
    assertThat(Age.words(then, Situation.NOW)).isEqualTo(words);
  }

  @ParameterizedTest
  @EnumSource(UnavailableCause.class)
  void causeIsSaid(UnavailableCause cause) {
    var text = Situation.clear().earlier(cause, TWO_HOURS).summary().eligibility().text();
    var missing =
        Situation.clear()
            .outcome(
                new org.rtmscoverage.eligibility.EligibilityOutcome.Unavailable(
                    Situation.NOW, cause))
            .summary()
            .eligibility()
            .text();
    assertThat(text).startsWith(missing);
  }

  @Test
  void worseIsSaidAsItWas() {
    var ended = earlier().plan(CoverageStatus.INACTIVE).summary();
    assertThat(ended.determination().outcome()).isEqualTo(Outcome.COVERAGE_INACTIVE);
    assertThat(ended.eligibility().status()).isEqualTo(EligibilityStatus.INACTIVE);
    assertThat(earlier().nonCovered().summary().determination().outcome())
        .isEqualTo(Outcome.NOT_COVERED);
  }

  @Test
  void courseIsPricedAndSaysThatItIsNotCertain() {
    var prices =
        new CoursePrices(
            Map.of(Situation.PLANNING, Money.of("350"), Situation.DELIVERY, Money.of("220")),
            Map.of(),
            Set.of());
    var course = earlier().course("2026-12-01", prices).summary().course();
    assertThat(course.status()).isEqualTo(EstimateStatus.INCOMPLETE);
    assertThat(course.reasons())
        .contains("The payer's terms are of an earlier answer and may have changed.");
  }

  @Test
  void answerThatWasNotReadStandsInForNothing() {
    var summary = earlier().answerNotRead().summary();
    assertThat(summary.eligibility().status()).isEqualTo(EligibilityStatus.UNAVAILABLE);
    assertThat(summary.eligibility().source()).isEqualTo(EligibilitySource.NONE);
  }
}
