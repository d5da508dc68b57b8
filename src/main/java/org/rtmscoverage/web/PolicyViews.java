package org.rtmscoverage.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rtmscoverage.policy.CoveragePolicy;
import org.rtmscoverage.policy.CoverageRow;
import org.rtmscoverage.policy.Criterion;
import org.rtmscoverage.policy.PolicyVersion;
import org.rtmscoverage.policy.change.PolicyChange;
import org.rtmscoverage.policy.change.PolicyChanges;
import org.rtmscoverage.vocabulary.Citation;
import org.rtmscoverage.web.view.AttestationQuestionView;
import org.rtmscoverage.web.view.CitationView;
import org.rtmscoverage.web.view.CoverageRowView;
import org.rtmscoverage.web.view.CriteriaTreeView;
import org.rtmscoverage.web.view.CriterionView;
import org.rtmscoverage.web.view.PolicyChangeView;
import org.rtmscoverage.web.view.PolicyChangesView;
import org.rtmscoverage.web.view.PolicySummaryView;
import org.rtmscoverage.web.view.PolicyVersionSummaryView;
import org.rtmscoverage.web.view.PolicyView;
import org.rtmscoverage.web.view.TermChangeView;
import org.rtmscoverage.web.view.ViewMapper;

/** Puts policies into the shape of openapi.yaml: trees a person can read. */
final class PolicyViews {

  private final ViewMapper views;

  PolicyViews(ViewMapper views) {
    this.views = views;
  }

  PolicySummaryView toSummary(CoveragePolicy policy, List<String> payers) {
    return new PolicySummaryView(
        policy.id().value(),
        policy.versions().isEmpty() ? "" : policy.versions().getLast().title(),
        policy.versions().stream().map(PolicyViews::summary).toList(),
        payers);
  }

  private static PolicyVersionSummaryView summary(PolicyVersion version) {
    return new PolicyVersionSummaryView(
        version.version(),
        version.effectiveFrom(),
        version.effectiveTo(),
        version.effectiveFromBasis(),
        version.effectiveToBasis(),
        version.source().grade(),
        version.source().reviewedOn());
  }

  PolicyChangesView toView(PolicyChanges changes) {
    return new PolicyChangesView(
        changes.to().policyId().value(),
        summary(changes.from()),
        summary(changes.to()),
        changes.summary(),
        changes.changes().stream().map(PolicyViews::change).toList(),
        changes.cautions());
  }

  private static PolicyChangeView change(PolicyChange change) {
    return new PolicyChangeView(
        change.area(),
        PayerViews.sorted(change.requestTypes()),
        change.kind(),
        change.id(),
        change.label(),
        change.terms().stream()
            .map(term -> new TermChangeView(term.name(), term.was(), term.is()))
            .toList(),
        change.text());
  }

  PolicyView toView(PolicyVersion version, List<String> payers) {
    return new PolicyView(
        version.policyId().value(),
        version.title(),
        version.version(),
        version.effectiveFrom(),
        version.effectiveTo(),
        version.effectiveFromBasis(),
        version.effectiveToBasis(),
        citation(version.source()),
        version.remarks(),
        version.coverage().stream().map(this::row).toList(),
        version.criteria().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(tree -> new CriteriaTreeView(tree.getKey(), criterion(tree.getValue())))
            .toList(),
        attestations(version),
        version.sessionLimits().stream()
            .map(limit -> Objects.requireNonNull(views.toView(limit)))
            .toList(),
        version.documents(),
        payers);
  }

  private CitationView citation(Citation citation) {
    return Objects.requireNonNull(views.toView(citation));
  }

  private CoverageRowView row(CoverageRow row) {
    return new CoverageRowView(
        row.node().id(),
        row.node().label(),
        row.who().words(),
        PayerViews.sorted(row.who().indications()),
        PayerViews.sorted(row.who().modalities()),
        PayerViews.sorted(row.who().requestTypes()),
        row.who().minAge(),
        row.who().maxAge(),
        row.covered(),
        views.toView(row.node().citation()));
  }

  private CriterionView criterion(Criterion criterion) {
    var node = criterion.node();
    return new CriterionView(
        node.id(),
        node.label(),
        node.kind(),
        CriterionWords.type(criterion),
        views.toView(node.citation()),
        criterion.children().stream().map(this::criterion).toList());
  }

  static List<AttestationQuestionView> attestations(PolicyVersion version) {
    var byKey = new LinkedHashMap<String, AttestationQuestionView>();
    version.criteria().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .forEach(tree -> collect(tree, byKey));
    return byKey.values().stream()
        .sorted(Comparator.comparing(AttestationQuestionView::key))
        .toList();
  }

  private static void collect(Criterion criterion, Map<String, AttestationQuestionView> byKey) {
    if (criterion instanceof Criterion.Attested(_, var key, var question, var roles, _, _)) {
      byKey.putIfAbsent(key, new AttestationQuestionView(key, question, sorted(roles)));
    }
    criterion.children().forEach(child -> collect(child, byKey));
  }

  private static List<String> sorted(Collection<String> words) {
    return PayerViews.sorted(words);
  }
}
