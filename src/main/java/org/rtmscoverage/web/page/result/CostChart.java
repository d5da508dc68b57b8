package org.rtmscoverage.web.page.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.web.view.CourseSessionView;
import org.rtmscoverage.web.view.CourseView;

/**
 * What the patient pays per session as bars, in the units of a picture of 720 by 200.
 *
 * @param description what the picture shows, in words
 * @param bars parts of the bars
 * @param lines amounts to measure them by
 * @param ticks numbers of sessions below them
 * @param turns where a plan year begins
 */
public record CostChart(
    String description, List<Bar> bars, List<Mark> lines, List<Mark> ticks, List<Mark> turns) {

  private static final double LEFT = 60;
  private static final double RIGHT = 712;
  private static final double TOP = 22;
  private static final double FLOOR = 172;

  /** Keeps copies. */
  public CostChart {
    bars = List.copyOf(bars);
    lines = List.copyOf(lines);
    ticks = List.copyOf(ticks);
    turns = List.copyOf(turns);
  }

  /**
   * A part of a bar.
   *
   * @param css deductible, share or uncovered
   * @param x left edge
   * @param y upper edge
   * @param width width
   * @param height height
   */
  public record Bar(String css, String x, String y, String width, String height) {
    /** Hides the person. */
    @Override
    public String toString() {
      return "Bar[hidden]";
    }
  }

  /**
   * A place with its words.
   *
   * @param at where
   * @param text the words
   */
  public record Mark(String at, String text) {
    /** Hides the person. */
    @Override
    public String toString() {
      return "Mark[hidden]";
    }
  }

  /** Draws a course; null where it is not priced or costs the patient nothing. */
  static @Nullable CostChart of(CourseView course, String description, Prose say) {
    var sessions = course.sessions();
    var top =
        sessions.stream()
            .map(CourseSessionView::patient)
            .filter(Objects::nonNull)
            .max(BigDecimal::compareTo)
            .orElse(BigDecimal.ZERO);
    if (top.signum() <= 0 || sessions.stream().anyMatch(one -> one.patient() == null)) {
      return null;
    }
    var band = (RIGHT - LEFT) / sessions.size();
    var scale = (FLOOR - TOP) / top.doubleValue();
    var bars = new ArrayList<Bar>();
    var ticks = new ArrayList<Mark>();
    var turns = new ArrayList<Mark>();
    var turnDays = SessionRow.turns(course);
    for (int i = 0; i < sessions.size(); i++) {
      var one = sessions.get(i);
      bar(bars, one, LEFT + (i * band), band, scale);
      var number = one.number();
      if (number == 1 || number % 5 == 0 || (i == sessions.size() - 1 && number % 5 > 1)) {
        ticks.add(new Mark(units(LEFT + ((i + 0.5) * band)), String.valueOf(number)));
      }
      if (turnDays.contains(one.date())
          && (i == 0 || !one.date().equals(sessions.get(i - 1).date()))) {
        turns.add(new Mark(units(LEFT + (i * band)), "new plan year"));
      }
    }
    var half = top.divide(BigDecimal.valueOf(2));
    return new CostChart(
        description,
        bars,
        List.of(
            new Mark(units(TOP), say.money(top)),
            new Mark(units((TOP + FLOOR) / 2), say.money(half)),
            new Mark(units(FLOOR), say.money(BigDecimal.ZERO))),
        ticks,
        turns);
  }

  private static void bar(
      List<Bar> bars, CourseSessionView one, double x, double band, double scale) {
    var patient = amount(one.patient());
    var deductible = Math.min(patient, amount(one.deductible()));
    var uncovered = Math.min(patient - deductible, amount(one.notCovered()));
    var gap = Math.min(2, band / 4);
    var foot = FLOOR;
    foot = part(bars, "deductible", deductible, x, band - gap, foot, scale);
    foot = part(bars, "share", patient - deductible - uncovered, x, band - gap, foot, scale);
    part(bars, "uncovered", uncovered, x, band - gap, foot, scale);
  }

  private static double part(
      List<Bar> bars,
      String css,
      double amount,
      double x,
      double width,
      double foot,
      double scale) {
    if (amount <= 0) {
      return foot;
    }
    var height = amount * scale;
    bars.add(new Bar(css, units(x), units(foot - height), units(width), units(height)));
    return foot - height;
  }

  private static double amount(@Nullable BigDecimal amount) {
    return amount == null ? 0 : amount.doubleValue();
  }

  private static String units(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "CostChart[hidden]";
  }
}
