package org.rtmscoverage.web;

import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.policy.Criterion;
import org.rtmscoverage.policy.DiagnosisRule;
import org.rtmscoverage.policy.ScoreBar;
import org.rtmscoverage.policy.ScoreChangeRule;
import org.rtmscoverage.policy.ScoreTime;
import org.rtmscoverage.policy.TmsResponseRule;

/** Says in words what a node of a policy's tree tests. */
public final class CriterionWords {

  private CriterionWords() {}

  /**
   * Says what a node tests.
   *
   * @param criterion the node
   * @return in small letters but for constants; without a full stop
   */
  public static String type(Criterion criterion) {
    return switch (criterion) {
      case Criterion.All _ -> "all of";
      case Criterion.Any _ -> "any of";
      case Criterion.AtLeast(_, var count, _) -> "at least " + count + " of";
      case Criterion.Not _ -> "not";
      case Criterion.Cases cases -> cases(cases);
      case Criterion.ReferIf(_, var to, _) -> "goes to the " + to + " if";
      case Criterion.Refer(_, var to) -> "decided by the " + to;
      case Criterion.AgeBetween(_, var min, var max) -> age(min, max);
      case Criterion.DiagnosisStated(_, var rule) -> diagnosis(rule);
      case Criterion.SevereOnScale(_, var instruments, var moderate) ->
          (moderate ? "moderate or severe" : "severe")
              + " on a rating scale"
              + (instruments.isEmpty() ? "" : ": " + words(instruments));
      case Criterion.ScoreReaches reaches -> score(reaches);
      case Criterion.ScoresRecorded recorded -> recorded(recorded);
      case Criterion.ScoreChanged(_, var rule) -> change(rule);
      case Criterion.MedicationTrials(_, var rule) -> TrialWords.medication(rule);
      case Criterion.FailedPsychotherapy(_, var rule) -> TrialWords.therapy(rule);
      case Criterion.PriorTmsResponse(_, var rule) -> earlierTms(rule);
      case Criterion.EctIs(_, var statuses) -> "electroconvulsive therapy: " + words(statuses);
      case Criterion.EctCandidate _ -> "candidate for electroconvulsive therapy";
      case Criterion.SafetyPresent(_, var key, var distance, var unless) ->
          "safety item present: "
              + key
              + (distance == null ? "" : ", within " + distance + " cm of the coil")
              + (unless.isEmpty() ? "" : ", with exceptions");
      case Criterion.Attested(_, _, _, var roles, var named, _) ->
          "statement by a "
              + (named ? "named " : "")
              + "person"
              + (roles.isEmpty() ? "" : ": " + words(roles));
      case Criterion.ClearedDevice _ -> "device cleared by the FDA";
      case Criterion.DeviceIs(_, var keys) -> "device is " + words(keys);
      case Criterion.ProviderSpecialty(_, var specialties) ->
          "provider's specialty is " + words(specialties);
      case Criterion.PlannedSessions(_, var max) -> "at most " + max + " sessions planned";
      case Criterion.Unpublished _ -> "rule whose text could not be read";
      case Criterion.External(_, var criteriaSet) -> "decided by criteria of " + criteriaSet;
    };
  }

  private static String cases(Criterion.Cases cases) {
    var branches =
        cases.branches().stream()
            .map(branch -> branch.when().words() + ": " + branch.then().node().id())
            .collect(Collectors.joining("; "));
    return "the first that applies of "
        + branches
        + (cases.otherwise() == null ? "" : "; otherwise: " + cases.otherwise().node().id());
  }

  private static String age(@Nullable Integer min, @Nullable Integer max) {
    if (min == null) {
      return "age up to " + max;
    }
    return max == null ? "age " + min + " and over" : "age " + min + " to " + max;
  }

  private static String diagnosis(DiagnosisRule rule) {
    return "diagnosis of "
        + words(rule.groups())
        + (rule.groups().isEmpty() || rule.codes().isEmpty() ? "" : ", code ")
        + words(rule.codes())
        + with(rule.severities())
        + with(rule.episodes())
        + (rule.psychoticFeatures() == null
            ? ""
            : rule.psychoticFeatures() ? ", psychotic" : ", not psychotic")
        + (rule.primary() ? ", primary" : "")
        + (rule.confirmedBy().isEmpty() ? "" : ", confirmed by " + words(rule.confirmedBy()));
  }

  private static String score(Criterion.ScoreReaches reaches) {
    return "score of "
        + reaches.bars().stream().map(ScoreBar::words).collect(Collectors.joining(" or "))
        + switch (reaches.at()) {
          case ScoreTime.NOW -> ", now";
          case ScoreTime.BASELINE -> ", at baseline";
          case ScoreTime.THROUGHOUT -> ", throughout the episode";
        }
        + within(reaches.withinDays());
  }

  private static String recorded(Criterion.ScoresRecorded recorded) {
    return "at least "
        + TrialWords.several(recorded.count(), "score", "scores")
        + " on record"
        + (recorded.instruments().isEmpty() ? "" : " of " + words(recorded.instruments()))
        + (recorded.phases().isEmpty() ? "" : ", phase " + words(recorded.phases(), " and "))
        + within(recorded.withinDays());
  }

  private static String within(@Nullable Integer days) {
    return days == null ? "" : ", within " + days + " days before the service date";
  }

  private static String change(ScoreChangeRule rule) {
    return "score "
        + (rule.worsening() ? "worse by " : "better by ")
        + rule.amount()
        + " than "
        + (rule.from() == ScoreChangeRule.From.BEST ? "the best score" : "the baseline")
        + (rule.instruments().isEmpty() ? "" : ", " + words(rule.instruments()));
  }

  private static String earlierTms(TmsResponseRule rule) {
    return (rule.remission() ? "remission after earlier TMS" : "response to earlier TMS")
        + (rule.episode() == TmsResponseRule.CourseEpisode.EARLIER ? " in an earlier episode" : "")
        + (rule.reductionPercent() == null
            ? ""
            : ", reduction of "
                + (rule.moreThan() ? "more than " : "at least ")
                + rule.reductionPercent()
                + " percent")
        + with(rule.instruments())
        + (rule.minMonthsHeld() == null ? "" : ", held for " + rule.minMonthsHeld() + " months")
        + (rule.minDaysHeld() == null ? "" : ", held for " + rule.minDaysHeld() + " days")
        + (rule.minMonthsSince() == null
            ? ""
            : ", at least " + rule.minMonthsSince() + " months ago")
        + (rule.minDaysSince() == null ? "" : ", at least " + rule.minDaysSince() + " days ago")
        + (rule.relapsed() ? ", relapsed since" : "");
  }

  private static String with(Collection<String> words) {
    return words.isEmpty() ? "" : ", " + words(words);
  }

  private static String words(Collection<?> words) {
    return words(words, " or ");
  }

  static String words(Collection<?> words, String between) {
    return words.stream().map(Objects::toString).sorted().collect(Collectors.joining(between));
  }
}
