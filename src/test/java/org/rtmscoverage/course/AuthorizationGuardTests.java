package org.rtmscoverage.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rtmscoverage.course.AuthorizationReach.OutrunBy;
import org.rtmscoverage.vocabulary.Modality;

/** Ten sessions stand from Monday, January 4 to Friday, January 15, 2027, unless said otherwise. */
@NullUnmarked // a null that slips through fails the test anyway
class AuthorizationGuardTests {

  private static CourseCase course() {
    return new CourseCase().planned(10);
  }

  private static AuthorizationReach reach(
      CourseCase course, String from, String to, String... units) {
    return course
        .holds(CourseCase.authorization("A1", from, to, units))
        .estimate()
        .authorizations()
        .getFirst();
  }

  private static AuthorizationReach expected(
      String to, int covered, String outrunsOn, OutrunBy by, int borne) {
    return new AuthorizationReach(
        "A1",
        LocalDate.parse(to),
        covered,
        outrunsOn == null ? null : LocalDate.parse(outrunsOn),
        by,
        borne);
  }

  @ParameterizedTest
  @CsvSource({
    "2027-01-15,0", // ends with the last session
    "2027-01-17,0", // nor is there a session on the weekend
    "2027-01-18,1", // Monday
    "2027-01-22,5",
    "2027-01-24,5",
    "2027-02-15,21",
    "2028-12-31,100" // beyond a hundred nobody counts
  })
  void courseBearsAMissedVisitForEveryOpenDayBehindIt(String to, int missed) {
    assertThat(reach(course(), "2027-01-04", to)).isEqualTo(expected(to, 10, null, null, missed));
  }

  @Test
  void closedDaysBearNoMissedVisit() {
    assertThat(reach(course().closed("2027-01-18", "2027-01-19"), "2027-01-04", "2027-01-20"))
        .isEqualTo(expected("2027-01-20", 10, null, null, 1));
  }

  @Test
  void missedVisitBeforeATaperPutsTheTaperOffByAWeek() {
    // 5 a week, then a taper of 3 and 2: January 18, 20, 22, then 25 and 28
    CourseCase course = course().planned(15).taper(3, 2);
    assertThat(reach(course, "2027-01-04", "2027-02-03").missedVisitsBorne()).isZero();
    // eleventh session on Monday, January 18, taper from January 25, last on February 4
    assertThat(reach(course().planned(15).taper(3, 2), "2027-01-04", "2027-02-04"))
        .isEqualTo(expected("2027-02-04", 15, null, null, 5));
  }

  @Test
  void lastSessionAfterTheLastDayBearsNothing() {
    assertThat(reach(course(), "2027-01-04", "2027-01-13"))
        .isEqualTo(expected("2027-01-13", 8, "2027-01-14", OutrunBy.LAST_DAY, 0));
    assertThat(reach(course(), "2026-01-04", "2026-01-13"))
        .isEqualTo(expected("2026-01-13", 0, "2027-01-04", OutrunBy.LAST_DAY, 0));
  }

  @Test
  void sessionBeforeTheFirstDayIsNotCovered() {
    assertThat(reach(course(), "2027-01-06", "2027-01-18"))
        .isEqualTo(expected("2027-01-18", 8, "2027-01-04", OutrunBy.FIRST_DAY, 0));
    // it outruns both ends
    assertThat(reach(course(), "2027-01-06", "2027-01-13"))
        .isEqualTo(expected("2027-01-13", 6, "2027-01-04", OutrunBy.FIRST_DAY, 0));
  }

  @Test
  void unitsEndItBeforeItsLastDay() {
    // 90867 and seven of nine 90868: the ninth session is on Thursday, January 14
    assertThat(reach(course(), "2027-01-04", "2027-01-18", "90867=1", "90868=9-2"))
        .isEqualTo(expected("2027-01-18", 8, "2027-01-14", OutrunBy.UNITS, 0));
    assertThat(reach(course(), "2027-01-04", "2027-01-18", "90867=1", "90868=9"))
        .isEqualTo(expected("2027-01-18", 10, null, null, 1));
  }

  @Test
  void codeThatWasNotGrantedIsNotCovered() {
    // the sixth session is the new threshold: Monday, January 11
    assertThat(
            reach(course().redeterminations(1), "2027-01-04", "2027-01-25", "90867=1", "90868=20"))
        .isEqualTo(expected("2027-01-25", 9, "2027-01-11", OutrunBy.UNITS, 0));
  }

  @Test
  void deliveredSessionsAreBehindIt() {
    assertThat(reach(course().delivered(5), "2027-01-04", "2027-01-11", "90868=9-4"))
        .isEqualTo(expected("2027-01-11", 5, null, null, 1));
    assertThat(
            course()
                .delivered(10)
                .holds(CourseCase.authorization("A1", "2027-01-04", "2027-01-11"))
                .estimate()
                .authorizations())
        .isEmpty();
  }

  @Test
  void planningOfAnAcceleratedCourseIsCountedAsAUnitAndNotAsADay() {
    CourseCase course = new CourseCase().planned(5).modality(Modality.ACCELERATED_TBS);
    assertThat(reach(course, "2027-01-04", "2027-01-11", "0889T=1", "0890T=1", "0891T=4"))
        .isEqualTo(expected("2027-01-11", 6, null, null, 1));
  }

  @Test
  void yearOfClosureBehindTheCourseBearsNoMissedVisit() {
    CourseCase course = course().closedThrough("2027-01-16", "2028-03-01");
    assertThat(reach(course, "2027-01-04", "2028-12-31"))
        .isEqualTo(expected("2028-12-31", 10, null, null, 0));
  }

  @Test
  void everyAuthorizationIsLookedAtByItself() {
    CourseCase course =
        course()
            .holds(CourseCase.authorization("A1", "2027-01-04", "2027-01-08"))
            .holds(CourseCase.authorization("A2", "2027-01-09", "2027-01-18"));
    assertThat(course.estimate().authorizations())
        .extracting(AuthorizationReach::number, AuthorizationReach::sessionsCovered)
        .containsExactly(tuple("A1", 5), tuple("A2", 5));
  }
}
