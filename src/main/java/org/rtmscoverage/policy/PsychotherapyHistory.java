package org.rtmscoverage.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.PartialDate;

/**
 * Counts failed courses of psychotherapy. No or partial response counts as documented unless a
 * policy demands a scale by name; frequency and duration are tested only where a policy states
 * them.
 */
final class PsychotherapyHistory {

  private PsychotherapyHistory() {}

  static Leaf evaluate(Criterion.FailedPsychotherapy criterion, PreparedFacts patient) {
    var rule = criterion.rule();
    var courses = patient.facts().clinical().psychotherapy();
    List<Evidence> evidence = new ArrayList<>(2);
    List<Cause> open = new ArrayList<>(0);
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
      boolean failed = !rule.outcomeMatters() || isFailure(course.outcome());
      if (question != null || failed) {
        var shortfall = tooLittle(criterion, course, patient);
        if (shortfall instanceof TooLittle.Surely(var reason)) {
          notes.add(course.type() + " " + reason + " and was not counted");
          continue;
        }
        if (question == null && shortfall instanceof TooLittle.Perhaps(var cause)) {
          question = cause;
        }
      }
      if (question != null || failed) {
        evidence.add(patient.psychotherapy(i));
      }
      if (question != null) {
        open.add(question);
      } else if (failed) {
        counted++;
      }
    }
    if (counted >= rule.count()) {
      return new Leaf(Truth.MET, List.of(), evidence, notes, null);
    }
    boolean complete = patient.isComplete(ClinicalSection.PSYCHOTHERAPY);
    var questions = List.copyOf(open);
    int wanted = rule.count() - counted;
    Supplier<List<Change>> changes = () -> changes(criterion, questions, wanted, complete);
    boolean possible = counted + open.size() >= rule.count();
    if (!possible && complete) {
      return new Leaf(Truth.NOT_MET, List.of(), evidence, notes, changes);
    }
    if (!possible) {
      int missing = wanted - open.size();
      open.add(new Cause(CauseKind.MISSING_FACT, further(missing), criterion.node().id()));
    }
    return new Leaf(Truth.UNKNOWN, open, evidence, notes, changes);
  }

  /** As many courses as are missing: those with an open question first, then further ones. */
  private static List<Change> changes(
      Criterion.FailedPsychotherapy criterion, List<Cause> open, int missing, boolean complete) {
    List<Change> changes = new ArrayList<>(missing);
    var id = criterion.node().id();
    open.stream()
        .limit(missing)
        .forEach(cause -> changes.add(new Change(ChangeKind.DOCUMENT, id, cause.text())));
    int further = missing - changes.size();
    if (further > 0 && !complete) {
      changes.add(new Change(ChangeKind.DOCUMENT, id, further(further)));
    }
    for (int i = 1; i <= further && complete; i++) {
      changes.add(
          new Change(
              ChangeKind.DO,
              id,
              "Complete an adequate course of psychotherapy known to work for this condition, for"
                  + " example CBT, and record its outcome"
                  + (further == 1 ? "" : " (" + i + " of " + further + ")")));
    }
    return changes;
  }

  private static String further(int missing) {
    return (missing == 1
            ? "Has a course of psychotherapy been tried"
            : "Have " + missing + " courses of psychotherapy been tried")
        + ": which kind, from when to when, with which outcome?";
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
    if (!criterion.rule().outcomeMatters()) {
      return isAccepted(criterion, course) ? null : ofAcceptedKind(course, id);
    }
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
          isAccepted(criterion, course) ? null : ofAcceptedKind(course, id);
    };
  }

  private static Cause ofAcceptedKind(PsychotherapyTrial course, String id) {
    return new Cause(
        CauseKind.JUDGEMENT,
        "Is " + course.type() + " a psychotherapy known to work for this condition?",
        id);
  }

  /** Whether a course fell short of what the policy asks of its length or time. */
  private sealed interface TooLittle {

    /**
     * It did.
     *
     * @param reason in words
     */
    record Surely(String reason) implements TooLittle {}

    /**
     * It cannot be told.
     *
     * @param cause what to ask
     */
    record Perhaps(Cause cause) implements TooLittle {}
  }

  private static @Nullable TooLittle tooLittle(
      Criterion.FailedPsychotherapy criterion, PsychotherapyTrial course, PreparedFacts patient) {
    var sessions = sessions(criterion, course);
    if (sessions != null) {
      return sessions;
    }
    var days = days(criterion, course, patient);
    return days == null ? window(criterion, course, patient) : days;
  }

  private static @Nullable TooLittle sessions(
      Criterion.FailedPsychotherapy criterion, PsychotherapyTrial course) {
    var bar = criterion.rule().minSessions();
    var had = course.sessions();
    if (bar == null || (had != null && had >= bar)) {
      return null;
    }
    return had == null
        ? perhaps(criterion, "How many sessions did the course of " + course.type() + " have?")
        : new TooLittle.Surely("had " + had + " sessions, the policy asks for " + bar + ",");
  }

  private static @Nullable TooLittle days(
      Criterion.FailedPsychotherapy criterion, PsychotherapyTrial course, PreparedFacts patient) {
    var bar = criterion.rule().minDays();
    var start = course.startDate();
    if (bar == null) {
      return null;
    }
    var end = end(course, patient);
    if (start == null) {
      return perhaps(criterion, "From when to when was the course of " + course.type() + "?");
    }
    if (start.latest().plusDays(bar - 1L).isAfter(end.earliest())) {
      return start.earliest().plusDays(bar - 1L).isAfter(end.latest())
          ? new TooLittle.Surely("lasted less than the " + bar + " days the policy asks for")
          : perhaps(
              criterion, "On which days did the course of " + course.type() + " start and end?");
    }
    return null;
  }

  /** The last day that counts; planned sessions never do. */
  private static PartialDate end(PsychotherapyTrial course, PreparedFacts patient) {
    var last = patient.lastCountedDay();
    var end = course.endDate();
    if (end == null || end.earliest().isAfter(last)) {
      return PartialDate.of(last);
    }
    return end.latest().isAfter(last) ? new PartialDate(end.earliest(), last) : end;
  }

  private static @Nullable TooLittle window(
      Criterion.FailedPsychotherapy criterion, PsychotherapyTrial course, PreparedFacts patient) {
    var lookBack = criterion.rule().lookBack();
    var months = lookBack.months();
    var onset =
        months == null
            ? patient.facts().clinical().currentEpisodeStart()
            : PartialDate.of(patient.facts().serviceDate().minusMonths(months));
    if (lookBack.window() == TrialWindow.ANY_TIME) {
      return null;
    }
    if (onset == null) {
      return perhaps(criterion, "When did the current episode start?");
    }
    var end = course.endDate();
    if (course.startDate() != null && !course.startDate().earliest().isBefore(onset.latest())) {
      return null;
    }
    if (end != null && end.latest().isBefore(onset.earliest())) {
      return new TooLittle.Surely(
          "ended before "
              + (months == null ? "the current episode" : "the last months that count"));
    }
    return perhaps(
        criterion,
        "Does the course of "
            + course.type()
            + " belong to "
            + (months == null ? "the current episode?" : "the last " + months + " months?"));
  }

  private static TooLittle perhaps(Criterion.FailedPsychotherapy criterion, String question) {
    return new TooLittle.Perhaps(
        new Cause(CauseKind.MISSING_FACT, question, criterion.node().id()));
  }

  private static boolean isAccepted(
      Criterion.FailedPsychotherapy criterion, PsychotherapyTrial course) {
    return criterion.rule().types().isEmpty()
        || criterion
            .rule()
            .types()
            .contains(
                course.type().strip().toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_'));
  }

  /** A course in words. */
  static Evidence evidence(int index, PsychotherapyTrial course) {
    var sessions = course.sessions() == null ? "" : ", " + course.sessions() + " sessions";
    return new Evidence(
        Pointers.PSYCHOTHERAPY.to(index),
        course.type() + sessions + ": " + course.outcome().words());
  }
}
