package org.rtmscoverage.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.PartialDate;

/**
 * A medication trial read once for all criteria: which agent it is and how long it ran on which
 * dose.
 *
 * @param index place in the request's list
 * @param trial the trial as stated
 * @param agent the agent; null if the drug is not in the table
 * @param sideEffects keys of the side effects that the list knows
 * @param runs stretches by dose, in order; empty if start or end is not known
 * @param bestLevel the highest level any stated dose reaches
 * @param evidence the trial in words
 */
record TrialReading(
    int index,
    MedicationTrial trial,
    DrugTable.@Nullable Agent agent,
    Set<String> sideEffects,
    List<DoseRun> runs,
    DoseLevel bestLevel,
    Evidence evidence) {

  /** Ages between which the table's minimum doses hold (reference table: adults). */
  private static final int ADULT = 18;

  private static final int OLDER_ADULT = 65;

  static TrialReading of(
      int index,
      MedicationTrial trial,
      PatientFacts facts,
      DrugTable drugs,
      SideEffectTable sideEffects) {
    var agent = drugs.resolve(trial.drug());
    var age = facts.ageOnServiceDate();
    return new TrialReading(
        index,
        trial,
        agent,
        sideEffects.keys(trial.sideEffects()),
        runs(trial, agent, age, lastCountedDay(facts)),
        bestLevel(trial, agent, age),
        new Evidence("/clinical/medicationTrials/" + index, text(trial)));
  }

  /** Ongoing trials count to the earlier of request and service date; planned days never count. */
  static LocalDate lastCountedDay(PatientFacts facts) {
    return facts.requestedOn().isBefore(facts.serviceDate())
        ? facts.requestedOn()
        : facts.serviceDate();
  }

  private static List<DoseRun> runs(
      MedicationTrial trial,
      DrugTable.@Nullable Agent agent,
      @Nullable Integer age,
      LocalDate lastDay) {
    var start = trial.startDate();
    var end = end(trial, lastDay);
    if (start == null || end == null) {
      return List.of();
    }
    if (trial.doses().isEmpty()) {
      return List.of(run(level(trial.dailyDoseMg(), agent, age), start, end));
    }
    List<DoseRun> runs = new ArrayList<>(trial.doses().size());
    for (int i = 0; i < trial.doses().size(); i++) {
      var segment = trial.doses().get(i);
      runs.add(
          run(
              level(segment.dailyDoseMg(), agent, age),
              segment.from(),
              segmentEnd(trial, i, end, lastDay)));
    }
    return List.copyOf(runs);
  }

  private static @Nullable PartialDate end(MedicationTrial trial, LocalDate lastDay) {
    if (trial.endDate() != null) {
      return capped(trial.endDate(), lastDay);
    }
    return trial.ongoing() ? PartialDate.of(lastDay) : null;
  }

  private static PartialDate segmentEnd(
      MedicationTrial trial, int i, PartialDate trialEnd, LocalDate lastDay) {
    var stated = trial.doses().get(i).to();
    if (stated != null) {
      return capped(stated, lastDay);
    }
    if (i + 1 < trial.doses().size()) {
      var next = trial.doses().get(i + 1).from();
      return new PartialDate(next.earliest().minusDays(1), next.latest().minusDays(1));
    }
    return trialEnd;
  }

  private static PartialDate capped(PartialDate date, LocalDate lastDay) {
    return date.latest().isAfter(lastDay)
        ? new PartialDate(date.earliest().isAfter(lastDay) ? lastDay : date.earliest(), lastDay)
        : date;
  }

  private static DoseRun run(DoseLevel level, PartialDate from, PartialDate to) {
    return new DoseRun(
        level,
        from.latest().toEpochDay(),
        to.earliest().toEpochDay(),
        from.earliest().toEpochDay(),
        to.latest().toEpochDay());
  }

  /** Added to another drug, or a drug that is only ever added. */
  boolean isAugmentation() {
    return trial.augments() != null || (agent != null && !agent.isAntidepressant());
  }

  boolean doseKnown() {
    return trial.dailyDoseMg() != null || !trial.doses().isEmpty();
  }

  boolean datesKnown() {
    return !runs.isEmpty();
  }

  /** Whether the dose of a run reaches the minimum for sure, maybe, or not. */
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

  /** The highest level any stated dose reaches. */
  private static DoseLevel bestLevel(
      MedicationTrial trial, DrugTable.@Nullable Agent agent, @Nullable Integer age) {
    var best = level(trial.dailyDoseMg(), agent, age);
    for (DoseSegment segment : trial.doses()) {
      var level = level(segment.dailyDoseMg(), agent, age);
      best = best == DoseLevel.NOT_KNOWN || level.compareTo(best) > 0 ? level : best;
    }
    return best;
  }

  /** Days surely on the drug, at whatever dose. */
  long certainDays() {
    return runs.stream().mapToLong(DoseRun::certainDays).sum();
  }

  /** Days that may have been on the drug, at whatever dose. */
  long possibleDays() {
    return runs.stream().mapToLong(DoseRun::possibleDays).sum();
  }

  /** Days surely at or above the minimum dose. */
  long certainDaysAtDose() {
    long days = 0;
    for (DoseRun run : runs) {
      days += run.level() == DoseLevel.REACHED ? run.certainDays() : 0;
    }
    return days;
  }

  /** Days that may have been at or above the minimum dose. */
  long possibleDaysAtDose() {
    long days = 0;
    for (DoseRun run : runs) {
      days += run.level() == DoseLevel.BELOW ? 0 : run.possibleDays();
    }
    return days;
  }

  /**
   * The least days of this trial, at a dose that may count, on which no other can have run at a
   * dose that may count.
   */
  long daysAlone(List<TrialReading> others) {
    long days = 0;
    for (DoseRun run : runs) {
      if (run.level() != DoseLevel.BELOW) {
        days += daysAlone(run.certainFrom(), run.certainTo(), others);
      }
    }
    return days;
  }

  private static long daysAlone(long from, long to, List<TrialReading> others) {
    for (TrialReading other : others) {
      for (DoseRun run : other.runs) {
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

  private static String text(MedicationTrial trial) {
    var text = new StringBuilder(80).append(trial.drug());
    if (trial.dailyDoseMg() != null) {
      text.append(' ').append(trial.dailyDoseMg().toPlainString()).append(" mg a day");
    } else if (!trial.doses().isEmpty()) {
      text.append(" in ").append(trial.doses().size()).append(" doses");
    }
    if (trial.startDate() != null) {
      text.append(", ").append(trial.startDate()).append(" to ").append(endText(trial));
    }
    return text.append(": ")
        .append(trial.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' '))
        .toString();
  }

  private static String endText(MedicationTrial trial) {
    if (trial.endDate() != null) {
      return trial.endDate().toString();
    }
    return trial.ongoing() ? "today" : "an unstated end";
  }

  /** How a dose compares with the least adequate one, from worst to best. */
  enum DoseLevel {
    /** Below, and no source calls it usual. */
    BELOW,
    /** Not stated. */
    NOT_KNOWN,
    /** Reviewers disagree, or the table does not speak of this age or unit. */
    BORDERLINE,
    /** At or above. */
    REACHED
  }
}
