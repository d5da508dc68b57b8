package org.rtmscoverage.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rtmscoverage.policy.TrialStanding.Counted;
import org.rtmscoverage.policy.TrialStanding.NotCounted;
import org.rtmscoverage.policy.TrialStanding.Undecided;

/** Holds augmentations to the rule that the drug they were added to is itself counted. */
final class AugmentedTrials {

  private AugmentedTrials() {}

  /**
   * Takes back augmentations of trials that the rule does not count.
   *
   * @param counted how the trials stand under the rule
   * @param augmentations how they stand as augmentations; changed in place
   */
  static void keepThoseOn(List<TrialStanding> counted, List<TrialStanding> augmentations) {
    Set<String> sure = new HashSet<>();
    Set<String> possible = new HashSet<>();
    for (TrialStanding standing : counted) {
      var id = standing.reading().trial().id();
      switch (standing) {
        case Counted _ -> sure.add(id);
        case Undecided _ -> possible.add(id);
        case NotCounted _ -> {
          // neither
        }
      }
    }
    for (int i = 0; i < augmentations.size(); i++) {
      var reading = augmentations.get(i).reading();
      var base = reading.trial().augments();
      if (base != null && !(augmentations.get(i) instanceof NotCounted)) {
        if (possible.contains(base) && augmentations.get(i) instanceof Counted) {
          augmentations.set(
              i,
              new Undecided(
                  reading,
                  CauseKind.MISSING_FACT,
                  "Does the trial count that " + reading.trial().drug() + " was added to?"));
        } else if (!sure.contains(base) && !possible.contains(base)) {
          augmentations.set(
              i, new NotCounted(reading, "added to a drug whose own trial does not count"));
        }
      }
    }
  }
}
