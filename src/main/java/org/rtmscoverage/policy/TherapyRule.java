package org.rtmscoverage.policy;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How many courses of psychotherapy of a kind are needed. What is null or empty is not stated by
 * the policy and not applied.
 *
 * @param count courses needed, 1 or more
 * @param types kinds known to work for the condition, for example CBT; empty for any
 * @param outcomeMatters the course must have failed; false where any course will do
 * @param minSessions sessions of each; null if not stated
 * @param minDays days from first to last session of each; null if not stated
 * @param lookBack when it must have happened
 */
public record TherapyRule(
    int count,
    Set<String> types,
    boolean outcomeMatters,
    @Nullable Integer minSessions,
    @Nullable Integer minDays,
    LookBack lookBack) {
  /** Keeps a copy. */
  public TherapyRule {
    types = Set.copyOf(types);
  }

  /**
   * A rule of failed courses without further tests.
   *
   * @param count courses needed, 1 or more
   * @param types kinds known to work; empty for any
   * @return the rule
   */
  public static TherapyRule failed(int count, Set<String> types) {
    return new TherapyRule(count, types, true, null, null, LookBack.ANY_TIME);
  }
}
