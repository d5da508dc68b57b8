package org.rtmscoverage.policy.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.policy.CoverageRow;
import org.rtmscoverage.policy.Criterion;
import org.rtmscoverage.policy.DiagnosisRule;
import org.rtmscoverage.policy.NodeKind;
import org.rtmscoverage.policy.SafetyException;
import org.rtmscoverage.policy.ScoreBar;
import org.rtmscoverage.policy.ScoreChangeRule;
import org.rtmscoverage.policy.SessionLimit;
import org.rtmscoverage.policy.TmsResponseRule;

/**
 * What a rule says, term by term, in words that can be set side by side. A term that is not stated
 * is left out.
 */
final class Terms {

  private final Map<String, String> terms = new LinkedHashMap<>();

  private Terms() {}

  /** The terms that differ, those of the later rule first. */
  static List<TermChange> differing(Map<String, String> before, Map<String, String> after) {
    Set<String> names = new LinkedHashSet<>(after.keySet());
    names.addAll(before.keySet());
    List<TermChange> changes = new ArrayList<>();
    for (String name : names) {
      String was = before.get(name);
      String is = after.get(name);
      if (!Objects.equals(was, is)) {
        changes.add(new TermChange(name, was, is));
      }
    }
    return changes;
  }

  /** The terms of two nodes that differ; a rule of another kind is told as a whole. */
  static List<TermChange> differing(Criterion before, Criterion after) {
    return before.getClass() == after.getClass()
        ? differing(of(before), of(after))
        : List.of(new TermChange("asks", whole(before), whole(after)));
  }

  private static String whole(Criterion criterion) {
    var made = new Terms();
    made.rule(criterion);
    return joined(made.terms);
  }

  /** What a row of the coverage table says. */
  static Map<String, String> of(CoverageRow row) {
    return new Terms()
        .put("covered", row.covered() ? "yes" : "no")
        .put("for", row.who().words())
        .terms;
  }

  /** How long a course. */
  static Map<String, String> of(SessionLimit limit) {
    return new Terms()
        .put("sessions", limit.maxSessions())
        .put("weeks", limit.maxWeeks())
        .put("sessions a week", limit.sessionsPerWeek())
        .put("taper", limit.taper().stream().map(String::valueOf).collect(Collectors.joining(", ")))
        .put(
            "granted in parts",
            limit.grants().stream()
                .map(
                    grant ->
                        grant.sessions()
                            + (grant.weeks() == null ? "" : " in " + grant.weeks() + " weeks")
                            + (grant.condition() == null ? "" : " if " + grant.condition()))
                .collect(Collectors.joining(", then ")))
        .terms;
  }

  /** What a node of a tree asks. */
  static Map<String, String> of(Criterion criterion) {
    var made = new Terms();
    if (criterion.node().kind() == NodeKind.DELIVERY) {
      made.put("kind", "rule of delivery");
    }
    made.rule(criterion);
    return made.terms;
  }

  private void rule(Criterion criterion) {
    switch (criterion) {
      case Criterion.All _ -> put("asks", "all of them");
      case Criterion.Any _ -> put("asks", "any of them");
      case Criterion.AtLeast(_, var count, _) -> put("asks", "at least " + count + " of them");
      case Criterion.Not _ -> put("asks", "that it is not so");
      case Criterion.Cases cases -> cases(cases);
      case Criterion.ReferIf(_, var to, _) -> put("goes to", to);
      case Criterion.Refer(_, var to) -> put("decided by", to);
      case Criterion.AgeBetween(_, var min, var max) -> put("age from", min).put("age to", max);
      case Criterion.DiagnosisStated(_, var rule) -> diagnosis(rule);
      case Criterion.SevereOnScale(_, var instruments, var moderate) ->
          put("severity", moderate ? "moderate or severe" : "severe").put("scales", instruments);
      case Criterion.ScoreReaches reaches ->
          put(
                  "score",
                  reaches.bars().stream()
                      .map(ScoreBar::words)
                      .sorted()
                      .collect(Collectors.joining(" or ")))
              .put("measured", word(reaches.at()))
              .put("within days", reaches.withinDays());
      case Criterion.ScoresRecorded recorded ->
          put("scores on record", recorded.count())
              .put("scales", recorded.instruments())
              .put("phases", recorded.phases())
              .put("within days", recorded.withinDays());
      case Criterion.ScoreChanged(_, var rule) -> change(rule);
      case Criterion.MedicationTrials(_, var rule) -> terms.putAll(TrialTerms.of(rule));
      case Criterion.FailedPsychotherapy(_, var rule) -> terms.putAll(TrialTerms.of(rule));
      case Criterion.PriorTmsResponse(_, var rule) -> earlierTms(rule);
      case Criterion.EctIs(_, var statuses) -> put("electroconvulsive therapy", statuses);
      case Criterion.EctCandidate _ -> put("electroconvulsive therapy", "candidate");
      case Criterion.SafetyPresent(_, var key, var distance, var unless) ->
          put("present", key).put("within cm of the coil", distance).put("unless", unless(unless));
      case Criterion.Attested(_, var key, _, var roles, var named, _) ->
          put("statement", key).put("by", roles).put("named person", named);
      case Criterion.ClearedDevice _ -> put("device", "cleared by the FDA");
      case Criterion.DeviceIs(_, var keys) -> put("device", keys);
      case Criterion.ProviderSpecialty(_, var specialties) -> put("specialty", specialties);
      case Criterion.PlannedSessions(_, var max) -> put("sessions at most", max);
      case Criterion.Unpublished _ -> put("text", "could not be read");
      case Criterion.External(_, var criteriaSet) -> put("decided by", criteriaSet);
    }
  }

  private void cases(Criterion.Cases cases) {
    for (Criterion.Branch branch : cases.branches()) {
      put("for " + branch.when().words(), branch.then().node().label());
    }
    Criterion otherwise = cases.otherwise();
    put("for all others", otherwise == null ? null : otherwise.node().label());
  }

  private void diagnosis(DiagnosisRule rule) {
    put("diagnosis", rule.groups())
        .put("codes", rule.codes())
        .put("severity", rule.severities())
        .put("episode", rule.episodes())
        .put(
            "psychotic features",
            rule.psychoticFeatures() == null ? null : rule.psychoticFeatures() ? "yes" : "no")
        .put("as the reason for treatment", rule.primary())
        .put("confirmed by", rule.confirmedBy());
  }

  private void change(ScoreChangeRule rule) {
    put("score", (rule.worsening() ? "worse by " : "better by ") + rule.amount())
        .put(
            "compared with",
            rule.from() == ScoreChangeRule.From.BEST ? "the best score" : "the baseline")
        .put("scales", rule.instruments());
  }

  private void earlierTms(TmsResponseRule rule) {
    Integer percent = rule.reductionPercent();
    put(
            "response",
            percent == null
                ? null
                : (rule.moreThan() ? "more than " : "at least ") + percent + " %")
        .put("remission", rule.remission())
        .put("relapse since", rule.relapsed())
        .put("course in", word(rule.episode()) + " episode")
        .put("scales", rule.instruments())
        .put("months since the last session", rule.minMonthsSince())
        .put("days since the last session", rule.minDaysSince())
        .put("months the response held", rule.minMonthsHeld())
        .put("days the response held", rule.minDaysHeld());
  }

  private static String unless(List<SafetyException> unless) {
    return unless.stream()
        .map(
            one ->
                joined(
                    new Terms()
                        .put("cause", one.causes())
                        .put(
                            "medicated",
                            one.medicated() == null ? null : one.medicated() ? "yes" : "no")
                        .put("months since", one.minMonthsSince())
                        .put("days since", one.minDaysSince())
                        .terms))
        .sorted()
        .collect(Collectors.joining("; or "));
  }

  private static String joined(Map<String, String> terms) {
    return terms.entrySet().stream()
        .map(term -> term.getKey() + " " + term.getValue())
        .collect(Collectors.joining(", "));
  }

  private Terms put(String name, @Nullable Object value) {
    String words =
        switch (value) {
          case null -> "";
          case Boolean stated -> stated ? "yes" : "";
          case Collection<?> several -> words(several);
          default -> value.toString();
        };
    if (!words.isEmpty()) {
      terms.put(name, words);
    }
    return this;
  }

  /** Words of a list in a fixed order. */
  static String words(Collection<?> several) {
    return several.stream().map(Objects::toString).sorted().collect(Collectors.joining(", "));
  }

  /** A constant as words. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
