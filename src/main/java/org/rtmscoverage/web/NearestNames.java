package org.rtmscoverage.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the names that come near to a mistyped one. */
final class NearestNames {

  private static final int MOST = 3;
  private static final int LONGEST = 64;

  private NearestNames() {}

  /**
   * A name and how far it is.
   *
   * @param name the name
   * @param steps steps to the word
   */
  private record Near(String name, int steps) {}

  /** At most three names within a third of the word's letters, nearest first. */
  static List<String> to(String word, Collection<String> names) {
    var wanted = word.toLowerCase(Locale.ROOT);
    if (wanted.length() > LONGEST) {
      return List.of();
    }
    return names.stream()
        .distinct()
        .map(name -> new Near(name, steps(wanted, name.toLowerCase(Locale.ROOT))))
        .filter(near -> near.steps() <= Math.max(2, wanted.length() / 3))
        .sorted(Comparator.comparingInt(Near::steps).thenComparing(Near::name))
        .limit(MOST)
        .map(Near::name)
        .toList();
  }

  /** A sentence that names them; empty if none comes near. */
  static String hint(List<String> near) {
    return near.isEmpty() ? "" : " Near: " + String.join(", ", near) + ".";
  }

  /** Insertions, deletions and replacements that lead from one word to the other (Levenshtein). */
  private static int steps(String from, String to) {
    var previous = new int[to.length() + 1];
    for (var j = 0; j <= to.length(); j++) {
      previous[j] = j;
    }
    for (var i = 1; i <= from.length(); i++) {
      var current = new int[to.length() + 1];
      current[0] = i;
      for (var j = 1; j <= to.length(); j++) {
        var replace = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replace, Math.min(previous[j], current[j - 1]) + 1);
      }
      previous = current;
    }
    return previous[to.length()];
  }
}
