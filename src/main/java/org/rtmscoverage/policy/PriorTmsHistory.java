package org.rtmscoverage.policy;

import java.util.ArrayList;
import java.util.List;

/** Looks for an earlier course of TMS with response, in an earlier episode, long enough ago. */
final class PriorTmsHistory {

  /** What the rating-scale table calls response: at least half of the baseline score gone. */
  private static final int USUAL_REDUCTION_PERCENT = 50;

  private PriorTmsHistory() {}

  static Leaf evaluate(Criterion.PriorTmsResponse criterion, PreparedFacts patient) {
    var courses = patient.facts().clinical().priorTms();
    List<Evidence> evidence = new ArrayList<>(1);
    List<Cause> open = new ArrayList<>(1);
    for (int i = 0; i < courses.size(); i++) {
      List<Cause> causes = new ArrayList<>(2);
      var truth = evaluate(criterion, courses.get(i), patient, causes);
      if (truth != Truth.NOT_MET) {
        evidence.add(new Evidence("/clinical/priorTms/" + i, text(courses.get(i))));
      }
      if (truth == Truth.MET) {
        return Leaf.met(evidence.getLast());
      }
      if (truth == Truth.UNKNOWN) {
        open.addAll(causes);
      }
    }
    if (open.isEmpty() && !patient.isComplete(ClinicalSection.PRIOR_TMS)) {
      open.add(missing(criterion, "Has the patient had TMS before, and did it help? When was it?"));
    }
    if (!open.isEmpty()) {
      return new Leaf(Truth.UNKNOWN, open, evidence, List.of(), null);
    }
    return Leaf.notMet(
        evidence,
        List.of(
            new Change(
                ChangeKind.CANNOT_CHANGE,
                criterion.node().id(),
                "No earlier course of TMS fits: " + criterion.node().label())));
  }

  private static Truth evaluate(
      Criterion.PriorTmsResponse criterion,
      PriorTmsCourse course,
      PreparedFacts patient,
      List<Cause> causes) {
    var response = response(criterion, course, causes);
    var earlier = inEarlierEpisode(criterion, course, patient, causes);
    var longAgo = longAgo(criterion, course, patient, causes);
    return Kleene.and(Kleene.and(response, earlier), longAgo);
  }

  private static Truth response(
      Criterion.PriorTmsResponse criterion, PriorTmsCourse course, List<Cause> causes) {
    var before = course.scoreBefore();
    var after = course.scoreAfter();
    var stated = criterion.minReductionPercent();
    if (before == null || after == null || before <= 0) {
      if (stated == null && course.responseHeldUntil() != null) {
        return Truth.MET;
      }
      causes.add(missing(criterion, "What were the scores before and after the earlier TMS?"));
      return Truth.UNKNOWN;
    }
    int bar = stated == null ? USUAL_REDUCTION_PERCENT : stated;
    if ((before - after) * 100 >= bar * before) {
      return Truth.MET;
    }
    if (stated != null || after >= before) {
      return Truth.NOT_MET;
    }
    causes.add(
        new Cause(
            CauseKind.JUDGEMENT,
            "Was the change after the earlier TMS a response? The policy does not define it.",
            criterion.node().id()));
    return Truth.UNKNOWN;
  }

  private static Truth inEarlierEpisode(
      Criterion.PriorTmsResponse criterion,
      PriorTmsCourse course,
      PreparedFacts patient,
      List<Cause> causes) {
    var onset = patient.facts().clinical().currentEpisodeStart();
    var last = course.lastSession();
    if (onset != null && last != null) {
      if (last.latest().isBefore(onset.earliest())) {
        return Truth.MET;
      }
      if (!last.earliest().isBefore(onset.latest())) {
        return Truth.NOT_MET;
      }
    }
    causes.add(
        missing(
            criterion,
            "When was the last session of the earlier TMS, and when did this episode start?"));
    return Truth.UNKNOWN;
  }

  private static Truth longAgo(
      Criterion.PriorTmsResponse criterion,
      PriorTmsCourse course,
      PreparedFacts patient,
      List<Cause> causes) {
    var months = criterion.minMonthsSince();
    var last = course.lastSession();
    if (months == null) {
      return Truth.MET;
    }
    if (last != null) {
      var serviceDate = patient.facts().serviceDate();
      if (!last.latest().plusMonths(months).isAfter(serviceDate)) {
        return Truth.MET;
      }
      if (last.earliest().plusMonths(months).isAfter(serviceDate)) {
        return Truth.NOT_MET;
      }
    }
    causes.add(missing(criterion, "On which day was the last session of the earlier TMS?"));
    return Truth.UNKNOWN;
  }

  private static Cause missing(Criterion.PriorTmsResponse criterion, String question) {
    return new Cause(CauseKind.MISSING_FACT, question, criterion.node().id());
  }

  private static String text(PriorTmsCourse course) {
    var text = new StringBuilder("earlier TMS");
    if (course.lastSession() != null) {
      text.append(" until ").append(course.lastSession());
    }
    if (course.scoreBefore() != null && course.scoreAfter() != null) {
      text.append(", ")
          .append(course.instrument() == null ? "score" : course.instrument())
          .append(' ')
          .append(course.scoreBefore())
          .append(" to ")
          .append(course.scoreAfter());
    }
    return text.toString();
  }
}
