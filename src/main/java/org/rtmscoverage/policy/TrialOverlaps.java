package org.rtmscoverage.policy;

import java.util.ArrayList;
import java.util.List;
import org.rtmscoverage.policy.TrialStanding.Counted;
import org.rtmscoverage.policy.TrialStanding.Undecided;

/** Tells whether trials that overlap were trials of their own or one combination. */
final class TrialOverlaps {

  private TrialOverlaps() {}

  /**
   * Two trials that overlap both count if each still reaches the bar outside the overlap; otherwise
   * it cannot be told whether they were one combination or two trials.
   */
  static void separate(List<TrialStanding> standings, TrialRule rule) {
    List<TrialReading> failures = new ArrayList<>(standings.size());
    for (TrialStanding standing : standings) {
      if (standing instanceof Counted(TrialReading reading, _)
          && reading.trial().outcome() != TrialOutcome.INTOLERANCE
          && reading.trial().augments() == null
          && reading.course().datesKnown()) {
        failures.add(reading);
      }
    }
    if (!anyMeet(failures)) {
      return;
    }
    for (TrialReading reading : failures) {
      long bar = bar(rule.test().adequate(), reading);
      var others = others(failures, reading);
      long alone = reading.course().daysAlone(others);
      if (alone < bar && alone < reading.course().daysAlone(List.of())) {
        standings.set(
            reading.index(),
            new Undecided(
                reading,
                CauseKind.JUDGEMENT,
                "Was "
                    + reading.trial().drug()
                    + " a trial of its own or part of a combination? By the dates given only "
                    + alone
                    + " days are surely without another antidepressant."));
      }
    }
  }

  /** Whether two trials of different agents may have run on one day. */
  private static boolean anyMeet(List<TrialReading> failures) {
    for (int i = 1; i < failures.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (failures.get(i).course().mayMeet(failures.get(j).course())
            && isOtherAgent(failures.get(i), failures.get(j))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Days needed alone; one where a clinician's word replaces the days the policy asks for. */
  private static long bar(AdequateTrial adequate, TrialReading reading) {
    var minDays = adequate.minDays();
    boolean judged =
        adequate.judgedDurationSuffices()
            && Boolean.TRUE.equals(reading.trial().durationJudgedSufficient());
    return minDays == null || judged ? 1 : minDays;
  }

  private static List<TrialReading> others(List<TrialReading> failures, TrialReading reading) {
    List<TrialReading> others = new ArrayList<>(failures.size());
    for (TrialReading other : failures) {
      if (isOtherAgent(other, reading)) {
        others.add(other);
      }
    }
    return others;
  }

  private static boolean isOtherAgent(TrialReading one, TrialReading other) {
    return one.agent() != null
        && other.agent() != null
        && !one.agent().key().equals(other.agent().key());
  }
}
