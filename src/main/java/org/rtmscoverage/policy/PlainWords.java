package org.rtmscoverage.policy;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Says keys of capitals and underscores as people do. */
final class PlainWords {

  private PlainWords() {}

  static String of(String key) {
    return key.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** One, two or three; in the order of the alphabet. */
  static String or(Collection<String> keys) {
    List<String> words = keys.stream().map(PlainWords::of).sorted().toList();
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
  }
}
