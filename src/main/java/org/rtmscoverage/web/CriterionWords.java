package org.rtmscoverage.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import org.rtmscoverage.policy.Criterion;
import org.rtmscoverage.policy.DoseStandard;
import org.rtmscoverage.policy.TrialOutcomeClass;
import org.rtmscoverage.policy.TrialRule;
import org.rtmscoverage.policy.TrialWindow;

/** Says in words what a node of a policy's tree tests. */
final class CriterionWords {

  private CriterionWords() {}

  static String type(Criterion criterion) {
    return switch (criterion) {
      case Criterion.All _ -> "all of";
      case Criterion.Any _ -> "any of";
      case Criterion.AtLeast(_, var count, _) -> "at least " + count + " of";
      case Criterion.Not _ -> "not";
      case Criterion.DiagnosisStated(_, var groups, var severities, var episodes) ->
          "diagnosis of " + words(groups) + with(severities) + with(episodes);
      case Criterion.SevereOnScale(_, var instruments) ->
          "severe on a rating scale" + (instruments.isEmpty() ? "" : ": " + words(instruments));
      case Criterion.MedicationTrials(_, var rule) -> trials(rule);
      case Criterion.FailedPsychotherapy(_, var count, var types) ->
          "failed psychotherapy, at least " + count + with(types);
      case Criterion.PriorTmsResponse(_, var reduction, var months) ->
          "response to earlier TMS"
              + (reduction == null ? "" : ", reduction of at least " + reduction + " percent")
              + (months == null ? "" : ", at least " + months + " months ago");
      case Criterion.EctCandidate _ -> "candidate for electroconvulsive therapy";
      case Criterion.SafetyPresent(_, var key, var distance) ->
          "safety item present: "
              + key
              + (distance == null ? "" : ", within " + distance + " cm of the coil");
      case Criterion.Attested(_, _, _, var roles) ->
          "statement by a person" + (roles.isEmpty() ? "" : ": " + words(roles));
      case Criterion.ClearedDevice _ -> "device cleared by the FDA";
      case Criterion.Unpublished _ -> "rule whose text could not be read";
      case Criterion.External(_, var criteriaSet) -> "decided by criteria of " + criteriaSet;
    };
  }

  private static String trials(TrialRule rule) {
    var parts = new ArrayList<String>();
    parts.add("medication trials, at least " + rule.count() + " agents");
    parts.add(outcomes(rule.outcomes()));
    var classes = rule.distinctClasses();
    if (classes != null) {
      parts.add("from at least " + classes + " classes");
    }
    if (rule.distinctSideEffects()) {
      parts.add("each with a side effect of its own");
    }
    if (rule.augmentationCounts()) {
      parts.add("augmentation counts");
    }
    var days = rule.minDays();
    if (days != null) {
      var judged = rule.judgedDurationSuffices() ? " or as long as a clinician judged enough" : "";
      parts.add("at least " + days + " days at dose" + judged);
    }
    var dose = rule.doseStandard();
    if (dose != null) {
      parts.add(dose == DoseStandard.MINIMUM_EFFECTIVE ? "effective dose" : "highest dose borne");
    }
    var adherence = rule.minAdherencePercent();
    if (adherence != null) {
      parts.add("adherence of at least " + adherence + " percent");
    }
    if (rule.window() == TrialWindow.CURRENT_EPISODE) {
      parts.add("in the current episode");
    }
    return String.join(", ", parts);
  }

  private static String outcomes(Collection<TrialOutcomeClass> outcomes) {
    return outcomes.stream()
        .sorted()
        .map(outcome -> outcome == TrialOutcomeClass.FAILURE ? "failed" : "not tolerated")
        .collect(Collectors.joining(" or "));
  }

  private static String with(Collection<String> words) {
    return words.isEmpty() ? "" : ", " + words(words);
  }

  private static String words(Collection<String> words) {
    return words.stream().map(Objects::toString).sorted().collect(Collectors.joining(" or "));
  }
}
