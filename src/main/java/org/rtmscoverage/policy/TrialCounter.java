package org.rtmscoverage.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.rtmscoverage.policy.TrialStanding.Undecided;

/** Counts medication trials: distinct agents, classes and side effects, sure and possible. */
final class TrialCounter {

  private TrialCounter() {}

  static Leaf evaluate(Criterion.MedicationTrials criterion, PreparedFacts patient, TrialLog log) {
    var id = criterion.node().id();
    var rule = criterion.rule();
    var standings = new TrialJudge(rule, patient).judgeAll();
    boolean complete = patient.isComplete(ClinicalSection.MEDICATION_TRIALS);
    var whole = new TrialTally(rule, standings);
    if (rule.including().isEmpty()) {
      log.record(id, standings, List.of());
      return count(id, whole, List.of(), complete);
    }
    List<List<TrialStanding>> ofParts = new ArrayList<>(rule.including().size());
    List<TrialTally> parts = new ArrayList<>(rule.including().size());
    for (TrialRule.Including part : rule.including()) {
      var own = rule.rule(part);
      var ofPart = new TrialJudge(own, patient).judgeAll();
      if (part.onCountedTrial()) {
        AugmentedTrials.keepThoseOn(standings, ofPart);
      }
      ofParts.add(ofPart);
      parts.add(new TrialTally(own, ofPart));
    }
    log.record(id, standings, ofParts);
    var leaf = count(id, whole, parts, complete);
    for (TrialTally part : parts) {
      leaf = leaf.and(count(id, part, List.of(), complete));
    }
    return leaf.truth() == Truth.MET
        ? leaf
        : leaf.toMet(() -> TrialNeeds.changes(id, whole, parts, complete));
  }

  private static Leaf count(String id, TrialTally tally, List<TrialTally> parts, boolean complete) {
    if (tally.surelyEnough()) {
      return new Leaf(Truth.MET, List.of(), tally.evidence(), tally.notes(), null);
    }
    Supplier<List<Change>> changes = () -> TrialNeeds.changes(id, tally, parts, complete);
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

  private static String question(TrialTally tally) {
    int missing = tally.missing();
    return (missing == 1 ? "Is there another " : "Are there " + missing + " ")
        + TrialNeeds.kindOfTrial(tally, missing == 1 ? "trial" : "trials")
        + " of "
        + TrialNeeds.agentWords(tally, missing)
        + TrialNeeds.conditions(tally)
        + "? ("
        + tally.countedSoFar()
        + " of "
        + tally.rule().count()
        + " counted so far)";
  }
}
