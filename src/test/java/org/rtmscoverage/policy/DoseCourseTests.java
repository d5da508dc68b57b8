package org.rtmscoverage.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rtmscoverage.vocabulary.PartialDate;

/** Days by dose: segments that overlap, that leave gaps, that lie outside the trial. */
class DoseCourseTests {

  private static DoseCourse course(Trials trial, @Nullable Integer age) {
    var built = trial.build();
    var agent = new DrugTable(TestReference.reference().drugs()).resolve(built.drug());
    return DoseCourse.of(built, agent, age, built.endDate());
  }

  private static DoseCourse course(Trials trial) {
    return course(trial, 41);
  }

  private static Trials sertraline(String from, String to) {
    return Trials.of("m1", "sertraline").from(from).to(to);
  }

  @Test
  void dayOfTwoSegmentsCountsOnce() {
    var twice =
        course(
            sertraline("2026-02-01", "2026-03-31")
                .segment(50, "2026-02-01", "2026-02-28")
                .segment(100, "2026-02-15", "2026-03-14"));
    assertThat(twice.certainDaysAtDose()).isEqualTo(42);
    assertThat(twice.possibleDaysAtDose()).isEqualTo(42);
    assertThat(twice.certainDays()).isEqualTo(42);
    assertThat(twice.possibleDays()).isEqualTo(42);
    assertThat(twice.daysAlone(List.of())).isEqualTo(42);
  }

  @Test
  void dayOutsideTheTrialDoesNotCount() {
    var outside =
        course(
            sertraline("2026-02-10", "2026-03-10")
                .segment(50, "2026-01-01", "2026-04-30")
                .segment(100, "2026-05-01", null));
    assertThat(outside.certainDaysAtDose()).isEqualTo(29);
    assertThat(outside.possibleDays()).isEqualTo(29);
    assertThat(outside.runs()).hasSize(1);
  }

  @Test
  void doseThatLiesWhollyOutsideIsNoDoseOfTheTrial() {
    var outside =
        course(
            sertraline("2026-02-10", "2026-03-10")
                .segment(25, "2026-02-10", "2026-03-10")
                .segment(50, "2026-05-01", "2026-06-30"));
    assertThat(outside.bestLevel()).isEqualTo(DoseLevel.BELOW);
    assertThat(course(sertraline("2026-02-10", "2026-03-10").segment(50, "2026-05-01", null)))
        .satisfies(
            none -> {
              assertThat(none.bestLevel()).isEqualTo(DoseLevel.NOT_KNOWN);
              assertThat(none.possibleDays()).isZero();
              assertThat(none.datesKnown()).isTrue();
            });
  }

  @Test
  void monthsThatMayShareDaysGiveTheDaysThatMayBe() {
    var months =
        course(
            sertraline("2026-02", "2026-04")
                .segment(50, "2026-02", "2026-03")
                .segment(100, "2026-03", "2026-04"));
    assertThat(months.possibleDaysAtDose()).isEqualTo(28 + 31 + 30);
    assertThat(months.certainDaysAtDose()).isEqualTo(2 + 2);
  }

  @Test
  void exactSegmentTellsMoreThanTheMonthOfTheTrial() {
    var exact = course(sertraline("2026-02", "2026-04").segment(50, "2026-02-02", "2026-04-20"));
    assertThat(exact.certainDaysAtDose()).isEqualTo(27 + 31 + 20);
  }

  @Test
  void segmentsAreReadByDateNotByPlace() {
    var shuffled =
        course(
            sertraline("2026-02-01", "2026-03-31")
                .segment(50, "2026-03-01", null)
                .segment(25, "2026-02-01", null));
    assertThat(shuffled.certainDaysAtDose()).isEqualTo(31);
    assertThat(shuffled.certainDays()).isEqualTo(59);
  }

  @Test
  void daysBelowTheMinimumAreNoneAtDose() {
    var below = course(sertraline("2026-02-01", "2026-02-10").dose(25));
    assertThat(below.certainDays()).isEqualTo(10);
    assertThat(below.possibleDaysAtDose()).isZero();
    assertThat(below.daysAlone(List.of())).isZero();
    var unknown = course(sertraline("2026-02-01", "2026-02-10"));
    assertThat(unknown.possibleDaysAtDose()).isEqualTo(10);
    assertThat(unknown.certainDaysAtDose()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"17,BORDERLINE", "18,BELOW", "64,BELOW", "65,BORDERLINE", ",BORDERLINE"})
  void lowDoseIsSurelyTooLowInAdultsOnly(@Nullable Integer age, DoseLevel expected) {
    assertThat(course(Trials.of("m1", "sertraline").dose(25), age).bestLevel()).isEqualTo(expected);
    assertThat(course(Trials.of("m1", "sertraline").dose(50), age).bestLevel())
        .isEqualTo(DoseLevel.REACHED);
  }

  @Test
  void spansHoldTheDaysAddedAndNoMore() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      var spans = new DaySpans();
      var days = new BitSet();
      for (int i = 0; i < 6; i++) {
        int from = random.nextInt(40);
        int to = from - 1 + random.nextInt(10);
        spans.add(from, to);
        days.set(from, Math.max(from, to + 1));
      }
      assertThat(spans.days()).as("seed %d", seed).isEqualTo(days.cardinality());
      int at = days.nextSetBit(0);
      for (int i = 0; i < spans.count(); i++) {
        assertThat(spans.from(i)).as("seed %d", seed).isEqualTo(at);
        assertThat(spans.to(i)).as("seed %d", seed).isEqualTo(days.nextClearBit(at) - 1);
        at = days.nextSetBit(days.nextClearBit(at));
      }
      assertThat(at).as("seed %d", seed).isEqualTo(-1);
    }
  }

  @Test
  void trialWithoutDatesHasNoDays() {
    var undated = course(Trials.of("m1", "sertraline").dose(50));
    assertThat(undated.datesKnown()).isFalse();
    assertThat(undated.possibleDays()).isZero();
    assertThat(undated.start()).isNull();
    var ended =
        DoseCourse.of(
            Trials.of("m1", "sertraline").segment(50, "2026-01-01", null).build(),
            new DrugTable(TestReference.reference().drugs()).resolve("sertraline"),
            41,
            PartialDate.parse("2026-02-01"));
    assertThat(ended.datesKnown()).isFalse();
    assertThat(ended.bestLevel()).isEqualTo(DoseLevel.REACHED);
  }
}
