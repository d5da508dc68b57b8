package org.rtmscoverage.summary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the check comes to.
 *
 * @param outcome one word
 * @param headline one sentence a biller understands; names every part that is not clear
 * @param reasons why, in order of weight
 * @param parts the four parts; null where only criteria were asked
 */
public record Determination(
    Outcome outcome, String headline, List<String> reasons, @Nullable Parts parts) {
  /** Keeps copies of what it is given. */
  public Determination {
    reasons = List.copyOf(reasons);
  }
}
