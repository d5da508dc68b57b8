package org.rtmscoverage.policy;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows side effects by the words they are charted in. */
final class SideEffectTable {

  private static final Pattern NOT_A_LETTER_OR_DIGIT = Pattern.compile("[^a-z0-9]+");

  private final Map<String, String> keyByWord = new HashMap<>();

  SideEffectTable(List<SideEffect> sideEffects) {
    for (SideEffect effect : sideEffects) {
      keyByWord.put(normalised(effect.key()), effect.key());
      keyByWord.put(normalised(effect.label()), effect.key());
      effect.synonyms().forEach(word -> keyByWord.putIfAbsent(normalised(word), effect.key()));
    }
  }

  /** The keys of the words it knows; others are left out. */
  Set<String> keys(List<String> words) {
    if (words.isEmpty()) {
      return Set.of();
    }
    Set<String> keys = new LinkedHashSet<>();
    for (String word : words) {
      var plain = keyByWord.get(word);
      var key = plain == null ? keyByWord.get(normalised(word)) : plain;
      if (key != null) {
        keys.add(key);
      }
    }
    return keys;
  }

  private static String normalised(String word) {
    return NOT_A_LETTER_OR_DIGIT.matcher(word.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
