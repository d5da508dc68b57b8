package org.rtmscoverage.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.time.MonthDay;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.Money;

/** Never a number from an invented input. */
@NullUnmarked // a null that slips through fails the test anyway
class MissingInputTests {

  private static CourseCase course() {
    return new CourseCase();
  }

  private static UsedLimit limit(String limit, String used) {
    return CourseCase.limit(limit, used);
  }

  static List<Arguments> gaps() {
    return List.of(
        argumentSet("no terms", course().withoutTerms(), "The plan's cost terms are not known."),
        argumentSet(
            "number of sessions",
            course().planned(null),
            "The number of sessions planned is not stated."),
        argumentSet(
            "one allowed amount",
            course().withoutAllowed("90868"),
            "No allowed amount is stated for 90868."),
        argumentSet(
            "all allowed amounts",
            course()
                .redeterminations(1)
                .withoutAllowed("90869")
                .withoutAllowed("90868")
                .withoutAllowed("90867"),
            "No allowed amount is stated for 90867, 90868, 90869."),
        argumentSet(
            "amounts of an accelerated course",
            course().modality(Modality.ACCELERATED_TBS),
            "No allowed amount is stated for 0889T, 0890T, 0891T."),
        argumentSet("share", course().percent(null), "Neither copay nor coinsurance is known."),
        argumentSet(
            "two shares",
            course().copay("40", false, true).percent("20"),
            "Both a copay and a coinsurance are stated: ask which one applies to rTMS."),
        argumentSet("deductible", course().deductible(null, null), "The deductible is not stated."),
        argumentSet(
            "deductible before a copay",
            course().copay("40", true, true).deductible(null, null),
            "The deductible is not stated."),
        argumentSet(
            "deductible that may come before a copay",
            course().copay("40", null, true).deductible(null, null),
            "The deductible is not stated."),
        argumentSet(
            "maximum", course().maximum(null, null), "The out-of-pocket maximum is not stated."),
        argumentSet(
            "use of the deductible",
            course().deductible(limit("500", null), null),
            "What is used of the individual deductible is not stated."),
        argumentSet(
            "use of the maximum",
            course().maximum(limit("500", null), null),
            "What is used of the individual out-of-pocket maximum is not stated."),
        argumentSet(
            "use of the family's deductible",
            course().deductible(limit("500", "0"), limit("900", null)),
            "What is used of the family deductible is not stated."),
        argumentSet(
            "use of the family's maximum",
            course()
                .family(FamilyAccumulation.UNKNOWN)
                .maximum(limit("500", "0"), limit("900", null)),
            "What is used of the family out-of-pocket maximum is not stated."),
        argumentSet(
            "family's own deductible",
            course().family(FamilyAccumulation.AGGREGATE).maximum(null, limit("900", "0")),
            "The family's deductible is not stated, and it alone counts."),
        argumentSet(
            "family's own maximum",
            course().family(FamilyAccumulation.AGGREGATE).deductible(null, limit("900", "0")),
            "The family's out-of-pocket maximum is not stated, and it alone counts."),
        argumentSet(
            "session to come",
            course().planYearStart(null).delivered(3),
            "All sessions planned are delivered: nothing is left to price."),
        argumentSet(
            "pace nobody can keep",
            course().perWeek(8),
            "More than 7 sessions a week are stated; one a day can be planned."),
        argumentSet(
            "no pace",
            course().perWeek(0),
            "The sessions cannot be put on days: look at taper and closures."),
        argumentSet(
            "taper larger than the course",
            course().taper(3, 2, 1),
            "The sessions cannot be put on days: look at taper and closures."),
        argumentSet(
            "closed for more than a year",
            course().closedThrough("2027-01-05", "2028-02-28"),
            "The sessions cannot be put on days: look at taper and closures."),
        argumentSet(
            "sessions for days",
            course()
                .modality(Modality.ACCELERATED_TBS)
                .planned(50)
                .allows("0889T", "1")
                .allows("0890T", "1")
                .allows("0891T", "1"),
            "An accelerated course is planned in treatment days; 50 looks like a number of"
                + " sessions."));
  }

  @ParameterizedTest
  @MethodSource("gaps")
  void gapLeavesNoPriceAndIsNamed(CourseCase course, String reason) {
    CourseEstimate estimate = course.estimate();
    assertThat(estimate.status()).isEqualTo(EstimateStatus.INCOMPLETE);
    assertThat(estimate.reasons()).containsExactly(reason);
    assertThat(estimate.cost()).isNull();
    assertThat(estimate.range()).isNull();
  }

  @Test
  void everyGapIsNamedAtOnce() {
    CourseEstimate estimate =
        course()
            .withoutAllowed("90867")
            .percent(null)
            .deductible(null, null)
            .maximum(null, null)
            .planYearStart(null)
            .estimate();
    assertThat(estimate.reasons()).hasSize(5);
    assertThat(estimate.cost()).isNull();
  }

  @Test
  void calendarStandsWithoutAPrice() {
    CourseEstimate estimate = course().withoutTerms().sessionLimit(2).estimate();
    assertThat(estimate.sessions()).hasSize(3);
    assertThat(estimate.units()).hasSize(2);
    assertThat(estimate.limits()).hasSize(1);
  }

  @Test
  void courseThatFindsNoDaysAsksForNoUnits() {
    CourseEstimate estimate =
        course()
            .taper(3, 2, 1)
            .holds(CourseCase.authorization("A1", "2027-01-01", "2027-12-31", "90868=2"))
            .estimate();
    assertThat(estimate.sessions()).isEmpty();
    assertThat(estimate.units()).isEmpty();
    assertThat(estimate.authorizations()).isEmpty();
    assertThat(estimate.assumptions()).isEmpty();
  }

  static Stream<CourseCase> known() {
    return Stream.of(
        // of nothing nothing can be used
        course().deductible(limit("0", null), null),
        course().deductible(limit("0", null), limit("0", null)),
        // an amount that does not count is not asked for
        course()
            .family(FamilyAccumulation.AGGREGATE)
            .deductible(limit("5", null), limit("0", "0"))
            .maximum(null, limit("900", "0")),
        // the patient's own can only be nothing where the family's is
        course().deductible(null, limit("0", "0")),
        // nor does a family's have to be stated beside the patient's own
        course().deductible(limit("10", "0"), null).maximum(limit("900", "0"), null),
        // the family's amounts alone are enough where they alone count
        course()
            .family(FamilyAccumulation.AGGREGATE)
            .deductible(null, limit("10", "0"))
            .maximum(null, limit("900", "0")),
        course().perWeek(7),
        // the code of no session needs no amount
        course().withoutAllowed("90869"),
        course().planned(1).withoutAllowed("90868"),
        // nor does a copay that comes first need a deductible
        course().copay("40", false, true).deductible(null, null),
        course().allows("90867", "0"));
  }

  @ParameterizedTest
  @MethodSource("known")
  void whatDoesNotMatterIsNotAskedFor(CourseCase course) {
    assertThat(course.estimate().reasons()).isEmpty();
    assertThat(course.estimate().status()).isEqualTo(EstimateStatus.COMPLETE);
    assertThat(course.estimate().cost()).isNotNull();
  }

  @Test
  void amountsHoldWithinAPlanYearWhoseStartIsNotStated() {
    CourseEstimate estimate = course().planYearStart(null).estimate();
    assertThat(estimate.status()).isEqualTo(EstimateStatus.INCOMPLETE);
    assertThat(estimate.reasons())
        .containsExactly(
            "When the plan year begins is not stated; the amounts hold if none begins before the"
                + " last session.");
    assertThat(estimate.cost().patient()).isEqualTo(Money.of("140"));
    assertThat(estimate.cost().byPlanYear()).isEmpty();
    assertThat(estimate.assumptions()).isEmpty();
  }

  @Test
  void useOfADayAfterTheFirstSessionMayHoldItAlready() {
    String twice =
        "The course begins before the day the used amounts hold for; sessions already billed may be"
            + " counted twice.";
    CourseEstimate estimate = course().usedAsOf("2027-01-05").estimate();
    assertThat(estimate.status()).isEqualTo(EstimateStatus.INCOMPLETE);
    assertThat(estimate.reasons()).containsExactly(twice);
    assertThat(estimate.cost()).isNotNull();
    assertThat(course().usedAsOf("2027-01-04").estimate().reasons()).isEmpty();
    // the course begins on the first open day, not on the day it is to begin on
    assertThat(course().closed("2027-01-04").usedAsOf("2027-01-05").estimate().reasons()).isEmpty();
    assertThat(course().start("2026-12-30").usedAsOf("2027-01-01").estimate().reasons())
        .containsExactly(
            twice, "What was used in the plan year in which the course begins is not stated.");
  }

  @ParameterizedTest
  @EnumSource(names = {"EMBEDDED", "UNKNOWN"})
  void familyAmountsAloneMayBeHigherThanThePatientsOwn(FamilyAccumulation family) {
    CourseEstimate estimate =
        course()
            .family(family)
            .deductible(null, limit("10", "0"))
            .maximum(null, limit("900", "0"))
            .estimate();
    assertThat(estimate.status()).isEqualTo(EstimateStatus.INCOMPLETE);
    assertThat(estimate.reasons())
        .containsExactly(
            "The patient's own deductible is not stated; it may be lower than the family's.",
            "The patient's own out-of-pocket maximum is not stated; it may be lower than the"
                + " family's.");
    assertThat(estimate.cost()).isNotNull();
  }

  @ParameterizedTest
  @EnumSource
  void planWithoutAMaximumIsPricedWithoutEnd(FamilyAccumulation family) {
    CourseEstimate estimate =
        course().family(family).deductible(limit("0", "0"), limit("0", "0")).noMaximum().estimate();
    assertThat(estimate.reasons()).isEmpty();
    assertThat(estimate.cost().patient()).isEqualTo(Money.of("140"));
    assertThat(course().allows("90867", "900000").noMaximum().estimate().cost().patient())
        .isEqualTo(Money.of("180080"));
  }

  @Test
  void paceNotStatedIsADoubtOnlyWhereAPlanYearMayEnd() {
    // 36 at three a week are twelve weeks: to March 26
    assertThat(
            course()
                .planned(36)
                .perWeek(null)
                .planYearStart(MonthDay.of(3, 27))
                .estimate()
                .status())
        .isEqualTo(EstimateStatus.COMPLETE);
    CourseEstimate doubtful =
        course().planned(36).perWeek(null).planYearStart(MonthDay.of(3, 26)).estimate();
    assertThat(doubtful.status()).isEqualTo(EstimateStatus.INCOMPLETE);
    assertThat(doubtful.reasons()).singleElement().asString().startsWith("Sessions a week are not");
    assertThat(doubtful.cost()).isNotNull();
    assertThat(
            course().planned(36).perWeek(5).planYearStart(MonthDay.of(3, 26)).estimate().status())
        .isEqualTo(EstimateStatus.COMPLETE);
  }
}
