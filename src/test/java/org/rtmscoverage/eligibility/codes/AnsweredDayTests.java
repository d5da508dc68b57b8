package org.rtmscoverage.eligibility.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rtmscoverage.eligibility.PlanDate;
import org.rtmscoverage.vocabulary.DateRange;

/** The day a payer answered for, among the dates it sent. */
class AnsweredDayTests {

  private static final LocalDate ASKED = LocalDate.parse("2026-12-01");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

  private static PlanDate date(String qualifier, String from, String to) {
    return new PlanDate(qualifier, new DateRange(LocalDate.parse(from), LocalDate.parse(to)));
  }

  @Test
  void spanOfServiceDatesThatExcludesTheDayIsNoAnswerForIt() {
    var plan = date("PLAN", "2026-01-01", "2026-12-31");
    var january = date("SERVICE", "2026-01-01", "2026-01-31");
    var winter = date("SERVICE", "2026-11-15", "2026-12-15");
    assertThat(AnsweredDay.of(List.of(plan, january), ASKED, TODAY)).isNull();
    assertThat(AnsweredDay.of(List.of(plan, january, winter), ASKED, TODAY)).isEqualTo(ASKED);
    assertThat(AnsweredDay.of(List.of(plan), ASKED, TODAY)).isEqualTo(ASKED);
  }

  @Test
  void singleServiceDateIsTheDay() {
    var day = date("SERVICE", "2026-11-30", "2026-11-30");
    assertThat(AnsweredDay.of(List.of(day), ASKED, TODAY)).isEqualTo(LocalDate.of(2026, 11, 30));
  }
}
