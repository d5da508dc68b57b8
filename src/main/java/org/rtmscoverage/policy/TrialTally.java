package org.rtmscoverage.policy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.policy.TrialStanding.Counted;
import org.rtmscoverage.policy.TrialStanding.NotCounted;
import org.rtmscoverage.policy.TrialStanding.Undecided;

/** What the trials come to under one rule: those that surely count and those that may. */
final class TrialTally {

  private final TrialRule rule;
  private final TrialAgents sure;
  private @Nullable TrialAgents possible;
  private final List<Undecided> undecided = new ArrayList<>(0);
  private final List<Evidence> evidence = new ArrayList<>(6);
  private final List<String> notes = new ArrayList<>(0);
  private int unnamed;

  TrialTally(TrialRule rule, List<TrialStanding> standings) {
    this.rule = rule;
    this.sure = new TrialAgents(rule);
    for (int i = 0; i < standings.size(); i++) {
      switch (standings.get(i)) {
        case Counted(TrialReading reading, List<String> trialNotes) -> {
          sure.add(reading);
          evidence.add(reading.evidence());
          if (!trialNotes.isEmpty()) {
            notes.addAll(trialNotes);
          }
        }
        case Undecided open -> {
          undecided.add(open);
          evidence.add(open.reading().evidence());
          unnamed += open.reading().agent() == null ? 1 : 0;
        }
        case NotCounted _ -> {
          // reported beside the finding, with its reason
        }
      }
    }
  }

  /**
   * What is to be done for enough trials.
   *
   * @param questions what to document of trials stated
   * @param missing further trials
   */
  record Plan(List<String> questions, int missing) {}

  TrialRule rule() {
    return rule;
  }

  TrialAgents sure() {
    return sure;
  }

  List<Undecided> undecided() {
    return undecided;
  }

  List<Evidence> evidence() {
    return evidence;
  }

  List<String> notes() {
    return notes;
  }

  boolean surelyEnough() {
    return sure.counted() >= rule.count()
        && (classesNeeded() == 0 || sure.classCount(false) >= classesNeeded())
        && (!rule.distinctSideEffects() || sure.distinctSideEffects(false) >= rule.count());
  }

  boolean possiblyEnough() {
    var possible = possible();
    return possible.counted() + unnamed >= rule.count()
        && (classesNeeded() == 0 || possible.classCount(true) + unnamed >= classesNeeded())
        && (!rule.distinctSideEffects()
            || possible.distinctSideEffects(true) + unnamed >= rule.count());
  }

  /** Those that count with those that may; asked for only where the sure ones are not enough. */
  private TrialAgents possible() {
    var known = possible;
    if (known == null) {
      known = sure.copy();
      for (Undecided open : undecided) {
        known.add(open.reading());
      }
      possible = known;
    }
    return known;
  }

  private int classesNeeded() {
    return rule.distinctClasses() == null ? 0 : rule.distinctClasses();
  }

  boolean needsClass() {
    return !sure.isEmpty() && sure.classCount(false) < classesNeeded();
  }

  /**
   * The nearest way to enough trials: open ones that help, those chosen before first, then further
   * ones, each a new agent of a new class with a side effect of its own.
   *
   * @param chosenBefore places of open trials that are asked about anyway; added to
   * @param further further trials that are asked for anyway
   */
  Plan plan(BitSet chosenBefore, int further) {
    var chosen = sure.copy();
    List<String> questions = new ArrayList<>();
    int named = further;
    int missing = lacking(chosen, named, true);
    for (Undecided open : openFirst(chosenBefore)) {
      var more = chosen.copy();
      more.add(open.reading());
      int one = open.reading().agent() == null ? named + 1 : named;
      if (missing > 0 && lacking(more, one, true) < missing) {
        questions.add(open.question());
        chosenBefore.set(open.reading().index());
        chosen = more;
        named = one;
        missing = lacking(chosen, named, true);
      }
    }
    if (lacking(chosen, named, false) > missing) {
      questions.addAll(0, classQuestions(chosen));
      questions.addAll(0, sideEffectQuestions(chosen));
    }
    return new Plan(questions, missing);
  }

  private List<Undecided> openFirst(BitSet chosenBefore) {
    List<Undecided> open = new ArrayList<>(undecided);
    open.sort(Comparator.comparing(one -> !chosenBefore.get(one.reading().index())));
    return open;
  }

  /** Agents, classes or side effects still lacking, whichever are most. */
  private int lacking(TrialAgents agents, int unresolved, boolean benefitOfDoubt) {
    int most = rule.count() - agents.counted();
    most = Math.max(most, classesNeeded() - agents.classCount(benefitOfDoubt));
    if (rule.distinctSideEffects()) {
      most = Math.max(most, rule.count() - agents.distinctSideEffects(benefitOfDoubt));
    }
    return Math.max(0, most - unresolved);
  }

  /** Questions about counted agents whose class the policy's own table does not hold. */
  List<String> classQuestions() {
    return sure.classCount(true) < classesNeeded() ? List.of() : classQuestions(sure);
  }

  private List<String> classQuestions(TrialAgents agents) {
    if (agents.classCount(false) >= classesNeeded()) {
      return List.of();
    }
    List<String> questions = new ArrayList<>();
    for (TrialAgents.Agent agent : agents.all()) {
      if (agent.className() == null) {
        questions.add(
            "Does the payer count "
                + agent.charted()
                + " ("
                + agent.classCode()
                + ") as a class of its own? Its list of classes does not name it.");
      }
    }
    return questions;
  }

  int countedSoFar() {
    return rule.distinctSideEffects() ? sure.distinctSideEffects(false) : sure.counted();
  }

  /** Agents still to be found, at least one while the rule is not satisfied. */
  int missing() {
    int agents = rule.count() - sure.counted();
    int missing = Math.max(agents, classesNeeded() - sure.classCount(false));
    if (!classQuestions().isEmpty()) {
      missing = agents;
    }
    if (rule.distinctSideEffects() && sideEffectQuestions().isEmpty()) {
      missing = Math.max(missing, rule.count() - sure.distinctSideEffects(false));
    }
    return Math.max(0, missing);
  }

  /** Questions about counted intolerances whose side effect is not known by the list. */
  List<String> sideEffectQuestions() {
    return !rule.distinctSideEffects() || sure.distinctSideEffects(true) < rule.count()
        ? List.of()
        : sideEffectQuestions(sure);
  }

  private List<String> sideEffectQuestions(TrialAgents agents) {
    if (!rule.distinctSideEffects()) {
      return List.of();
    }
    List<String> questions = new ArrayList<>();
    for (TrialAgents.Agent agent : agents.all()) {
      if (DistinctSideEffects.noneKnown(agent.trials())) {
        questions.add(
            "Which side effect stopped "
                + agent.charted()
                + "? Use a word of the side-effect list.");
      }
    }
    return questions;
  }
}
