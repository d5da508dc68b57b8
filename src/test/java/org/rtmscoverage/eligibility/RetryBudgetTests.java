package org.rtmscoverage.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryBudgetTests {

  private final HandClock clock = new HandClock();
  private final RetryBudget budget = new RetryBudget(clock);

  private void asked(int questions) {
    IntStream.range(0, questions).forEach(_ -> budget.question());
  }

  private long taken(int tries) {
    return IntStream.range(0, tries).filter(_ -> budget.take()).count();
  }

  @Test
  void oneInTenQuestionsMayBeRetried() {
    asked(100);
    assertThat(taken(50)).isEqualTo(10);
    assertThat(budget.refused()).isEqualTo(40);
  }

  @Test
  void quietClinicMayRetryOnceAMinute() {
    asked(1);
    assertThat(taken(3)).isEqualTo(1);
    clock.advance(RetryBudget.WINDOW.minusSeconds(1));
    assertThat(taken(1)).isZero();
    clock.advance(Duration.ofSeconds(1));
    assertThat(taken(3)).isEqualTo(1);
  }

  @Test
  void questionsLeaveTheWindow() {
    asked(100);
    clock.advance(RetryBudget.WINDOW);
    assertThat(taken(10)).isEqualTo(1);
  }

  @Test
  void clockSetBackForgetsWhatLiesAhead() {
    asked(100);
    clock.advance(Duration.ofHours(-2));
    assertThat(taken(10)).isEqualTo(1);
  }
}
