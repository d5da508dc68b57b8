package org.rtmscoverage.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.rtmscoverage.policy.TrialStanding.Undecided;

/** Counts medication trials: distinct agents, classes and side effects, sure and possible. */
final class TrialCounter {

  private TrialCounter() {}

  static Leaf count(
      String id, TrialRule rule, List<TrialStanding> standings, PreparedFacts patient) {
    var tally = new TrialTally(rule, standings);
    if (tally.surelyEnough()) {
      return new Leaf(Truth.MET, List.of(), tally.evidence(), tally.notes(), null);
    }
    boolean complete = patient.isComplete(ClinicalSection.MEDICATION_TRIALS);
    Supplier<List<Change>> changes = () -> changes(id, tally, complete);
    if (!tally.possiblyEnough() && complete) {
      return new Leaf(Truth.NOT_MET, List.of(), tally.evidence(), tally.notes(), changes);
    }
    return new Leaf(Truth.UNKNOWN, causes(id, tally), tally.evidence(), tally.notes(), changes);
  }

  private static List<Cause> causes(String id, TrialTally tally) {
    List<Cause> causes = new ArrayList<>();
    for (Undecided undecided : tally.undecided()) {
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

  private static List<Change> changes(String id, TrialTally tally, boolean complete) {
    List<Change> changes = new ArrayList<>();
    var plan = tally.plan();
    for (String question : plan.questions()) {
      changes.add(new Change(ChangeKind.DOCUMENT, id, question));
    }
    int missing = plan.missing();
    int place = tally.rule().count() - missing;
    var kind = complete ? ChangeKind.DO : ChangeKind.DOCUMENT;
    for (int i = 1; i <= missing; i++) {
      changes.add(
          new Change(
              kind,
              id,
              (complete ? "A further " : "Document a ")
                  + kindOfTrial(tally, "trial")
                  + (complete ? " is needed (" : " (")
                  + Math.min(Math.max(place, 0) + i, tally.rule().count())
                  + " of "
                  + tally.rule().count()
                  + "): "
                  + agentWords(tally, 1)
                  + conditions(tally)));
    }
    return changes;
  }

  private static String question(TrialTally tally) {
    int missing = tally.missing();
    return (missing == 1 ? "Is there another " : "Are there " + missing + " ")
        + kindOfTrial(tally, missing == 1 ? "trial" : "trials")
        + " of "
        + agentWords(tally, missing)
        + conditions(tally)
        + "? ("
        + tally.countedSoFar()
        + " of "
        + tally.rule().count()
        + " counted so far)";
  }

  private static String kindOfTrial(TrialTally tally, String trial) {
    var outcomes = tally.rule().outcomes();
    if (!outcomes.contains(TrialOutcomeClass.FAILURE)) {
      return trial + " stopped for side effects";
    }
    return (outcomes.contains(TrialOutcomeClass.INTOLERANCE)
            ? "failed or not tolerated "
            : "failed ")
        + trial;
  }

  private static String agentWords(TrialTally tally, int number) {
    if (tally.rule().test().augmentation() == AugmentationUse.ONLY) {
      return number == 1
          ? "a different drug added to an antidepressant"
          : "different drugs added to an antidepressant";
    }
    return number == 1 ? "a different antidepressant" : "different antidepressants";
  }

  private static String conditions(TrialTally tally) {
    var classes = tally.sure().classes();
    return (tally.needsClass() && !classes.isEmpty()
            ? ", of a class other than " + String.join(", ", classes)
            : "")
        + (tally.rule().distinctSideEffects() ? ", with a side effect of its own" : "");
  }
}
