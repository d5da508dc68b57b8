package org.rtmscoverage.policy;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds what is to be done for enough trials, and says it. A trial found for a part counts for the
 * whole too, and for another part that asks for the same, so that the larger of their needs is
 * asked for, not their sum.
 */
final class TrialNeeds {

  private TrialNeeds() {}

  /**
   * The nearest way to enough trials.
   *
   * @param id the criterion
   * @param whole the trials under the rule
   * @param parts the trials under each of its parts; empty for none
   * @param complete whether the list of trials is complete, so that more must be done
   * @return questions about trials stated, then further trials, of the parts first
   */
  static List<Change> changes(
      String id, TrialTally whole, List<TrialTally> parts, boolean complete) {
    Set<Change> changes = new LinkedHashSet<>();
    var chosen = new BitSet();
    int further = 0;
    for (TrialTally part : parts) {
      var plan = part.plan(chosen, 0);
      int trials = add(changes, id, part, plan, named(part) + alsoOf(whole, part), complete);
      further += whole.rule().countsAll(part.rule()) ? trials : 0;
    }
    add(changes, id, whole, whole.plan(chosen, further), "", complete);
    return List.copyOf(changes);
  }

  /** What the whole asks of a further trial beside what the part does. */
  private static String alsoOf(TrialTally whole, TrialTally part) {
    var conditions = conditions(whole);
    return conditions.equals(conditions(part)) ? "" : conditions;
  }

  /** The drugs or classes a part asks for, which tell it from another. */
  private static String named(TrialTally part) {
    var test = part.rule().test();
    Set<String> names = new TreeSet<>(test.drugs());
    names.addAll(test.classes());
    return names.isEmpty() ? "" : ", one of " + String.join(", ", names);
  }

  /** Adds what is not there yet, and tells how many further trials that is. */
  private static int add(
      Set<Change> changes,
      String id,
      TrialTally tally,
      TrialTally.Plan plan,
      String also,
      boolean complete) {
    for (String question : plan.questions()) {
      changes.add(new Change(ChangeKind.DOCUMENT, id, question));
    }
    int missing = plan.missing();
    int place = Math.max(tally.rule().count() - missing, 0);
    var kind = complete ? ChangeKind.DO : ChangeKind.DOCUMENT;
    int added = 0;
    for (int i = 1; i <= missing; i++) {
      int number = Math.min(place + i, tally.rule().count());
      added += changes.add(new Change(kind, id, further(tally, number, complete) + also)) ? 1 : 0;
    }
    return added;
  }

  private static String further(TrialTally tally, int number, boolean complete) {
    return (complete ? "A further " : "Document a ")
        + kindOfTrial(tally, "trial")
        + (complete ? " is needed (" : " (")
        + number
        + " of "
        + tally.rule().count()
        + "): "
        + agentWords(tally, 1)
        + conditions(tally);
  }

  static String kindOfTrial(TrialTally tally, String trial) {
    var outcomes = tally.rule().outcomes();
    if (!outcomes.contains(TrialOutcomeClass.FAILURE)) {
      return trial + " stopped for side effects";
    }
    return (outcomes.contains(TrialOutcomeClass.INTOLERANCE)
            ? "failed or not tolerated "
            : "failed ")
        + trial;
  }

  static String agentWords(TrialTally tally, int number) {
    if (tally.rule().test().augmentation() == AugmentationUse.ONLY) {
      return number == 1
          ? "a different drug added to an antidepressant"
          : "different drugs added to an antidepressant";
    }
    return number == 1 ? "a different antidepressant" : "different antidepressants";
  }

  static String conditions(TrialTally tally) {
    var classes = tally.sure().classes();
    return (tally.needsClass() && !classes.isEmpty()
            ? ", of a class other than " + String.join(", ", classes)
            : "")
        + (tally.rule().distinctSideEffects() ? ", with a side effect of its own" : "");
  }
}
