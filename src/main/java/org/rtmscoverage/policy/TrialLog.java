package org.rtmscoverage.policy;

import java.util.ArrayList;
import java.util.List;
import org.rtmscoverage.policy.TrialStanding.Counted;
import org.rtmscoverage.policy.TrialStanding.NotCounted;
import org.rtmscoverage.policy.TrialStanding.Undecided;

/** Remembers for each trial which criteria did not count it, and why. */
final class TrialLog {

  private final List<List<TrialNotCounted>> reasons;

  TrialLog(int trials) {
    this.reasons = new ArrayList<>(trials);
    for (int i = 0; i < trials; i++) {
      reasons.add(List.of());
    }
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
      for (List<TrialStanding> part : parts) {
        counted |= part.get(i) instanceof Counted;
      }
      if (!counted) {
        note(criterionId, whole.get(i));
        for (List<TrialStanding> part : parts) {
          note(criterionId, part.get(i));
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
    var known = reasons.get(reading.index());
    for (TrialNotCounted entry : known) {
      if (entry.reason().equals(reason)) {
        return;
      }
    }
    if (known.isEmpty()) {
      known = new ArrayList<>(2);
      reasons.set(reading.index(), known);
    }
    var trial = reading.trial();
    known.add(new TrialNotCounted(trial.id(), trial.drug(), criterionId, reason));
  }

  /** Each reason once, with the first criterion that gave it, in the order of the request. */
  List<TrialNotCounted> notCounted() {
    List<TrialNotCounted> result = new ArrayList<>(reasons.size());
    for (List<TrialNotCounted> ofTrial : reasons) {
      result.addAll(ofTrial);
    }
    return result;
  }
}
