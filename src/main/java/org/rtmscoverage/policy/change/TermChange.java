package org.rtmscoverage.policy.change;

import org.jspecify.annotations.Nullable;

/**
 * One term of a rule that differs between two versions.
 *
 * @param name what the term says, for example trials
 * @param was its value before; null if it was not stated
 * @param is its value after; null if it is not stated
 */
public record TermChange(String name, @Nullable String was, @Nullable String is) {

  /** For example "trials: 4 → 2". */
  String words() {
    return name
        + ": "
        + (was == null ? "not stated" : was)
        + " → "
        + (is == null ? "not stated" : is);
  }
}
