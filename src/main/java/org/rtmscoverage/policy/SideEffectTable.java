package org.rtmscoverage.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Knows side effects by their words, and how many agents have a side effect of their own: the
 * largest set of agents in which each can be given an effect that no other one is given.
 */
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

  /** Whether the effect of an agent is not stated, or not in a word of the list. */
  boolean anyUnknown(List<TrialReading> readings) {
    for (TrialReading reading : readings) {
      for (String word : reading.trial().sideEffects()) {
        if (keyByWord.containsKey(normalised(word))) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * Counts agents with a side effect of their own.
   *
   * @param agents the trials of each agent
   * @param benefitOfDoubt whether an unknown effect is taken as different from all others
   * @return how many
   */
  int distinct(Collection<List<TrialReading>> agents, boolean benefitOfDoubt) {
    List<Set<String>> effects = new ArrayList<>(agents.size());
    int doubtful = 0;
    for (List<TrialReading> readings : agents) {
      var known = known(readings);
      if (!known.isEmpty()) {
        effects.add(known);
      } else if (benefitOfDoubt) {
        doubtful++;
      }
    }
    return doubtful + largestMatching(effects);
  }

  private Set<String> known(List<TrialReading> readings) {
    Set<String> keys = new HashSet<>();
    for (TrialReading reading : readings) {
      for (String word : reading.trial().sideEffects()) {
        var key = keyByWord.get(normalised(word));
        if (key != null) {
          keys.add(key);
        }
      }
    }
    return keys;
  }

  private static int largestMatching(List<Set<String>> effects) {
    Map<String, Integer> takenBy = new HashMap<>();
    int matched = 0;
    for (int agent = 0; agent < effects.size(); agent++) {
      matched += assign(agent, effects, takenBy, new HashSet<>()) ? 1 : 0;
    }
    return matched;
  }

  private static boolean assign(
      int agent, List<Set<String>> effects, Map<String, Integer> takenBy, Set<String> tried) {
    for (String effect : effects.get(agent)) {
      if (tried.add(effect)) {
        var holder = takenBy.get(effect);
        if (holder == null || assign(holder, effects, takenBy, tried)) {
          takenBy.put(effect, agent);
          return true;
        }
      }
    }
    return false;
  }

  private static String normalised(String word) {
    return NOT_A_LETTER_OR_DIGIT.matcher(word.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
