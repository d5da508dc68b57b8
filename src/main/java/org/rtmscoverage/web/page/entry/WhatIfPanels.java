package org.rtmscoverage.web.page.entry;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.check.CriteriaEvaluation;
import org.rtmscoverage.policy.Cause;
import org.rtmscoverage.policy.ChangeKind;
import org.rtmscoverage.policy.Evidence;
import org.rtmscoverage.policy.Finding;
import org.rtmscoverage.policy.PolicyVerdict;
import org.rtmscoverage.policy.TrialNotCounted;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.summary.CriteriaPart;
import org.rtmscoverage.summary.PartState;
import org.rtmscoverage.vocabulary.RequestType;
import org.rtmscoverage.web.page.AnswerText;
import org.rtmscoverage.web.page.UsFormat;
import org.rtmscoverage.web.page.Words;
import org.rtmscoverage.web.page.entry.WhatIfPanel.Line;
import org.rtmscoverage.web.page.entry.WhatIfPanel.Source;
import org.rtmscoverage.web.page.entry.WhatIfPanel.Way;

/** Puts an evaluation into the panel beside the form. */
final class WhatIfPanels {

  private final UsFormat us;
  private final Words words;
  private final boolean partly;

  /**
   * For one evaluation.
   *
   * @param us formats
   * @param words words
   * @param partly whether it rests on less than what a check would be judged by
   */
  WhatIfPanels(UsFormat us, Words words, boolean partly) {
    this.us = us;
    this.words = words;
    this.partly = partly;
  }

  WhatIfPanel of(
      CriteriaEvaluation evaluation,
      RequestType type,
      List<String> notes,
      List<EntryProblem> leftOut) {
    var verdict = evaluation.verdict();
    var units = CriteriaUnits.of(verdict, type);
    var met = units.of(Truth.MET);
    return new WhatIfPanel(
        verdict.result() == Truth.MET
            ? partly ? "Criteria met as far as typed" : "Criteria met"
            : words.outcome(evaluation.determination().outcome().name()),
        tone(evaluation, partly),
        headline(evaluation),
        units.all().isEmpty() ? null : met.size() + " of " + units.all().size() + " criteria met",
        nearest(verdict),
        lines(units.of(Truth.NOT_MET)),
        lines(units.of(Truth.UNKNOWN)),
        lines(met),
        trials(verdict, units.countingTrials()),
        source(verdict),
        notes,
        leftOut);
  }

  /** Beside the form, the ways to meet the criteria stand above this sentence. */
  private static String headline(CriteriaEvaluation evaluation) {
    return AnswerText.of(evaluation.determination().headline())
        .replace(" Other ways to meet them are listed under What is missing.", "");
  }

  /**
   * Met only where the payer's own text says so of all that was typed, and serves such a plan;
   * never clear, as criteria alone are no answer.
   */
  static String tone(CriteriaEvaluation evaluation, boolean partly) {
    var verdict = evaluation.verdict();
    if (verdict.notCovered() || verdict.result() == Truth.NOT_MET) {
      return "blocked";
    }
    if (verdict.result() == Truth.MET) {
      var doubtful =
          partly
              || CriteriaPart.state(verdict) != PartState.CLEAR
              || Boolean.FALSE.equals(evaluation.servesLine());
      return doubtful ? "action" : "met";
    }
    return switch (evaluation.determination().outcome()) {
      case MORE_INFORMATION_NEEDED -> "action";
      case COVERAGE_INACTIVE,
          NOT_COVERED,
          CRITERIA_NOT_MET,
          MANUAL_REVIEW,
          ELIGIBILITY_UNCONFIRMED,
          READY_TO_SUBMIT,
          LIKELY_COVERED ->
          "unknown";
    };
  }

  private static List<Way> nearest(PolicyVerdict verdict) {
    if (verdict.result() == Truth.MET || verdict.gaps().isEmpty()) {
      return List.of();
    }
    return verdict.gaps().getFirst().changes().stream()
        .map(change -> new Way(verb(change.kind()), AnswerText.of(change.what())))
        .distinct()
        .toList();
  }

  private static String verb(ChangeKind kind) {
    return switch (kind) {
      case DOCUMENT -> "Find or ask";
      case DO -> "Do first";
      case CANNOT_CHANGE -> "Cannot be changed";
    };
  }

  private static List<Line> lines(List<Finding> units) {
    return units.stream().map(unit -> new Line(unit.label(), details(unit))).toList();
  }

  /** What to ask of what is not known; otherwise what it rests on. */
  private static List<String> details(Finding unit) {
    return switch (unit.result()) {
      case UNKNOWN ->
          unit.causes().stream().map(Cause::text).map(AnswerText::of).distinct().toList();
      case MET, NOT_MET -> evidence(unit);
    };
  }

  private static List<String> evidence(Finding unit) {
    var texts = new LinkedHashSet<String>();
    collect(unit, unit.result(), texts);
    return List.copyOf(texts);
  }

  private static void collect(Finding finding, Truth result, Set<String> texts) {
    finding.evidence().stream().map(Evidence::text).map(AnswerText::of).forEach(texts::add);
    finding.children().stream()
        .filter(child -> child.result() == result)
        .forEach(child -> collect(child, result, texts));
  }

  /** Trials that count toward nothing that is still to be met; each once, with every reason. */
  private static List<Line> trials(PolicyVerdict verdict, Set<String> counting) {
    var refusals =
        verdict.trialsNotCounted().stream()
            .filter(trial -> counting.contains(trial.criterionId()))
            .collect(
                Collectors.groupingBy(
                    TrialNotCounted::trialId, LinkedHashMap::new, Collectors.toList()));
    return refusals.values().stream()
        .filter(
            of ->
                of.stream().map(TrialNotCounted::criterionId).distinct().count() == counting.size())
        .map(
            of ->
                new Line(
                    of.getFirst().drug(),
                    of.stream()
                        .map(TrialNotCounted::reason)
                        .map(AnswerText::of)
                        .distinct()
                        .toList()))
        .toList();
  }

  private @Nullable Source source(PolicyVerdict verdict) {
    var version = verdict.version();
    return version == null
        ? null
        : new Source(
            version.policyId().value(),
            version.title(),
            "Version " + version.version() + ", in force from " + us.day(version.effectiveFrom()),
            EntryWords.of(verdict.grade()));
  }
}
