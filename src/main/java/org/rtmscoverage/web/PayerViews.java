package org.rtmscoverage.web;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.check.PayerStatus;
import org.rtmscoverage.payer.AuthorizationRule;
import org.rtmscoverage.payer.CarveOut;
import org.rtmscoverage.payer.DecisionClock;
import org.rtmscoverage.payer.Jurisdiction;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.payer.PayerCatalog;
import org.rtmscoverage.payer.PayerMatch;
import org.rtmscoverage.payer.PolicySelection;
import org.rtmscoverage.vocabulary.Citation;
import org.rtmscoverage.vocabulary.ProcedureCode;
import org.rtmscoverage.web.view.AuthorizationRuleView;
import org.rtmscoverage.web.view.CitationView;
import org.rtmscoverage.web.view.ConnectionView;
import org.rtmscoverage.web.view.DecisionClockView;
import org.rtmscoverage.web.view.JurisdictionView;
import org.rtmscoverage.web.view.PayerCandidateView;
import org.rtmscoverage.web.view.PayerCarveOutView;
import org.rtmscoverage.web.view.PayerSearchView;
import org.rtmscoverage.web.view.PayerStatusView;
import org.rtmscoverage.web.view.PayerView;
import org.rtmscoverage.web.view.PayersView;
import org.rtmscoverage.web.view.PolicySelectionView;
import org.rtmscoverage.web.view.ViewMapper;

/** Puts payers into the shape of openapi.yaml, sets in a fixed order. */
final class PayerViews {

  private final ViewMapper views;
  private final PayerCatalog catalog;
  private final List<PayerStatus> statuses;

  PayerViews(ViewMapper views, PayerCatalog catalog, List<PayerStatus> statuses) {
    this.views = views;
    this.catalog = catalog;
    this.statuses = statuses;
  }

  PayersView toList(List<Payer> payers) {
    return new PayersView(payers.stream().map(this::toView).toList(), null);
  }

  PayersView toList(PayerMatch match) {
    return new PayersView(
        match.candidates().stream().map(one -> toView(one.payer())).toList(),
        new PayerSearchView(
            match.kind(),
            match.text(),
            match.candidates().stream()
                .map(
                    one ->
                        new PayerCandidateView(
                            one.payer().id().value(), one.payer().name(), one.by(), one.matched()))
                .toList()));
  }

  PayerView toView(Payer payer) {
    return new PayerView(
        payer.id().value(),
        payer.name(),
        payer.aliases(),
        sorted(payer.linesOfBusiness()),
        sorted(payer.states()),
        jurisdiction(payer.jurisdiction()),
        payer.electronicPayerId(),
        new ConnectionView(
            payer.connection().protocol(), payer.connection().serviceTypes(), statusOf(payer)),
        carveOut(payer.carveOut()),
        payer.authorizationRules().stream().map(this::rule).toList(),
        views.toSubmission(payer.submission()),
        payer.policies().stream().map(PayerViews::selection).toList(),
        payer.documents(),
        payer.decisionClocks().stream().map(this::clock).toList());
  }

  private @Nullable PayerStatusView statusOf(Payer payer) {
    return statuses.stream()
        .filter(status -> status.payerId().equals(payer.id()))
        .findFirst()
        .map(views::toView)
        .orElse(null);
  }

  private static @Nullable JurisdictionView jurisdiction(@Nullable Jurisdiction shared) {
    return shared == null ? null : new JurisdictionView(shared.alias(), shared.name(), shared.by());
  }

  private @Nullable PayerCarveOutView carveOut(@Nullable CarveOut carveOut) {
    return carveOut == null
        ? null
        : new PayerCarveOutView(
            carveOut.name(),
            carveOut.payerId(),
            carveOut.phone(),
            catalog
                .directory()
                .manager(carveOut.name(), carveOut.payerId())
                .map(manager -> manager.id().value())
                .orElse(null));
  }

  private AuthorizationRuleView rule(AuthorizationRule rule) {
    var scope = rule.scope();
    return new AuthorizationRuleView(
        rule.required(),
        scope.codes().stream().map(ProcedureCode::value).sorted().toList(),
        sorted(scope.linesOfBusiness()),
        sorted(scope.products()),
        scope.planNames(),
        scope.network(),
        sorted(scope.networkExceptions()),
        sorted(scope.planStates()),
        sorted(scope.serviceStates()),
        scope.outsidePlanState(),
        sorted(scope.indications()),
        sorted(scope.modalities()),
        sorted(scope.requestTypes()),
        scope.from(),
        scope.to(),
        scope.dependsOn(),
        rule.text(),
        citation(rule.citation()));
  }

  private static PolicySelectionView selection(PolicySelection selection) {
    return new PolicySelectionView(
        selection.policyId().value(),
        sorted(selection.linesOfBusiness()),
        sorted(selection.indications()),
        sorted(selection.states()));
  }

  private DecisionClockView clock(DecisionClock clock) {
    return new DecisionClockView(
        sorted(clock.linesOfBusiness()),
        clock.from(),
        clock.standard().toString(),
        clock.expedited().toString(),
        clock.basis(),
        citation(clock.citation()));
  }

  private CitationView citation(Citation citation) {
    return Objects.requireNonNull(views.toView(citation));
  }

  static <T extends Comparable<? super T>> List<T> sorted(Collection<T> values) {
    return values.stream().sorted().toList();
  }
}
