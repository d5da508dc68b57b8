package org.rtmscoverage.policy;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How many medication trials of a kind are needed. What is null or empty is not stated by the
 * policy and not applied.
 *
 * @param count distinct agents needed, 1 or more
 * @param test what a trial must pass to count
 * @param distinctClasses classes the counted agents must span; null if not stated
 * @param classTable the policy's own classes; null for those of reference/antidepressants.csv
 * @param distinctSideEffects each counted intolerance needs a side effect of its own
 * @param mostAugmentations augmentation agents counted at most; null for no such limit
 * @param including of which so many must pass a test of their own; empty if not stated
 */
public record TrialRule(
    int count,
    TrialTest test,
    @Nullable Integer distinctClasses,
    @Nullable ClassTable classTable,
    boolean distinctSideEffects,
    @Nullable Integer mostAugmentations,
    List<Including> including) {
  /** Keeps copies of what it is given. */
  public TrialRule {
    including = List.copyOf(including);
  }

  /**
   * A rule without more conditions than a number of trials and of classes.
   *
   * @param count distinct agents needed, 1 or more
   * @param test what a trial must pass to count
   * @param distinctClasses classes the counted agents must span; null if not stated
   * @return the rule
   */
  public static TrialRule of(int count, TrialTest test, @Nullable Integer distinctClasses) {
    return new TrialRule(count, test, distinctClasses, null, false, null, List.of());
  }

  /**
   * A part of the trials that must pass a test of its own.
   *
   * @param count distinct agents needed, 1 or more
   * @param test what a trial must pass
   * @param distinctClasses classes they must span; null if not stated
   * @param onCountedTrial an augmentation counts only if the drug it was added to is itself counted
   *     by the rule
   */
  public record Including(
      int count, TrialTest test, @Nullable Integer distinctClasses, boolean onCountedTrial) {}

  /** The name a drug's class has in this rule; null if the policy's table does not hold it. */
  @Nullable String className(DrugTable.Agent agent) {
    return classTable == null ? agent.classCode() : classTable.nameOf(agent);
  }

  /** What a trial came to in this rule. */
  Set<TrialOutcomeClass> outcomes() {
    return test.outcomes();
  }

  /** The part as a rule of its own, read by the same class table. */
  TrialRule rule(Including part) {
    return new TrialRule(
        part.count(), part.test(), part.distinctClasses(), classTable, false, null, List.of());
  }

  /** Whether every trial that a part asks for, if adequate and in time, counts here too. */
  boolean countsAll(TrialRule part) {
    return test.outcomes().containsAll(part.outcomes())
        && countsAugmentationsOf(part)
        && within(test.drugs(), part.test().drugs())
        && within(test.classes(), part.test().classes());
  }

  private boolean countsAugmentationsOf(TrialRule part) {
    boolean only = part.test().augmentation() == AugmentationUse.ONLY;
    return switch (test.augmentation()) {
      case NOT_COUNTED -> !only;
      case COUNTED -> !only || mostAugmentations == null;
      case ONLY -> only;
    };
  }

  private static boolean within(Set<String> whole, Set<String> part) {
    return whole.isEmpty() || (!part.isEmpty() && whole.containsAll(part));
  }
}
