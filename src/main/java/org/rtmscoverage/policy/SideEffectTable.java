package org.rtmscoverage.policy;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
    if (words.size() == 1) {
      var only = key(words.getFirst());
      return only == null ? Set.of() : Set.of(only);
    }
    Set<String> keys = new LinkedHashSet<>();
    for (String word : words) {
      var key = key(word);
      if (key != null) {
        keys.add(key);
      }
    }
    return keys;
  }

  private @Nullable String key(String word) {
    var plain = keyByWord.get(word);
    return plain == null ? keyByWord.get(normalised(word)) : plain;
  }

  private static String normalised(String word) {
    return NOT_A_LETTER_OR_DIGIT.matcher(word.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
