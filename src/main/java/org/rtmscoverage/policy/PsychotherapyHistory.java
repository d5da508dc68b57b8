package org.rtmscoverage.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Counts failed courses of psychotherapy. No or partial response counts as documented unless a
 * policy demands a scale by name; frequency and duration are tested only where a policy states
 * them.
 */
final class PsychotherapyHistory {

  private PsychotherapyHistory() {}

  static Leaf evaluate(Criterion.FailedPsychotherapy criterion, PreparedFacts patient) {
    var courses = patient.facts().clinical().psychotherapy();
    List<Evidence> evidence = new ArrayList<>(2);
    List<Cause> open = new ArrayList<>(2);
    List<String> notes = new ArrayList<>(0);
    int counted = 0;
    for (int i = 0; i < courses.size(); i++) {
      var course = courses.get(i);
      var why = whyNotCounted(course, patient);
      if (why != null) {
        notes.add(course.type() + " " + why + " and was not counted");
        continue;
      }
      var question = question(criterion, course);
      boolean failed = isFailure(course.outcome());
      if (question != null || failed) {
        evidence.add(new Evidence("/clinical/psychotherapy/" + i, text(course)));
      }
      if (question != null) {
        open.add(question);
      } else if (failed) {
        counted++;
      }
    }
    if (counted >= criterion.count()) {
      return new Leaf(Truth.MET, List.of(), evidence, notes, null);
    }
    boolean complete = patient.isComplete(ClinicalSection.PSYCHOTHERAPY);
    if (counted + open.size() < criterion.count()) {
      if (complete) {
        return Leaf.notMet(
                evidence,
                List.of(
                    new Change(
                        ChangeKind.DO,
                        criterion.node().id(),
                        "Complete an adequate course of psychotherapy known to work for this"
                            + " condition, for example CBT, and record its outcome")))
            .with(notes);
      }
      open.add(
          new Cause(
              CauseKind.MISSING_FACT,
              "Has a course of psychotherapy been tried: which kind, from when to when, with which"
                  + " outcome?",
              criterion.node().id()));
    }
    return new Leaf(Truth.UNKNOWN, open, evidence, notes, null);
  }

  private static @Nullable String whyNotCounted(PsychotherapyTrial course, PreparedFacts patient) {
    var start = course.startDate();
    if (start != null && start.earliest().isAfter(patient.facts().serviceDate())) {
      return "starts after the service date";
    }
    if (start != null && start.earliest().isAfter(patient.lastCountedDay())) {
      return "has not started yet";
    }
    return course.sessions() != null && course.sessions() == 0 ? "has no sessions" : null;
  }

  private static boolean isFailure(TrialOutcome outcome) {
    return switch (outcome) {
      case NO_RESPONSE, PARTIAL_RESPONSE -> true;
      case RESPONSE, INTOLERANCE, NOT_RECORDED -> false;
    };
  }

  private static @Nullable Cause question(
      Criterion.FailedPsychotherapy criterion, PsychotherapyTrial course) {
    var id = criterion.node().id();
    return switch (course.outcome()) {
      case RESPONSE -> null;
      case NOT_RECORDED ->
          new Cause(CauseKind.MISSING_FACT, "How did the course of " + course.type() + " end?", id);
      case INTOLERANCE ->
          new Cause(
              CauseKind.JUDGEMENT,
              "Was the course of " + course.type() + ", which was not tolerated, adequate?",
              id);
      case NO_RESPONSE, PARTIAL_RESPONSE ->
          isAccepted(criterion, course)
              ? null
              : new Cause(
                  CauseKind.JUDGEMENT,
                  "Is " + course.type() + " a psychotherapy known to work for this condition?",
                  id);
    };
  }

  private static boolean isAccepted(
      Criterion.FailedPsychotherapy criterion, PsychotherapyTrial course) {
    return criterion.types().isEmpty()
        || criterion
            .types()
            .contains(
                course.type().strip().toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_'));
  }

  private static String text(PsychotherapyTrial course) {
    var text = new StringBuilder(60).append(course.type());
    if (course.sessions() != null) {
      text.append(", ").append(course.sessions()).append(" sessions");
    }
    return text.append(": ")
        .append(course.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' '))
        .toString();
  }
}
