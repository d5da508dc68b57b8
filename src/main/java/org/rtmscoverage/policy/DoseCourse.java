package org.rtmscoverage.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.PartialDate;

/**
 * How long a trial ran on which dose. No day counts twice, whatever segments overlap, and none
 * outside the trial's own dates.
 */
final class DoseCourse {

  /** Ages between which the table's minimum doses hold (reference table: adults). */
  private static final int ADULT = 18;

  private static final int OLDER_ADULT = 65;

  private static final Comparator<DoseSegment> BY_START =
      Comparator.comparing((DoseSegment segment) -> segment.from().earliest())
          .thenComparing(segment -> segment.from().latest());

  private final @Nullable PartialDate start;
  private final @Nullable PartialDate end;
  private final List<DoseRun> runs;
  private final DoseLevel bestLevel;
  private final long certainDays;
  private final long possibleDays;
  private final long certainDaysAtDose;
  private final long possibleDaysAtDose;
  private final @Nullable DaySpans counted;
  private final long firstPossible;
  private final long lastPossible;

  private DoseCourse(
      @Nullable PartialDate start,
      @Nullable PartialDate end,
      List<DoseRun> runs,
      DoseLevel bestLevel) {
    this.start = start;
    this.end = end;
    this.runs = runs;
    this.bestLevel = bestLevel;
    this.firstPossible = start == null ? Long.MIN_VALUE : start.earliest().toEpochDay();
    this.lastPossible = end == null ? Long.MAX_VALUE : end.latest().toEpochDay();
    this.certainDays = days(DoseLevel.BELOW, DoseRun::certainFrom, DoseRun::certainTo);
    this.possibleDays = days(DoseLevel.BELOW, DoseRun::possibleFrom, DoseRun::possibleTo);
    this.certainDaysAtDose = days(DoseLevel.REACHED, DoseRun::certainFrom, DoseRun::certainTo);
    this.possibleDaysAtDose = days(DoseLevel.NOT_KNOWN, DoseRun::possibleFrom, DoseRun::possibleTo);
    this.counted =
        runs.size() < 2
            ? null
            : spans(DoseLevel.NOT_KNOWN, DoseRun::certainFrom, DoseRun::certainTo);
  }

  /**
   * Reads the doses of a trial.
   *
   * @param trial the trial
   * @param agent its drug; null if the table does not know it
   * @param age completed years; null if not said
   * @param end last day of the trial that counts; null if not known
   * @return how long it ran on which dose
   */
  static DoseCourse of(
      MedicationTrial trial,
      DrugTable.@Nullable Agent agent,
      @Nullable Integer age,
      @Nullable PartialDate end) {
    var start = trial.startDate();
    if (trial.doses().isEmpty()) {
      var level = level(trial.dailyDoseMg(), agent, age);
      var runs =
          start == null || end == null ? List.<DoseRun>of() : List.of(run(level, start, end));
      return new DoseCourse(start, end, runs, level);
    }
    List<DoseSegment> segments = new ArrayList<>(trial.doses());
    segments.sort(BY_START);
    List<DoseRun> runs = new ArrayList<>(segments.size());
    var best = DoseLevel.BELOW;
    boolean any = false;
    for (int i = 0; i < segments.size(); i++) {
      var level = level(segments.get(i).dailyDoseMg(), agent, age);
      boolean within = true;
      if (start != null && end != null) {
        var run = within(run(level, segments.get(i).from(), end(segments, i, end)), start, end);
        within = run.possibleFrom() <= run.possibleTo();
        if (within) {
          runs.add(run);
        }
      }
      if (within) {
        best = !any || level.compareTo(best) > 0 ? level : best;
        any = true;
      }
    }
    return new DoseCourse(start, end, List.copyOf(runs), any ? best : DoseLevel.NOT_KNOWN);
  }

  /** The end stated; else the day before the next segment; else the end of the trial. */
  private static PartialDate end(List<DoseSegment> segments, int i, PartialDate trialEnd) {
    var stated = segments.get(i).to();
    if (stated != null) {
      return stated;
    }
    if (i + 1 < segments.size()) {
      var next = segments.get(i + 1).from();
      return new PartialDate(next.earliest().minusDays(1), next.latest().minusDays(1));
    }
    return trialEnd;
  }

  private static DoseRun run(DoseLevel level, PartialDate from, PartialDate to) {
    return new DoseRun(
        level,
        from.latest().toEpochDay(),
        to.earliest().toEpochDay(),
        from.earliest().toEpochDay(),
        to.latest().toEpochDay());
  }

  /** The part of a run that may lie within the trial; its own dates tell more than a month's. */
  private static DoseRun within(DoseRun run, PartialDate start, PartialDate end) {
    long first = start.earliest().toEpochDay();
    long last = end.latest().toEpochDay();
    return new DoseRun(
        run.level(),
        Math.max(first, run.certainFrom()),
        Math.min(last, run.certainTo()),
        Math.max(first, run.possibleFrom()),
        Math.min(last, run.possibleTo()));
  }

  /** Whether the dose reaches the minimum for sure, maybe, or not. */
  private static DoseLevel level(
      @Nullable BigDecimal dose, DrugTable.@Nullable Agent agent, @Nullable Integer age) {
    if (dose == null || agent == null) {
      return DoseLevel.NOT_KNOWN;
    }
    var least = agent.drug().minAdequateDose();
    if (!agent.countsInMilligramsADay() || least == null) {
      return DoseLevel.BORDERLINE;
    }
    if (dose.compareTo(least) >= 0) {
      return DoseLevel.REACHED;
    }
    var low = agent.drug().lowEndDose();
    boolean borderline = low != null && dose.compareTo(low) >= 0;
    boolean otherTableForAge = age == null || age < ADULT || age >= OLDER_ADULT;
    return borderline || otherTableForAge ? DoseLevel.BORDERLINE : DoseLevel.BELOW;
  }

  private long days(DoseLevel least, ToLongFunction<DoseRun> from, ToLongFunction<DoseRun> to) {
    if (runs.size() == 1) {
      var run = runs.getFirst();
      long days = to.applyAsLong(run) - from.applyAsLong(run) + 1;
      return run.level().compareTo(least) < 0 ? 0 : Math.max(0, days);
    }
    return runs.isEmpty() ? 0 : spans(least, from, to).days();
  }

  private DaySpans spans(
      DoseLevel least, ToLongFunction<DoseRun> from, ToLongFunction<DoseRun> to) {
    var spans = new DaySpans();
    for (DoseRun run : runs) {
      if (run.level().compareTo(least) >= 0) {
        spans.add(from.applyAsLong(run), to.applyAsLong(run));
      }
    }
    return spans;
  }

  /** First day; null if not known. */
  @Nullable PartialDate start() {
    return start;
  }

  /** Last day that counts; null if not known. */
  @Nullable PartialDate end() {
    return end;
  }

  boolean datesKnown() {
    return start != null && end != null;
  }

  /** Stretches by dose, in order; empty if start or end is not known. */
  List<DoseRun> runs() {
    return runs;
  }

  /** The highest level any dose within the trial reaches. */
  DoseLevel bestLevel() {
    return bestLevel;
  }

  /** Days surely on the drug, at whatever dose. */
  long certainDays() {
    return certainDays;
  }

  /** Days that may have been on the drug, at whatever dose. */
  long possibleDays() {
    return possibleDays;
  }

  /** Days surely at or above the minimum dose. */
  long certainDaysAtDose() {
    return certainDaysAtDose;
  }

  /** Days that may have been at or above the minimum dose. */
  long possibleDaysAtDose() {
    return possibleDaysAtDose;
  }

  /**
   * The least days of this trial, at a dose that may count, on which no other can have run at a
   * dose that may count.
   *
   * @param others the other trials; empty for all days that surely are at a dose that may count
   */
  long daysAlone(List<TrialReading> others) {
    if (counted == null) {
      return runs.isEmpty() || runs.getFirst().level() == DoseLevel.BELOW
          ? 0
          : daysAlone(runs.getFirst().certainFrom(), runs.getFirst().certainTo(), others);
    }
    long days = 0;
    for (int i = 0; i < counted.count(); i++) {
      days += daysAlone(counted.from(i), counted.to(i), others);
    }
    return days;
  }

  /** Whether it surely ran, at whatever dose, on a day of another trial's run. */
  boolean surelyRunsOn(DoseRun other) {
    for (DoseRun run : runs) {
      if (Math.max(run.certainFrom(), other.certainFrom())
          <= Math.min(run.certainTo(), other.certainTo())) {
        return true;
      }
    }
    return false;
  }

  /** Whether it may have run, at whatever dose, on a day of another trial's run. */
  boolean mayRunOn(DoseRun other) {
    if (datesKnown()) {
      for (DoseRun run : runs) {
        if (run.possibleFrom() <= other.possibleTo() && run.possibleTo() >= other.possibleFrom()) {
          return true;
        }
      }
      return false;
    }
    return firstPossible <= other.possibleTo() && lastPossible >= other.possibleFrom();
  }

  /** Whether both may have run on one day, as far as their dates are known. */
  boolean mayMeet(DoseCourse other) {
    return firstPossible <= other.lastPossible && lastPossible >= other.firstPossible;
  }

  private static long daysAlone(long from, long to, List<TrialReading> others) {
    for (TrialReading other : others) {
      for (DoseRun run : other.course().runs()) {
        boolean counts = run.level() != DoseLevel.BELOW;
        if (counts && run.possibleFrom() <= to && run.possibleTo() >= from) {
          long before = run.possibleFrom() - 1;
          long after = run.possibleTo() + 1;
          return (before >= from ? daysAlone(from, before, others) : 0)
              + (after <= to ? daysAlone(after, to, others) : 0);
        }
      }
    }
    return Math.max(0, to - from + 1);
  }
}
