package org.rtmscoverage.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.policy.TrialStanding.Counted;
import org.rtmscoverage.policy.TrialStanding.NotCounted;
import org.rtmscoverage.policy.TrialStanding.Undecided;

/** Counts medication trials: distinct agents, classes and side effects, sure and possible. */
final class TrialCounter {

  private TrialCounter() {}

  static Leaf count(
      String id, TrialRule rule, List<TrialStanding> standings, PreparedFacts patient) {
    var tally = new Tally(rule, standings);
    if (tally.surelyEnough()) {
      return new Leaf(Truth.MET, List.of(), tally.evidence, tally.notes, null);
    }
    boolean complete = patient.isComplete(ClinicalSection.MEDICATION_TRIALS);
    Supplier<List<Change>> changes = () -> changes(id, tally, complete);
    if (!tally.possiblyEnough() && complete) {
      return new Leaf(Truth.NOT_MET, List.of(), tally.evidence, tally.notes, changes);
    }
    return new Leaf(Truth.UNKNOWN, causes(id, tally), tally.evidence, tally.notes, changes);
  }

  private static List<Cause> causes(String id, Tally tally) {
    List<Cause> causes = new ArrayList<>();
    for (Undecided undecided : tally.undecided) {
      causes.add(new Cause(undecided.kind(), undecided.question(), id));
    }
    for (String question : tally.sideEffectQuestions()) {
      causes.add(new Cause(CauseKind.MISSING_FACT, question, id));
    }
    for (String question : tally.classQuestions()) {
      causes.add(new Cause(CauseKind.JUDGEMENT, question, id));
    }
    if (!tally.possiblyEnough()) {
      causes.add(new Cause(CauseKind.MISSING_FACT, question(tally), id));
    }
    return causes;
  }

  private static List<Change> changes(String id, Tally tally, boolean complete) {
    List<Change> changes = new ArrayList<>();
    var plan = tally.plan();
    for (String question : plan.questions()) {
      changes.add(new Change(ChangeKind.DOCUMENT, id, question));
    }
    int missing = plan.missing();
    int place = tally.rule.count() - missing;
    var kind = complete ? ChangeKind.DO : ChangeKind.DOCUMENT;
    for (int i = 1; i <= missing; i++) {
      changes.add(
          new Change(
              kind,
              id,
              (complete ? "A further " : "Document a ")
                  + kindOfTrial(tally, "trial")
                  + (complete ? " is needed (" : " (")
                  + Math.min(Math.max(place, 0) + i, tally.rule.count())
                  + " of "
                  + tally.rule.count()
                  + "): "
                  + agentWords(tally, 1)
                  + conditions(tally)));
    }
    return changes;
  }

  private static String question(Tally tally) {
    int missing = tally.missing();
    return (missing == 1 ? "Is there another " : "Are there " + missing + " ")
        + kindOfTrial(tally, missing == 1 ? "trial" : "trials")
        + " of "
        + agentWords(tally, missing)
        + conditions(tally)
        + "? ("
        + tally.countedSoFar()
        + " of "
        + tally.rule.count()
        + " counted so far)";
  }

  private static String kindOfTrial(Tally tally, String trial) {
    var outcomes = tally.rule.outcomes();
    if (!outcomes.contains(TrialOutcomeClass.FAILURE)) {
      return trial + " stopped for side effects";
    }
    return (outcomes.contains(TrialOutcomeClass.INTOLERANCE)
            ? "failed or not tolerated "
            : "failed ")
        + trial;
  }

  private static String agentWords(Tally tally, int number) {
    if (tally.rule.test().augmentation() == AugmentationUse.ONLY) {
      return number == 1
          ? "a different drug added to an antidepressant"
          : "different drugs added to an antidepressant";
    }
    return number == 1 ? "a different antidepressant" : "different antidepressants";
  }

  private static String conditions(Tally tally) {
    var classes = tally.sureClasses();
    return (tally.needsClass() && !classes.isEmpty()
            ? ", of a class other than " + String.join(", ", classes)
            : "")
        + (tally.rule.distinctSideEffects() ? ", with a side effect of its own" : "");
  }

  /**
   * What is to be done for enough trials.
   *
   * @param questions what to document of trials stated
   * @param missing further trials
   */
  private record Plan(List<String> questions, int missing) {}

  /** What the trials come to under one rule. */
  private static final class Tally {

    private final TrialRule rule;
    private final Map<String, List<TrialReading>> sureAgents = new LinkedHashMap<>();
    private final Map<String, List<TrialReading>> possibleAgents = new LinkedHashMap<>();
    private final List<Undecided> undecided = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private int unnamed;

    Tally(TrialRule rule, List<TrialStanding> standings) {
      this.rule = rule;
      for (TrialStanding standing : standings) {
        switch (standing) {
          case Counted(TrialReading reading, List<String> trialNotes) -> {
            add(sureAgents, reading);
            add(possibleAgents, reading);
            evidence.add(reading.evidence());
            notes.addAll(trialNotes);
          }
          case Undecided open -> {
            undecided.add(open);
            evidence.add(open.reading().evidence());
            if (open.reading().agent() == null) {
              unnamed++;
            } else {
              add(possibleAgents, open.reading());
            }
          }
          case NotCounted _ -> {
            // reported beside the finding, with its reason
          }
        }
      }
    }

    private static void add(Map<String, List<TrialReading>> agents, TrialReading reading) {
      var agent = reading.agent();
      if (agent != null) {
        agents.computeIfAbsent(agent.key(), _ -> new ArrayList<>(2)).add(reading);
      }
    }

    boolean surelyEnough() {
      return agents(sureAgents) >= rule.count()
          && classes(sureAgents, false).size() >= classesNeeded()
          && (!rule.distinctSideEffects()
              || DistinctSideEffects.count(sureAgents.values(), false) >= rule.count());
    }

    boolean possiblyEnough() {
      return agents(possibleAgents) + unnamed >= rule.count()
          && classes(possibleAgents, true).size() + unnamed >= classesNeeded()
          && (!rule.distinctSideEffects()
              || DistinctSideEffects.count(possibleAgents.values(), true) + unnamed
                  >= rule.count());
    }

    private int classesNeeded() {
      return rule.distinctClasses() == null ? 0 : rule.distinctClasses();
    }

    boolean needsClass() {
      return classes(sureAgents, false).size() < classesNeeded() && !sureAgents.isEmpty();
    }

    Set<String> sureClasses() {
      return classes(sureAgents, false);
    }

    /**
     * The nearest way to enough trials: open ones that help, then further ones, each a new agent of
     * a new class with a side effect of its own.
     */
    Plan plan() {
      Map<String, List<TrialReading>> chosen = new LinkedHashMap<>();
      sureAgents.forEach((key, readings) -> chosen.put(key, new ArrayList<>(readings)));
      List<String> questions = new ArrayList<>();
      int named = 0;
      int missing = lacking(chosen, 0, true);
      for (Undecided open : undecided) {
        Map<String, List<TrialReading>> more = new LinkedHashMap<>();
        chosen.forEach((key, readings) -> more.put(key, new ArrayList<>(readings)));
        add(more, open.reading());
        int one = open.reading().agent() == null ? named + 1 : named;
        if (missing > 0 && lacking(more, one, true) < missing) {
          questions.add(open.question());
          add(chosen, open.reading());
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

    /** Agents, classes or side effects still lacking, whichever are most. */
    private int lacking(
        Map<String, List<TrialReading>> agents, int unresolved, boolean benefitOfDoubt) {
      int most = rule.count() - agents(agents);
      most = Math.max(most, classesNeeded() - classes(agents, benefitOfDoubt).size());
      if (rule.distinctSideEffects()) {
        most =
            Math.max(
                most, rule.count() - DistinctSideEffects.count(agents.values(), benefitOfDoubt));
      }
      return Math.max(0, most - unresolved);
    }

    /** Questions about counted agents whose class the policy's own table does not hold. */
    List<String> classQuestions() {
      return classes(sureAgents, false).size() >= classesNeeded()
              || classes(sureAgents, true).size() < classesNeeded()
          ? List.of()
          : classQuestions(sureAgents);
    }

    private List<String> classQuestions(Map<String, List<TrialReading>> agents) {
      if (classes(agents, false).size() >= classesNeeded()) {
        return List.of();
      }
      List<String> questions = new ArrayList<>();
      for (List<TrialReading> readings : agents.values()) {
        var agent = readings.getFirst().agent();
        if (agent != null && className(readings) == null) {
          questions.add(
              "Does the payer count "
                  + readings.getFirst().trial().drug()
                  + " ("
                  + agent.classCode()
                  + ") as a class of its own? Its list of classes does not name it.");
        }
      }
      return questions;
    }

    int countedSoFar() {
      return rule.distinctSideEffects()
          ? DistinctSideEffects.count(sureAgents.values(), false)
          : agents(sureAgents);
    }

    /** Agents still to be found, at least one while the rule is not satisfied. */
    int missing() {
      int agents = rule.count() - agents(sureAgents);
      int classes = classesNeeded() - classes(sureAgents, false).size();
      int missing = Math.max(agents, classes);
      if (!classQuestions().isEmpty()) {
        missing = agents;
      }
      if (rule.distinctSideEffects() && sideEffectQuestions().isEmpty()) {
        missing =
            Math.max(missing, rule.count() - DistinctSideEffects.count(sureAgents.values(), false));
      }
      return Math.max(0, missing);
    }

    /** Questions about counted intolerances whose side effect is not known by the list. */
    List<String> sideEffectQuestions() {
      return DistinctSideEffects.count(sureAgents.values(), true) < rule.count()
          ? List.of()
          : sideEffectQuestions(sureAgents);
    }

    private List<String> sideEffectQuestions(Map<String, List<TrialReading>> agents) {
      if (!rule.distinctSideEffects()) {
        return List.of();
      }
      List<String> questions = new ArrayList<>();
      for (List<TrialReading> readings : agents.values()) {
        if (DistinctSideEffects.noneKnown(readings)) {
          questions.add(
              "Which side effect stopped "
                  + readings.getFirst().trial().drug()
                  + "? Use a word of the side-effect list.");
        }
      }
      return questions;
    }

    /** Agents counted: augmentations up to the number the rule counts. */
    private int agents(Map<String, List<TrialReading>> agents) {
      var most = rule.mostAugmentations();
      if (most == null) {
        return agents.size();
      }
      int added = 0;
      for (List<TrialReading> readings : agents.values()) {
        added += readings.stream().allMatch(TrialReading::isAugmentation) ? 1 : 0;
      }
      return agents.size() - added + Math.min(most, added);
    }

    /** The class of an agent, whichever of its products the policy's table names. */
    private @Nullable String className(List<TrialReading> readings) {
      return readings.stream()
          .flatMap(reading -> Stream.ofNullable(reading.agent()))
          .flatMap(agent -> Stream.ofNullable(rule.className(agent)))
          .min(Comparator.naturalOrder())
          .orElse(null);
    }

    /**
     * The classes of agents. One that the policy's table does not hold is no class for sure, and
     * may be one of its own.
     */
    private Set<String> classes(Map<String, List<TrialReading>> agents, boolean benefitOfDoubt) {
      Set<String> classes = new TreeSet<>();
      for (List<TrialReading> readings : agents.values()) {
        var agent = readings.getFirst().agent();
        if (agent != null) {
          var name = className(readings);
          if (name != null) {
            classes.add(name);
          } else if (benefitOfDoubt) {
            classes.add("not in the table: " + agent.classCode());
          }
        }
      }
      return classes;
    }
  }
}
