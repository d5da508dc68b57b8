package org.rtmscoverage.policy;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a safety item that is present does not matter: every stated detail of it must fit.
 *
 * @param causes cause words, for example ECT_INDUCED; empty for any
 * @param medicated whether it was ever controlled by medication; null if that does not matter
 * @param minMonthsSince months since it last happened; null if that does not matter
 * @param minDaysSince days since it last happened; null if that does not matter
 */
public record SafetyException(
    Set<String> causes,
    @Nullable Boolean medicated,
    @Nullable Integer minMonthsSince,
    @Nullable Integer minDaysSince) {
  /** Keeps a copy. */
  public SafetyException {
    causes = Set.copyOf(causes);
  }
}
