package org.rtmscoverage.web.page.result;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.policy.EffectiveFromBasis;
import org.rtmscoverage.web.view.CoverageSummaryView;
import org.rtmscoverage.web.view.CriteriaSetView;
import org.rtmscoverage.web.view.CriteriaView;
import org.rtmscoverage.web.view.FindingView;
import org.rtmscoverage.web.view.SessionLimitView;

/**
 * A policy's criteria, one by one.
 *
 * @param decides whether they decide
 * @param title the policy's title
 * @param path address of the policy's own page; empty if no policy is known
 * @param version which version, and since when
 * @param css class of the result
 * @param result the result in words
 * @param source where it was read; null if no policy is known
 * @param tree the criteria
 * @param trials trials that did not count
 * @param remarks what was noted when the text was read
 * @param sessions how long a course the text allows; empty if it does not say
 */
public record CriteriaSection(
    boolean decides,
    String title,
    String path,
    String version,
    String css,
    String result,
    @Nullable CitationLine source,
    TreeNode tree,
    List<TrialRow> trials,
    List<String> remarks,
    List<String> sessions) {
  /** Keeps copies. */
  public CriteriaSection {
    trials = List.copyOf(trials);
    remarks = List.copyOf(remarks);
    sessions = List.copyOf(sessions);
  }

  /**
   * A trial that did not count.
   *
   * @param drug the drug as charted
   * @param criterion the criterion that did not count it
   * @param reason why
   */
  public record TrialRow(String drug, String criterion, String reason) {
    /** Hides the person. */
    @Override
    public String toString() {
      return "TrialRow[hidden]";
    }
  }

  /** Every set, the one that decides first. */
  static List<CriteriaSection> of(CoverageSummaryView answer, boolean allClear, Prose say) {
    var sets = answer.criteriaSets();
    return sets.isEmpty()
        ? List.of(section(answer.criteria(), true, answer.serviceDate(), allClear, say))
        : Stream.concat(
                sets.stream().filter(CriteriaSetView::decides),
                sets.stream().filter(set -> !set.decides()))
            .map(set -> section(set.criteria(), set.decides(), answer.serviceDate(), allClear, say))
            .toList();
  }

  private static CriteriaSection section(
      CriteriaView criteria, boolean decides, LocalDate day, boolean allClear, Prose say) {
    var policy = criteria.policyId();
    var labels = new HashMap<String, String>();
    label(criteria.findings(), labels);
    return new CriteriaSection(
        decides,
        PolicyName.of(criteria),
        policy == null ? "" : "/policies/" + policy + "?asOf=" + day,
        version(criteria, say),
        Tone.of(criteria.result()).css(allClear),
        result(criteria),
        CitationLine.of(criteria.source(), say),
        TreeNode.of(criteria.findings(), criteria.source(), allClear, say),
        criteria.trialsNotCounted().stream()
            .map(
                trial ->
                    new TrialRow(
                        trial.drug(),
                        labels.getOrDefault(trial.criterionId(), trial.criterionId()),
                        say.text(trial.reason())))
            .toList(),
        criteria.remarks().stream().map(say::text).toList(),
        sessions(criteria.sessionLimit()));
  }

  private static void label(FindingView node, Map<String, String> labels) {
    labels.putIfAbsent(node.id(), node.label());
    node.children().forEach(child -> label(child, labels));
  }

  private static String result(CriteriaView criteria) {
    if (criteria.notCovered()) {
      return "Not covered by the policy";
    }
    return switch (criteria.result()) {
      case MET -> "All criteria met";
      case NOT_MET -> "Criteria not met";
      case UNKNOWN ->
          switch (criteria.publishedResult()) {
            case MET -> "All that could be read is met";
            case NOT_MET, UNKNOWN -> "Not decided";
          };
    };
  }

  private static String version(CriteriaView criteria, Prose say) {
    var from = criteria.effectiveFrom();
    if (from == null) {
      return "";
    }
    var basis =
        criteria.effectiveFromBasis() == EffectiveFromBasis.STATED ? "" : " (not stated, inferred)";
    var to = criteria.effectiveTo();
    return "Version "
        + criteria.version()
        + ", in force from "
        + say.day(from)
        + basis
        + (to == null ? "" : " to " + say.day(to));
  }

  private static List<String> sessions(@Nullable SessionLimitView limit) {
    if (limit == null) {
      return List.of();
    }
    var most = limit.maxSessions();
    var weeks = limit.maxWeeks();
    var week = limit.sessionsPerWeek();
    return Stream.of(
            most == null ? "" : "At most " + Prose.counted(most, "session") + " in all",
            weeks == null ? "" : "Within " + Prose.counted(weeks, "week"),
            week == null ? "" : Prose.counted(week, "session") + " a week",
            limit.taper().isEmpty()
                ? ""
                : "Taper: "
                    + String.join(", ", limit.taper().stream().map(String::valueOf).toList())
                    + " sessions a week",
            "everybody".equals(limit.appliesTo()) ? "" : "For " + limit.appliesTo())
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "CriteriaSection[hidden]";
  }
}
