package org.rtmscoverage.policy;

import java.util.ArrayList;
import java.util.List;

/**
 * Looks for an earlier course of TMS that a policy accepts: response, episode, time and relapse.
 */
final class PriorTmsHistory {

  /** What the rating-scale table calls response: at least half of the baseline score gone. */
  private static final int USUAL_REDUCTION_PERCENT = 50;

  private PriorTmsHistory() {}

  static Leaf evaluate(
      Criterion.PriorTmsResponse criterion, PreparedFacts patient, ScaleTable scales) {
    var courses = patient.facts().clinical().priorTms();
    List<Evidence> evidence = new ArrayList<>(0);
    List<Cause> open = new ArrayList<>(0);
    List<String> notes = new ArrayList<>(0);
    for (int i = 0; i < courses.size(); i++) {
      if (isPlanned(courses.get(i), patient)) {
        notes.add("TMS is dated after the service date and was not counted");
        continue;
      }
      List<Cause> causes = new ArrayList<>(2);
      var truth = evaluate(criterion, courses.get(i), patient, scales, causes);
      if (truth != Truth.NOT_MET) {
        evidence.add(new Evidence("/clinical/priorTms/" + i, text(courses.get(i))));
      }
      if (truth == Truth.MET) {
        return Leaf.met(evidence.getLast()).with(notes);
      }
      if (truth == Truth.UNKNOWN) {
        open.addAll(causes);
      }
    }
    if (open.isEmpty() && !patient.isComplete(ClinicalSection.PRIOR_TMS)) {
      open.add(missing(criterion, "Has the patient had TMS before, and did it help? When was it?"));
    }
    if (!open.isEmpty()) {
      return new Leaf(Truth.UNKNOWN, open, evidence, notes, null);
    }
    return Leaf.notMet(
            evidence,
            List.of(
                new Change(
                    ChangeKind.CANNOT_CHANGE,
                    criterion.node().id(),
                    "No earlier course of TMS fits: " + criterion.node().label())))
        .with(notes);
  }

  private static boolean isPlanned(PriorTmsCourse course, PreparedFacts patient) {
    var first = course.firstSession() == null ? course.lastSession() : course.firstSession();
    return first != null && first.earliest().isAfter(patient.facts().serviceDate());
  }

  private static Truth evaluate(
      Criterion.PriorTmsResponse criterion,
      PriorTmsCourse course,
      PreparedFacts patient,
      ScaleTable scales,
      List<Cause> causes) {
    var rule = criterion.rule();
    var truth = instrument(criterion, course, causes);
    if (truth == Truth.MET) {
      truth =
          rule.remission()
              ? remission(criterion, course, scales, causes)
              : response(criterion, course, causes);
    }
    if (rule.episode() == TmsResponseRule.CourseEpisode.EARLIER) {
      truth = Kleene.and(truth, inEarlierEpisode(criterion, course, patient, causes));
    }
    truth = Kleene.and(truth, longAgo(criterion, course, patient, causes));
    truth = Kleene.and(truth, held(criterion, course, causes));
    return Kleene.and(truth, relapsed(criterion, course, patient, causes));
  }

  private static Truth remission(
      Criterion.PriorTmsResponse criterion,
      PriorTmsCourse course,
      ScaleTable scales,
      List<Cause> causes) {
    var after = course.scoreAfter();
    var bar = course.instrument() == null ? null : scales.remissionMax(course.instrument());
    if (after == null || bar == null) {
      causes.add(missing(criterion, "Which score, of which scale, ended the earlier TMS?"));
      return Truth.UNKNOWN;
    }
    return Truth.of(after <= bar);
  }

  /** Only scores of an accepted instrument are compared; others decide nothing. */
  private static Truth instrument(
      Criterion.PriorTmsResponse criterion, PriorTmsCourse course, List<Cause> causes) {
    var accepted = criterion.rule().instruments();
    if (accepted.isEmpty()
        || (course.instrument() != null && accepted.contains(course.instrument()))) {
      return Truth.MET;
    }
    causes.add(
        missing(
            criterion,
            "What were the scores before and after the earlier TMS on "
                + String.join(" or ", accepted.stream().sorted().toList())
                + "?"));
    return Truth.UNKNOWN;
  }

  private static Truth held(
      Criterion.PriorTmsResponse criterion, PriorTmsCourse course, List<Cause> causes) {
    var rule = criterion.rule();
    int months = rule.minMonthsHeld() == null ? 0 : rule.minMonthsHeld();
    int days = rule.minDaysHeld() == null ? 0 : rule.minDaysHeld();
    if (months == 0 && days == 0) {
      return Truth.MET;
    }
    var until = course.responseHeldUntil();
    var relapse = course.relapseDate();
    var last = course.lastSession();
    if (last != null) {
      var surely = last.latest().plusMonths(months).plusDays(days);
      if ((until != null && !surely.isAfter(until.earliest()))
          || (relapse != null && surely.isBefore(relapse.earliest()))) {
        return Truth.MET;
      }
      if (relapse != null
          && !last.earliest().plusMonths(months).plusDays(days).isBefore(relapse.latest())) {
        return Truth.NOT_MET;
      }
    }
    causes.add(missing(criterion, "Until which day did the response to the earlier TMS hold?"));
    return Truth.UNKNOWN;
  }

  private static Truth relapsed(
      Criterion.PriorTmsResponse criterion,
      PriorTmsCourse course,
      PreparedFacts patient,
      List<Cause> causes) {
    if (!criterion.rule().relapsed()) {
      return Truth.MET;
    }
    var relapse = course.relapseDate();
    if (relapse != null && !relapse.earliest().isAfter(patient.facts().serviceDate())) {
      return Truth.MET;
    }
    causes.add(missing(criterion, "When did the patient relapse after the earlier TMS?"));
    return Truth.UNKNOWN;
  }

  private static Truth response(
      Criterion.PriorTmsResponse criterion, PriorTmsCourse course, List<Cause> causes) {
    var before = course.scoreBefore();
    var after = course.scoreAfter();
    var stated = criterion.rule().reductionPercent();
    if (before == null || after == null || before <= 0) {
      if (stated == null && course.responseHeldUntil() != null) {
        return Truth.MET;
      }
      causes.add(missing(criterion, "What were the scores before and after the earlier TMS?"));
      return Truth.UNKNOWN;
    }
    int bar = stated == null ? USUAL_REDUCTION_PERCENT : stated;
    int reduced = (before - after) * 100;
    if (criterion.rule().moreThan() ? reduced > bar * before : reduced >= bar * before) {
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
    var rule = criterion.rule();
    int months = rule.minMonthsSince() == null ? 0 : rule.minMonthsSince();
    int days = rule.minDaysSince() == null ? 0 : rule.minDaysSince();
    var last = course.lastSession();
    if (months == 0 && days == 0) {
      return Truth.MET;
    }
    if (last != null) {
      var serviceDate = patient.facts().serviceDate();
      if (!last.latest().plusMonths(months).plusDays(days).isAfter(serviceDate)) {
        return Truth.MET;
      }
      if (last.earliest().plusMonths(months).plusDays(days).isAfter(serviceDate)) {
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
