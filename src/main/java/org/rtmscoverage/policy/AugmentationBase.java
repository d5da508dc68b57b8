package org.rtmscoverage.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.policy.TrialStanding.NotCounted;
import org.rtmscoverage.policy.TrialStanding.Undecided;

/**
 * Holds an augmentation to the antidepressant it was added to: it counts only if it was taken on
 * days on which that one ran at an adequate dose.
 */
final class AugmentationBase {

  private AugmentationBase() {}

  /**
   * Judges an augmentation.
   *
   * @param added the augmentation
   * @param trials all trials of the request
   * @return what excludes it, or leaves it open; null if nothing does
   */
  static @Nullable TrialStanding judge(TrialReading added, List<TrialReading> trials) {
    var id = added.trial().augments();
    if (id == null) {
      return TrialStanding.missing(
          added, "Which antidepressant was " + added.trial().drug() + " added to?");
    }
    for (TrialReading base : trials) {
      if (base.trial().id().equals(id)) {
        return on(base, added);
      }
    }
    return doseOfBase(added);
  }

  private static @Nullable TrialStanding on(TrialReading base, TrialReading added) {
    var agent = base.agent();
    if (agent == null) {
      return TrialStanding.missing(
          added,
          "Which drug is \""
              + base.trial().drug()
              + "\", which "
              + added.trial().drug()
              + " was added to? It is not in the drug table.");
    }
    if (!agent.isAntidepressant()) {
      return new NotCounted(
          added, "added to " + base.trial().drug() + ", which is not an antidepressant");
    }
    if (base.course().bestLevel() == DoseLevel.BELOW) {
      return new NotCounted(
          added,
          "added to "
              + base.trial().drug()
              + ", whose dose was below the least adequate one"
              + TrialNotes.least(base));
    }
    return together(base, added);
  }

  /** By the best dose on which the two may have run together. */
  private static @Nullable TrialStanding together(TrialReading base, TrialReading added) {
    var best = DoseLevel.BELOW;
    if (base.course().datesKnown()) {
      for (DoseRun run : base.course().runs()) {
        if (run.level() == DoseLevel.REACHED && added.course().surelyRunsOn(run)) {
          return null;
        }
        if (run.level().compareTo(best) > 0 && added.course().mayRunOn(run)) {
          best = run.level();
        }
      }
    } else if (added.course().mayMeet(base.course())) {
      best = base.course().bestLevel();
    }
    return switch (best) {
      case BELOW ->
          new NotCounted(
              added,
              "not taken on days on which "
                  + base.trial().drug()
                  + ", which it was added to, ran at an adequate dose");
      case NOT_KNOWN -> doseOfBase(added);
      case BORDERLINE ->
          new Undecided(
              added,
              CauseKind.JUDGEMENT,
              "Was the dose of "
                  + base.trial().drug()
                  + ", which "
                  + added.trial().drug()
                  + " was added to, adequate for this patient"
                  + TrialNotes.least(base)
                  + "?");
      case REACHED ->
          TrialStanding.missing(
              added,
              "On which days was "
                  + added.trial().drug()
                  + " taken, and on which "
                  + base.trial().drug()
                  + ", which it was added to?");
    };
  }

  private static Undecided doseOfBase(TrialReading added) {
    return TrialStanding.missing(
        added,
        "At which dose did the antidepressant run that " + added.trial().drug() + " was added to?");
  }
}
