package org.rtmscoverage.web.page.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.payer.AuthorizationRule;
import org.rtmscoverage.payer.DecisionClock;
import org.rtmscoverage.payer.Jurisdiction;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.payer.PayerCatalog;
import org.rtmscoverage.payer.PolicySelection;
import org.rtmscoverage.payer.SubmissionRoute;

/**
 * What is known of one payer.
 *
 * @param id our name of it
 * @param name its name as clinics know it
 * @param aliases other names, with commas; null if none
 * @param electronicId its id at clearinghouses; null if not known
 * @param lines markets it serves
 * @param states states it serves, in words
 * @param shared how it is told from payers of the same name; null if it shares none
 * @param carveOut who runs its behavioral benefits; null if it does itself
 * @param standing how its connection stands; null if that is not known
 * @param rules prior-authorization rules
 * @param routes where and how a request goes, best first
 * @param documents what to send with every request
 * @param clocks how long a decision may take
 * @param policies which policy applies to whom
 */
public record PayerPage(
    String id,
    String name,
    @Nullable String aliases,
    @Nullable String electronicId,
    String lines,
    String states,
    @Nullable String shared,
    @Nullable CarveOut carveOut,
    @Nullable Standing standing,
    List<Rule> rules,
    List<Route> routes,
    List<String> documents,
    List<PolicyText.Line> clocks,
    List<Use> policies) {
  /** Keeps copies. */
  public PayerPage {
    rules = List.copyOf(rules);
    routes = List.copyOf(routes);
    documents = List.copyOf(documents);
    clocks = List.copyOf(clocks);
    policies = List.copyOf(policies);
  }

  /**
   * Who runs the behavioral benefits.
   *
   * @param text its name, electronic id and telephone
   * @param path its page, where it is a payer here; null if not
   */
  public record CarveOut(String text, @Nullable String path) {}

  /**
   * A prior-authorization rule.
   *
   * @param required whether authorization is required
   * @param text the rule in words
   * @param holds for whom and when
   * @param cited where it was read
   */
  public record Rule(boolean required, String text, String holds, Cited cited) {}

  /**
   * A way to submit a request.
   *
   * @param channel by what
   * @param target address, number or name of the form
   * @param path the target, where a browser can open it; null if not
   * @param note what to know; null if nothing
   * @param condition for whom; null if for everyone
   * @param cited where it was read; null if in the payer's file
   */
  public record Route(
      String channel,
      String target,
      @Nullable String path,
      @Nullable String note,
      @Nullable String condition,
      @Nullable Cited cited) {}

  /**
   * A policy and for whom it applies.
   *
   * @param policy the policy
   * @param who for whom
   */
  public record Use(Link policy, String who) {}

  static PayerPage of(PayerCatalog catalog, Payer payer, @Nullable Standing standing) {
    return new PayerPage(
        payer.id().value(),
        payer.name(),
        payer.aliases().isEmpty() ? null : String.join(", ", payer.aliases()),
        payer.electronicPayerId(),
        PayerList.lines(payer),
        payer.states().isEmpty()
            ? "not limited to states, as far as we read"
            : String.join(", ", new TreeSet<>(payer.states())),
        shared(payer.jurisdiction()),
        carveOut(catalog, payer),
        standing,
        payer.authorizationRules().stream().map(PayerPage::rule).toList(),
        payer.submission().stream().map(PayerPage::route).toList(),
        payer.documents(),
        payer.decisionClocks().stream().map(PayerPage::clock).toList(),
        payer.policies().stream().flatMap(use -> use(catalog, use).stream()).toList());
  }

  private static @Nullable String shared(@Nullable Jurisdiction shared) {
    return shared == null
        ? null
        : "Shares the name "
            + shared.name()
            + " with payers of other states; "
            + switch (shared.by()) {
              case SERVICE_STATE -> "the state of service decides.";
              case MEMBER_STATE -> "the state the member lives in decides.";
            };
  }

  private static @Nullable CarveOut carveOut(PayerCatalog catalog, Payer payer) {
    var manager = payer.carveOut();
    if (manager == null) {
      return null;
    }
    var path =
        catalog
            .directory()
            .manager(manager.name(), manager.payerId())
            .map(known -> "/payers/" + known.id().value())
            .orElse(null);
    return new CarveOut(
        manager.name()
            + (manager.payerId() == null ? "" : ", electronic payer ID " + manager.payerId())
            + (manager.phone() == null ? "" : ", telephone " + manager.phone()),
        path);
  }

  private static Rule rule(AuthorizationRule rule) {
    return new Rule(
        rule.required(),
        PlainText.of(rule.text()),
        ScopeWords.of(rule.scope()),
        Cited.of(rule.citation()));
  }

  private static Route route(SubmissionRoute route) {
    var condition = route.condition();
    return new Route(
        PlainText.sentence(route.channel().toLowerCase(Locale.ROOT)),
        route.target(),
        route.target().startsWith("https://") ? route.target() : null,
        route.note(),
        condition == null ? null : PlainText.of(condition),
        route.citation() == null ? null : Cited.of(route.citation()));
  }

  private static PolicyText.Line clock(DecisionClock clock) {
    var lines = clock.linesOfBusiness();
    return new PolicyText.Line(
        (lines.isEmpty() ? "All plans" : PlainText.sentence(PlainText.or(lines)))
            + ": a decision within "
            + PlainText.span(clock.standard())
            + ", an urgent one within "
            + PlainText.span(clock.expedited())
            + (clock.from() == null
                ? ""
                : ", for requests from " + PlainText.day(clock.from()) + " on")
            + ". Rule: "
            + clock.basis()
            + ".",
        Cited.of(clock.citation()));
  }

  private static Optional<Use> use(PayerCatalog catalog, PolicySelection use) {
    List<String> limits = new ArrayList<>();
    if (!use.linesOfBusiness().isEmpty()) {
      limits.add(PlainText.or(use.linesOfBusiness()) + " plans");
    }
    if (!use.indications().isEmpty()) {
      limits.add(PlainText.or(use.indications()));
    }
    if (!use.states().isEmpty()) {
      limits.add("plans of " + use.states().stream().sorted().collect(Collectors.joining(", ")));
    }
    return catalog
        .policy(use.policyId())
        .map(
            policy ->
                new Use(
                    new Link(
                        "/policies/" + policy.id().value(), policy.versions().getLast().title()),
                    limits.isEmpty() ? "for everybody" : "for " + String.join(", ", limits)));
  }
}
