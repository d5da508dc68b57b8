package org.rtmscoverage.policy;

import java.util.ArrayList;
import java.util.List;
import org.rtmscoverage.policy.TrialStanding.Counted;
import org.rtmscoverage.policy.TrialStanding.NotCounted;
import org.rtmscoverage.policy.TrialStanding.Undecided;

/** Remembers for each trial which criteria did not count it, and why. */
final class TrialLog {

  private final List<TrialNotCounted> notCounted;
  private final int[] ends; // of each trial, after its last reason

  TrialLog(int trials) {
    this.notCounted = new ArrayList<>(trials);
    this.ends = new int[trials];
  }

  /**
   * Takes down how the trials stand under one criterion.
   *
   * @param criterionId the criterion
   * @param whole how they stand under it, in the order of the request
   * @param parts how they stand under each of its parts, in the same order
   */
  void record(String criterionId, List<TrialStanding> whole, List<List<TrialStanding>> parts) {
    for (int i = 0; i < whole.size(); i++) {
      boolean counted = whole.get(i) instanceof Counted;
      for (int part = 0; part < parts.size(); part++) {
        counted |= parts.get(part).get(i) instanceof Counted;
      }
      if (!counted) {
        note(criterionId, whole.get(i));
        for (int part = 0; part < parts.size(); part++) {
          note(criterionId, parts.get(part).get(i));
        }
      }
    }
  }

  private void note(String criterionId, TrialStanding standing) {
    switch (standing) {
      case Counted _ -> {
        // nothing to report
      }
      case NotCounted(TrialReading reading, String reason) -> note(criterionId, reading, reason);
      case Undecided(TrialReading reading, _, String question) ->
          note(criterionId, reading, question);
    }
  }

  private void note(String criterionId, TrialReading reading, String reason) {
    int index = reading.index();
    for (int i = index == 0 ? 0 : ends[index - 1]; i < ends[index]; i++) {
      if (notCounted.get(i).reason().equals(reason)) {
        return;
      }
    }
    var trial = reading.trial();
    notCounted.add(ends[index], new TrialNotCounted(trial.id(), trial.drug(), criterionId, reason));
    for (int i = index; i < ends.length; i++) {
      ends[i]++;
    }
  }

  /** Each reason once, with the first criterion that gave it, in the order of the request. */
  List<TrialNotCounted> notCounted() {
    return notCounted;
  }
}
