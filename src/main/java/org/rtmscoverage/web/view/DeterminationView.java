package org.rtmscoverage.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.summary.Outcome;

/**
 * What a check comes to.
 *
 * @param outcome one word; the first that applies
 * @param headline one sentence; names every part that is not clear
 * @param reasons why, in order of weight
 * @param parts the four parts; null where only criteria were asked
 */
public record DeterminationView(
    Outcome outcome, String headline, List<String> reasons, @Nullable PartsView parts) {
  /** Keeps copies of what it is given. */
  public DeterminationView {
    reasons = List.copyOf(reasons);
  }
}
