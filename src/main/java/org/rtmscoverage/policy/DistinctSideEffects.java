package org.rtmscoverage.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Counts how many agents have a side effect of their own: the largest set of agents in which each
 * can be given an effect that no other one is given.
 */
final class DistinctSideEffects {

  private DistinctSideEffects() {}

  /** Whether the effect of an agent is not stated, or not in a word of the list. */
  static boolean noneKnown(List<TrialReading> readings) {
    for (TrialReading reading : readings) {
      if (!reading.sideEffects().isEmpty()) {
        return false;
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
  static int count(List<TrialAgents.Agent> agents, boolean benefitOfDoubt) {
    List<Set<String>> effects = new ArrayList<>(agents.size());
    int doubtful = 0;
    for (TrialAgents.Agent agent : agents) {
      var readings = agent.trials();
      if (!noneKnown(readings)) {
        effects.add(known(readings));
      } else if (benefitOfDoubt) {
        doubtful++;
      }
    }
    return doubtful + largestMatching(effects);
  }

  private static Set<String> known(List<TrialReading> readings) {
    if (readings.size() == 1) {
      return readings.getFirst().sideEffects();
    }
    Set<String> keys = new HashSet<>();
    readings.forEach(reading -> keys.addAll(reading.sideEffects()));
    return keys;
  }

  private static int largestMatching(List<Set<String>> effects) {
    if (effects.size() < 2) {
      return effects.size(); // none without an effect is among them
    }
    var given = new String[effects.size()];
    int matched = 0;
    for (int agent = 0; agent < given.length; agent++) {
      matched += giveFree(agent, effects, given) || assign(agent, effects, given) ? 1 : 0;
    }
    return matched;
  }

  /** Gives an agent an effect that no other one has; tells whether there is one. */
  private static boolean giveFree(int agent, List<Set<String>> effects, String[] given) {
    for (String effect : effects.get(agent)) {
      if (holder(effect, given) < 0) {
        given[agent] = effect;
        return true;
      }
    }
    return false;
  }

  private static int holder(String effect, String[] given) {
    for (int agent = 0; agent < given.length; agent++) {
      if (effect.equals(given[agent])) {
        return agent;
      }
    }
    return -1;
  }

  private static boolean assign(int agent, List<Set<String>> effects, String[] given) {
    return assign(agent, effects, given, new HashSet<>());
  }

  private static boolean assign(
      int agent, List<Set<String>> effects, String[] given, Set<String> tried) {
    for (String effect : effects.get(agent)) {
      if (tried.add(effect)) {
        int holder = holder(effect, given);
        if (holder < 0 || assign(holder, effects, given, tried)) {
          given[agent] = effect;
          return true;
        }
      }
    }
    return false;
  }
}
