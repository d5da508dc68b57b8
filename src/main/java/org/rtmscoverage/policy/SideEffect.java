package org.rtmscoverage.policy;

import java.util.List;

/**
 * A row of side-effects.csv.
 *
 * @param key side effect key
 * @param label in words
 * @param synonyms other words for it
 */
public record SideEffect(String key, String label, List<String> synonyms) {
  /** Keeps copies of what it is given. */
  public SideEffect {
    synonyms = List.copyOf(synonyms);
  }
}
