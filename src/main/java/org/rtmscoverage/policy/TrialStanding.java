package org.rtmscoverage.policy;

import java.util.List;

/** How one trial stands under one rule. */
sealed interface TrialStanding {

  /** The trial. */
  TrialReading reading();

  /**
   * It counts.
   *
   * @param reading the trial
   * @param notes what a reader should know besides
   */
  record Counted(TrialReading reading, List<String> notes) implements TrialStanding {}

  /**
   * It does not count.
   *
   * @param reading the trial
   * @param reason why, in words
   */
  record NotCounted(TrialReading reading, String reason) implements TrialStanding {}

  /**
   * It cannot be told.
   *
   * @param reading the trial
   * @param kind why
   * @param question what to ask
   */
  record Undecided(TrialReading reading, CauseKind kind, String question)
      implements TrialStanding {}

  /** A trial that cannot be told because a fact was not given. */
  static Undecided missing(TrialReading reading, String question) {
    return new Undecided(reading, CauseKind.MISSING_FACT, question);
  }
}
