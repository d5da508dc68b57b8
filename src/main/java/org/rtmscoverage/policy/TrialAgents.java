package org.rtmscoverage.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Trials by agent, in the order found: few, so that searching them costs less than hashing. */
final class TrialAgents {

  private final TrialRule rule;
  private final List<Agent> agents = new ArrayList<>(4);

  TrialAgents(TrialRule rule) {
    this.rule = rule;
  }

  /** One agent with its trials. */
  static final class Agent {

    private final DrugTable.Agent drug;
    private List<TrialReading> trials; // one, hardly ever more
    private @Nullable String className;

    Agent(DrugTable.Agent drug, TrialReading first, @Nullable String className) {
      this.drug = drug;
      this.trials = List.of(first);
      this.className = className;
    }

    List<TrialReading> trials() {
      return trials;
    }

    /** Its class as the rule names it; null if the policy's own table does not hold it. */
    @Nullable String className() {
      return className;
    }

    String classCode() {
      return drug.classCode();
    }

    String charted() {
      return trials.getFirst().trial().drug();
    }

    private void add(TrialReading reading, @Nullable String itsClass) {
      List<TrialReading> more = new ArrayList<>(trials.size() + 1);
      more.addAll(trials);
      more.add(reading);
      trials = more;
      if (className == null || (itsClass != null && itsClass.compareTo(className) < 0)) {
        className = itsClass; // of several products the first name, whatever their order
      }
    }

    private boolean isAugmentation() {
      for (TrialReading trial : trials) {
        if (!trial.isAugmentation()) {
          return false;
        }
      }
      return true;
    }
  }

  /** Adds a trial; one without a known drug is left out. */
  void add(TrialReading reading) {
    var drug = reading.agent();
    if (drug == null) {
      return;
    }
    var itsClass = rule.className(drug);
    for (int i = 0; i < agents.size(); i++) {
      if (agents.get(i).drug.key().equals(drug.key())) {
        agents.get(i).add(reading, itsClass);
        return;
      }
    }
    agents.add(new Agent(drug, reading, itsClass));
  }

  TrialAgents copy() {
    var copy = new TrialAgents(rule);
    agents.forEach(agent -> agent.trials.forEach(copy::add));
    return copy;
  }

  List<Agent> all() {
    return agents;
  }

  boolean isEmpty() {
    return agents.isEmpty();
  }

  /** Agents counted: augmentations up to the number the rule counts. */
  int counted() {
    var most = rule.mostAugmentations();
    if (most == null) {
      return agents.size();
    }
    int added = 0;
    for (Agent agent : agents) {
      added += agent.isAugmentation() ? 1 : 0;
    }
    return agents.size() - added + Math.min(most, added);
  }

  /** Agents with a side effect of their own. */
  int distinctSideEffects(boolean benefitOfDoubt) {
    return DistinctSideEffects.count(agents, benefitOfDoubt);
  }

  /** Different classes; where the table holds none, the benefit of doubt makes it its own. */
  int classCount(boolean benefitOfDoubt) {
    int count = 0;
    for (int i = 0; i < agents.size(); i++) {
      var name = className(i, benefitOfDoubt);
      boolean first = name != null;
      for (int j = 0; first && j < i; j++) {
        first = !String.valueOf(name).equals(className(j, benefitOfDoubt));
      }
      count += first ? 1 : 0;
    }
    return count;
  }

  private @Nullable String className(int index, boolean benefitOfDoubt) {
    var agent = agents.get(index);
    return agent.className != null || !benefitOfDoubt
        ? agent.className
        : "not in the table: " + agent.classCode();
  }

  /** The classes there surely are, sorted. */
  Set<String> classes() {
    Set<String> classes = new TreeSet<>();
    for (Agent agent : agents) {
      if (agent.className != null) {
        classes.add(agent.className);
      }
    }
    return classes;
  }
}
