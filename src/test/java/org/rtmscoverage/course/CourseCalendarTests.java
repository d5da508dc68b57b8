package org.rtmscoverage.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rtmscoverage.vocabulary.Modality;

/** January 4, 2027 is a Monday. */
@NullUnmarked // a null that slips through fails the test anyway
class CourseCalendarTests {

  private static List<LocalDate> days(CourseCase course) {
    return course.sessions().stream().map(PlannedSession::date).toList();
  }

  private static List<String> codes(CourseCase course) {
    return course.sessions().stream().map(one -> one.procedureCode().value()).toList();
  }

  private static List<Integer> numbers(CourseCase course) {
    return course.sessions().stream().map(PlannedSession::number).toList();
  }

  private static List<LocalDate> dates(String... days) {
    return Stream.of(days).map(LocalDate::parse).toList();
  }

  private static CourseCase course(int planned) {
    return new CourseCase().planned(planned);
  }

  @Test
  void thirtyInSixWeeksThenTaperOfThreeTwoAndOne() {
    CourseCase course = course(36).taper(3, 2, 1);
    List<LocalDate> days = days(course);
    assertThat(days).hasSize(36);
    assertThat(days.subList(0, 6))
        .isEqualTo(
            dates(
                "2027-01-04",
                "2027-01-05",
                "2027-01-06",
                "2027-01-07",
                "2027-01-08",
                "2027-01-11"));
    assertThat(days.get(29)).isEqualTo("2027-02-12");
    assertThat(days.subList(30, 36))
        .isEqualTo(
            dates(
                "2027-02-15", // Monday, Wednesday, Friday
                "2027-02-17",
                "2027-02-19",
                "2027-02-22", // Monday, Thursday
                "2027-02-25",
                "2027-03-01")); // Monday
    assertThat(numbers(course)).startsWith(1, 2, 3).endsWith(35, 36);
    assertThat(codes(course).getFirst()).isEqualTo("90867");
    assertThat(codes(course).subList(1, 36)).containsOnly("90868");
  }

  @ParameterizedTest
  @CsvSource({
    // Monday start: rests to the next session, the next week's first among them
    "1,2027-01-04,'2027-01-04'",
    "2,2027-01-04,'2027-01-04 2027-01-07'", // 3 4
    "3,2027-01-04,'2027-01-04 2027-01-06 2027-01-08'", // 2 2 3
    "4,2027-01-04,'2027-01-04 2027-01-05 2027-01-06 2027-01-08'", // 1 1 2 3, not 1 1 1 4
    "5,2027-01-04,'2027-01-04 2027-01-05 2027-01-06 2027-01-07 2027-01-08'",
    "6,2027-01-04,'2027-01-04 2027-01-05 2027-01-06 2027-01-07 2027-01-08 2027-01-09'",
    "7,2027-01-04,'2027-01-04 2027-01-05 2027-01-06 2027-01-07 2027-01-08 2027-01-09 2027-01-10'",
    // a weekend stands between: three from Tuesday or Thursday always have two in a row
    "3,2027-01-05,'2027-01-05 2027-01-08 2027-01-11'", // 3 3 1, not 1 1 5
    "3,2027-01-06,'2027-01-06 2027-01-08 2027-01-11'", // 2 3 2
    "3,2027-01-07,'2027-01-07 2027-01-08 2027-01-11'", // 1 3 3
    "3,2027-01-08,'2027-01-08 2027-01-11 2027-01-13'", // 3 2 2
    "2,2027-01-08,'2027-01-08 2027-01-11'" // 3 4
  })
  void sessionsOfAWeekAreSpreadEvenly(int perWeek, String start, String days) {
    assertThat(days(course(perWeek).start(start).perWeek(perWeek)))
        .isEqualTo(dates(days.split(" ")));
  }

  @ParameterizedTest
  @CsvSource({"2027-01-02,2027-01-04", "2027-01-03,2027-01-04", "2027-01-04,2027-01-04"})
  void startOnAWeekendIsMovedToMonday(String start, String first) {
    assertThat(days(course(5).start(start)).getFirst()).isEqualTo(first);
  }

  @Test
  void fiveAWeekNeverTouchTheWeekendAndSixOnlySaturday() {
    assertThat(days(course(40).start("2027-01-06")))
        .noneMatch(day -> day.getDayOfWeek().getValue() > 5);
    assertThat(days(course(40).perWeek(6)))
        .noneMatch(day -> day.getDayOfWeek().getValue() > 6)
        .anyMatch(day -> day.getDayOfWeek().getValue() == 6);
    assertThat(days(course(14).perWeek(7)))
        .isEqualTo(CourseCase.MONDAY.datesUntil(CourseCase.MONDAY.plusDays(14)).toList());
  }

  @Test
  void weekBeginsOnTheDayOfTheStart() {
    // Wednesday to Tuesday, and again; the taper follows on a Wednesday
    assertThat(days(course(12).start("2027-01-06").taper(2)))
        .isEqualTo(
            dates(
                "2027-01-06",
                "2027-01-07",
                "2027-01-08",
                "2027-01-11",
                "2027-01-12",
                "2027-01-13",
                "2027-01-14",
                "2027-01-15",
                "2027-01-18",
                "2027-01-19",
                "2027-01-20",
                "2027-01-22")); // rests 2 5; Wednesday and Monday, 5 2, would be later
  }

  @Test
  void sessionOfAClosedDayMovesWithinItsWeek() {
    assertThat(days(course(3).perWeek(3).closed("2027-01-06")))
        .isEqualTo(dates("2027-01-04", "2027-01-05", "2027-01-08")); // 1 3 3; 3 1 3 is later
  }

  @Test
  void sessionThatFindsNoOpenDayMakesTheCourseLonger() {
    assertThat(days(course(6).closed("2027-01-06", "2027-01-11")))
        .isEqualTo(
            dates(
                "2027-01-04",
                "2027-01-05",
                "2027-01-07",
                "2027-01-08",
                "2027-01-12",
                "2027-01-13"));
  }

  @Test
  void closedWeekIsPassedOver() {
    assertThat(days(course(6).closedThrough("2027-01-11", "2027-01-17")).getLast())
        .isEqualTo("2027-01-18");
    assertThat(days(course(1).closed("2027-01-04"))).isEqualTo(dates("2027-01-05"));
  }

  @Test
  void closureOfMoreThanAYearLeavesNoCalendar() {
    assertThat(course(6).closedThrough("2027-01-09", "2028-01-30").sessions()).isEmpty();
    assertThat(days(course(6).closedThrough("2027-01-09", "2028-01-09")).getLast())
        .isEqualTo("2028-01-10");
  }

  @Test
  void closureOfTheTaperIsPassedOverToo() {
    assertThat(days(course(2).perWeek(1).taper(1).closedThrough("2027-01-11", "2027-01-15")))
        .isEqualTo(dates("2027-01-04", "2027-01-18"));
  }

  @Test
  void weekOfTheTaperWithoutSessionsIsLeftOut() {
    assertThat(days(course(4).perWeek(1).taper(1, 0, 2)))
        .isEqualTo(dates("2027-01-04", "2027-01-11", "2027-01-25", "2027-01-28"));
  }

  @Test
  void startIsTheFirstSessionStillToComeEvenBehindAWeekWithoutSessions() {
    // the taper's first week was delivered before the start, the empty one lies behind it as well
    assertThat(days(course(4).perWeek(1).taper(1, 0, 2).delivered(2)))
        .isEqualTo(dates("2027-01-04", "2027-01-07"));
    assertThat(days(course(4).perWeek(1).taper(1, 0, 2).delivered(3)))
        .isEqualTo(dates("2027-01-04"));
    assertThat(days(course(4).perWeek(1).taper(1, 0, 2).delivered(1)))
        .isEqualTo(dates("2027-01-04", "2027-01-18", "2027-01-21"));
  }

  @Test
  void deliveredSessionsAreLeftOutAndKeepTheirNumbers() {
    CourseCase course = course(36).taper(3, 2, 1).delivered(28);
    assertThat(days(course))
        .isEqualTo(
            dates(
                "2027-01-04",
                "2027-01-05",
                "2027-01-11",
                "2027-01-13",
                "2027-01-15",
                "2027-01-18",
                "2027-01-21",
                "2027-01-25"));
    assertThat(numbers(course)).containsExactly(29, 30, 31, 32, 33, 34, 35, 36);
    assertThat(codes(course)).containsOnly("90868");
  }

  @Test
  void courseMayStandInTheMiddleOfItsTaper() {
    // 31 and 32 were the taper's first two: one is left of the three
    assertThat(days(course(36).taper(3, 2, 1).delivered(32)))
        .isEqualTo(dates("2027-01-04", "2027-01-11", "2027-01-14", "2027-01-18"));
    assertThat(days(course(36).taper(3, 2, 1).delivered(33)))
        .isEqualTo(dates("2027-01-04", "2027-01-07", "2027-01-11"));
    assertThat(days(course(36).taper(3, 2, 1).delivered(35))).isEqualTo(dates("2027-01-04"));
  }

  @ParameterizedTest
  @CsvSource({"36,36", "36,37", "36,500", "1,1"})
  void nothingIsLeftOfADeliveredCourse(int planned, int delivered) {
    assertThat(course(planned).delivered(delivered).sessions()).isEmpty();
  }

  @Test
  void unknownNumberOfSessionsLeavesNoCalendar() {
    assertThat(course(3).planned(null).sessions()).isEmpty();
    assertThat(new CourseCalendar(course(3).planned(null).plan()).days(2)).isEmpty();
  }

  @Test
  void paceNotStatedIsFiveAWeek() {
    assertThat(days(course(30).perWeek(null))).isEqualTo(days(course(30).perWeek(5)));
    assertThat(days(course(30).perWeek(null)).getLast()).isEqualTo("2027-02-12");
  }

  @ParameterizedTest
  @CsvSource({"8", "50", "0", "-1"})
  void paceNobodyCanKeepLeavesNoCalendar(int perWeek) {
    assertThat(course(20).perWeek(perWeek).sessions()).isEmpty();
  }

  @Test
  void taperLargerThanTheCourseLeavesNoCalendar() {
    assertThat(course(5).taper(3, 2, 1).sessions()).isEmpty();
    assertThat(course(6).taper(3, 2, 1).sessions()).hasSize(6);
  }

  @Test
  void taperWeekOfMoreThanSevenTakesMoreWeeks() {
    assertThat(days(course(9).taper(9)))
        .hasSize(9)
        .startsWith(CourseCase.MONDAY)
        .endsWith(LocalDate.parse("2027-01-12"));
  }

  @Test
  void longestCourseStandsOnItsDays() {
    // 500 in 100 weeks: the last is the Friday of the hundredth
    assertThat(days(course(500)).getLast()).isEqualTo(CourseCase.MONDAY.plusWeeks(99).plusDays(4));
  }

  @Test
  void newThresholdsReplaceLaterSessionsAndAreSpreadEvenly() {
    // 35 sessions after the first: the fourths end with 1 + 9, 1 + 18 and 1 + 27
    CourseCase course = course(36).redeterminations(3);
    List<PlannedSession> thresholds =
        course.sessions().stream()
            .filter(one -> one.procedureCode().equals(CourseCase.code("90869")))
            .toList();
    assertThat(thresholds).extracting(PlannedSession::number).containsExactly(10, 19, 28);
    assertThat(codes(course).stream().filter("90868"::equals).count()).isEqualTo(32);
    assertThat(codes(course)).hasSize(36).startsWith("90867");
  }

  @ParameterizedTest
  @CsvSource({"1,3,0", "2,3,1", "4,3,3", "4,300,3", "36,0,0", "36,35,35"})
  void firstSessionIsNeverANewThreshold(int planned, int wanted, int found) {
    List<String> codes = codes(course(planned).redeterminations(wanted));
    assertThat(codes).hasSize(planned).startsWith("90867");
    assertThat(codes.stream().filter("90869"::equals).count()).isEqualTo(found);
  }

  @Test
  void newThresholdsOfDeliveredSessionsAreBehind() {
    CourseCase course = course(36).redeterminations(3).delivered(18);
    assertThat(codes(course).stream().filter("90869"::equals).count()).isEqualTo(2);
    assertThat(codes(course).getFirst()).isEqualTo("90869");
  }

  @Test
  void acceleratedCourseIsPlannedInDaysBehindItsPlanning() {
    CourseCase course = course(5).modality(Modality.ACCELERATED_TBS).redeterminations(1);
    assertThat(codes(course)).containsExactly("0889T", "0890T", "0891T", "0892T", "0891T", "0891T");
    assertThat(numbers(course)).containsExactly(0, 1, 2, 3, 4, 5);
    assertThat(days(course))
        .isEqualTo(
            dates(
                "2027-01-04",
                "2027-01-04",
                "2027-01-05",
                "2027-01-06",
                "2027-01-07",
                "2027-01-08"));
  }

  @Test
  void planningOfAnAcceleratedCourseIsNotRepeated() {
    CourseCase course = course(5).modality(Modality.ACCELERATED_TBS);
    assertThat(codes(course.delivered(2))).containsExactly("0891T", "0891T", "0891T");
    assertThat(codes(course.delivered(5))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(value = Modality.class, names = "ACCELERATED_TBS", mode = EnumSource.Mode.EXCLUDE)
  void everyOtherModalityIsBilledBySession(Modality modality) {
    assertThat(codes(course(2).modality(modality))).containsExactly("90867", "90868");
  }

  @Test
  void missedVisitsPutTheRestOff() {
    CourseCalendar calendar = new CourseCalendar(course(6).plan());
    assertThat(calendar.days(0)).hasSize(6).startsWith(CourseCase.MONDAY);
    assertThat(calendar.days(2))
        .isEqualTo(
            dates(
                "2027-01-06",
                "2027-01-07",
                "2027-01-08",
                "2027-01-11",
                "2027-01-12",
                "2027-01-13"));
  }

  @Test
  void unitsOfACodeSpanItsFirstAndLastDay() {
    CourseCase course = course(36).taper(3, 2, 1).redeterminations(2);
    assertThat(CodeUnits.of(course.sessions()))
        .containsExactly(
            units("90867", 1, "2027-01-04", "2027-01-04"),
            units("90868", 33, "2027-01-05", "2027-03-01"),
            // 35 after the first: the thirds end with 1 + 12 and 1 + 24
            units("90869", 2, "2027-01-20", "2027-02-05"));
    assertThat(CodeUnits.of(List.of())).isEmpty();
  }

  private static CodeUnits units(String code, int units, String from, String to) {
    return new CodeUnits(CourseCase.code(code), units, LocalDate.parse(from), LocalDate.parse(to));
  }
}
