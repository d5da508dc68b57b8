package org.rtmscoverage.course;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.Money;
import org.rtmscoverage.vocabulary.NetworkStatus;

/** Random courses with everything a price needs; the same seed gives the same course. */
@NullUnmarked // a null that slips through fails the test anyway
final class RandomCourses {

  private static final List<String> SINGLE = List.of("90867", "90868", "90869");
  private static final List<String> BY_DAY = List.of("0889T", "0890T", "0891T", "0892T");
  private static final List<Integer[]> TAPERS =
      List.of(
          new Integer[] {},
          new Integer[] {3, 2, 1},
          new Integer[] {3, 0, 2},
          new Integer[] {2, 2, 2, 2, 2, 2},
          new Integer[] {9});

  private final Random random;
  private final CourseCase course = new CourseCase();
  private LocalDate start;

  private RandomCourses(long seed) {
    random = new Random(seed);
  }

  /** One course; its session count may be changed afterwards. */
  static CourseCase of(long seed) {
    RandomCourses courses = new RandomCourses(seed);
    courses.calendar();
    courses.amounts();
    courses.share();
    courses.years();
    courses.limits();
    courses.authorizations();
    return courses.course;
  }

  private boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  private String dollars(int most) {
    return BigDecimal.valueOf(random.nextInt(most * 100 + 1), 2).toPlainString();
  }

  private Boolean known() {
    return oneIn(4) ? null : (Boolean) random.nextBoolean();
  }

  private void calendar() {
    boolean byDay = oneIn(6);
    start = LocalDate.parse("2026-10-01").plusDays(random.nextInt(900));
    int planned = 1 + random.nextInt(byDay ? 10 : oneIn(20) ? 120 : 44);
    Integer[] taper = TAPERS.get(random.nextInt(TAPERS.size()));
    int inTaper = List.of(taper).stream().mapToInt(Integer::intValue).sum();
    Modality modality = byDay ? Modality.ACCELERATED_TBS : Modality.RTMS;
    course.modality(modality).start(start).planned(planned);
    course.delivered(oneIn(4) ? random.nextInt(planned) : 0);
    course.perWeek(oneIn(10) ? null : (Integer) (1 + random.nextInt(7)));
    if (inTaper <= planned) {
      course.taper(taper);
    }
    course.redeterminations(oneIn(2) ? 0 : random.nextInt(5));
    for (int i = random.nextInt(6); i > 0; i--) {
      course.closed(start.plusDays(random.nextInt(60)).toString());
    }
  }

  private void amounts() {
    course.network(
        oneIn(10) ? NetworkStatus.UNKNOWN : oneIn(3) ? NetworkStatus.OUT : NetworkStatus.IN);
    List<String> codes = new ArrayList<>(SINGLE);
    codes.addAll(BY_DAY);
    int most = oneIn(10) ? 1 : 600;
    for (String code : codes) {
      course.allows(code, oneIn(40) ? "0" : dollars(most));
      if (!oneIn(20)) {
        course.bills(code, dollars(most * 2));
      }
    }
  }

  private void share() {
    if (random.nextBoolean()) {
      course.copay(oneIn(10) ? "0" : dollars(90), known(), known());
    } else {
      if (oneIn(5)) {
        course.copay("0", known(), known());
      }
      BigDecimal percent = BigDecimal.valueOf(random.nextInt(100_001), 3);
      course.percent(
          oneIn(2)
              ? percent.toPlainString()
              : List.of("0", "10", "20", "30", "33.3", "50", "12.5", "100").get(random.nextInt(8)));
    }
  }

  private void years() {
    MonthDay any = MonthDay.from(LocalDate.parse("2028-01-01").plusDays(random.nextInt(366)));
    course.planYearStart(
        switch (random.nextInt(12)) {
          case 0 -> null;
          case 1 -> MonthDay.of(2, 29);
          case 2, 3, 4 -> MonthDay.of(1, 1);
          case 5 -> MonthDay.of(7, 1);
          case 6 -> MonthDay.from(start);
          default -> any;
        });
    if (oneIn(3)) {
      course.usedAsOf(start.minusDays(random.nextInt(oneIn(5) ? 800 : 60)));
    } else if (oneIn(20)) {
      course.usedAsOf(start.plusDays(random.nextInt(30)));
    }
    if (oneIn(3)) {
      int visits = random.nextInt(40);
      course.visits(visits, oneIn(5) ? null : (Integer) random.nextInt(visits + 4));
    }
  }

  private void limits() {
    FamilyAccumulation family =
        switch (random.nextInt(3)) {
          case 0 -> FamilyAccumulation.EMBEDDED;
          case 1 -> FamilyAccumulation.AGGREGATE;
          default -> FamilyAccumulation.UNKNOWN;
        };
    course.family(family);
    boolean aggregate = family == FamilyAccumulation.AGGREGATE;
    for (boolean maximum : List.of(false, true)) {
      boolean familyOnly = oneIn(8);
      boolean both = aggregate || random.nextBoolean();
      UsedLimit own = familyOnly ? null : limit(maximum ? 4000 : 2000);
      UsedLimit ofFamily = familyOnly || both ? limit(maximum ? 6000 : 3000) : null;
      if (maximum) {
        course.maximum(own, ofFamily);
      } else {
        course.deductible(own, ofFamily);
      }
    }
  }

  private UsedLimit limit(int most) {
    int limit = oneIn(5) ? 0 : oneIn(3) ? most / 20 : most;
    Money amount = Money.of(dollars(limit));
    Money used = oneIn(3) ? Money.ZERO : Money.of(dollars(limit));
    return new UsedLimit(amount, oneIn(30) ? amount.plus(Money.of("12.34")) : used);
  }

  private void authorizations() {
    int held = oneIn(2) ? 0 : 1 + random.nextInt(3);
    LocalDate from = start.minusDays(random.nextInt(20));
    for (int i = 0; i < held; i++) {
      LocalDate to = from.plusDays(random.nextInt(120));
      List<String> units = new ArrayList<>();
      if (!oneIn(4)) {
        for (String code : List.of("90867", "90868", "90869", "0889T", "0890T", "0891T")) {
          if (!oneIn(6)) {
            units.add(code + "=" + random.nextInt(40) + "-" + random.nextInt(4));
          }
        }
      }
      course.holds(
          CourseCase.authorization(
              "A" + i, from.toString(), to.toString(), units.toArray(String[]::new)));
      from = oneIn(2) ? to.plusDays(1) : start.plusDays(random.nextInt(30));
    }
  }
}
