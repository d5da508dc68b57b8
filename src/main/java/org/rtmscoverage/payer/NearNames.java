package org.rtmscoverage.payer;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the names a misspelt one may have meant. */
public final class NearNames {

  private static final Pattern NOT_LETTERS = Pattern.compile("[^a-z0-9]+");

  /** Longer words are no misspelt names, and would cost time by their length. */
  private static final int LONGEST = 64;

  private NearNames() {}

  /**
   * Finds the nearest names.
   *
   * @param given what was written
   * @param names what may have been meant
   * @param most how many to give at most, 1 or more
   * @return best first; empty if none is near
   */
  public static List<String> nearest(String given, Collection<String> names, int most) {
    if (given.length() > LONGEST) {
      return List.of();
    }
    Map<String, Integer> distances =
        names.stream()
            .distinct()
            .collect(Collectors.toMap(Function.identity(), name -> distance(given, name)));
    var limit = Math.max(2, plain(given).length() / 3);
    return distances.entrySet().stream()
        .filter(entry -> entry.getValue() <= limit)
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry::getKey, Comparator.naturalOrder()))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Edits between two names; a name that holds the other, of four letters or more, is near. */
  private static int distance(String one, String other) {
    var left = plain(one);
    var right = plain(other);
    var shorter = left.length() < right.length() ? left : right;
    var longer = left.length() < right.length() ? right : left;
    return shorter.length() >= 4 && longer.contains(shorter)
        ? 1 - (left.equals(right) ? 1 : 0)
        : edits(left, right);
  }

  /** Letters and digits alone, in lower case. */
  static String plain(String name) {
    return spaced(name).replace(" ", "");
  }

  /** Words of letters and digits in lower case, one blank between them. */
  static String spaced(String name) {
    return NOT_LETTERS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  private static int edits(String left, String right) {
    var above = new int[right.length() + 1];
    for (int column = 0; column <= right.length(); column++) {
      above[column] = column;
    }
    for (int row = 1; row <= left.length(); row++) {
      var current = new int[right.length() + 1];
      current[0] = row;
      for (int column = 1; column <= right.length(); column++) {
        var change = left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1;
        current[column] =
            Math.min(above[column - 1] + change, Math.min(above[column], current[column - 1]) + 1);
      }
      above = current;
    }
    return above[right.length()];
  }
}
