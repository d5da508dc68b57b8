package org.rtmscoverage.policy;

import java.util.Set;

/**
 * What one medication trial must pass to count. What is empty is not tested.
 *
 * @param outcomes what it must have come to; at least one
 * @param augmentation what becomes of augmentation agents
 * @param augmentationDrugs drug_keys of the augmentation agents that count; empty for any
 * @param drugs drug_keys of reference/antidepressants.csv that count; empty for any
 * @param classes class names that count; empty for any
 * @param adequate what makes a failed trial adequate
 * @param lookBack when it must have happened
 */
public record TrialTest(
    Set<TrialOutcomeClass> outcomes,
    AugmentationUse augmentation,
    Set<String> augmentationDrugs,
    Set<String> drugs,
    Set<String> classes,
    AdequateTrial adequate,
    LookBack lookBack) {
  /** Keeps copies of what it is given. */
  public TrialTest {
    outcomes = Set.copyOf(outcomes);
    augmentationDrugs = Set.copyOf(augmentationDrugs);
    drugs = Set.copyOf(drugs);
    classes = Set.copyOf(classes);
  }

  /**
   * A test of the outcome alone.
   *
   * @param outcomes what it must have come to; at least one
   * @return the test
   */
  public static TrialTest of(Set<TrialOutcomeClass> outcomes) {
    return new TrialTest(
        outcomes,
        AugmentationUse.NOT_COUNTED,
        Set.of(),
        Set.of(),
        Set.of(),
        AdequateTrial.NOT_TESTED,
        LookBack.ANY_TIME);
  }
}
