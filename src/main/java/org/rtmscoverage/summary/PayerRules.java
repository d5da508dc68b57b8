package org.rtmscoverage.summary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.payer.AuthorizationRule;
import org.rtmscoverage.payer.SubmissionRoute;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.vocabulary.ProcedureCode;

/**
 * What the rules of the payer's file say about a planned course.
 *
 * @param yes a rule that surely applies requires authorization
 * @param maybe a rule that may apply requires it
 * @param no codes for which a rule that surely applies says that none is needed
 * @param basis every rule that applies or may apply
 */
record PayerRules(
    boolean yes, boolean maybe, Set<ProcedureCode> no, List<AuthorizationBasis> basis) {
  /** Keeps copies of what it is given. */
  PayerRules {
    no = Set.copyOf(no);
    basis = List.copyOf(basis);
  }

  /** Reads the rules; where another company decides, none of them surely applies. */
  static PayerRules of(RuleContext context, CriteriaBasis deciding, Set<ProcedureCode> codes) {
    boolean yes = false;
    boolean maybe = false;
    Set<ProcedureCode> no = new HashSet<>();
    List<AuthorizationBasis> basis = new ArrayList<>();
    String doubt = doubt(context, deciding);
    for (AuthorizationRule rule : context.payer().authorizationRules()) {
      ScopeFit fit = ScopeFit.of(rule.scope(), context, codes);
      if (fit.applies() == Truth.NOT_MET) {
        continue;
      }
      boolean ours = deciding == CriteriaBasis.REQUESTED;
      boolean certain = fit.applies() == Truth.MET && (doubt == null || (ours && rule.required()));
      basis.add(
          basis(rule, certain, certain || doubt == null ? fit.why() : "It may apply: " + doubt));
      if (rule.required()) {
        yes |= certain;
        maybe |= !certain;
      } else if (certain) {
        no.addAll(rule.scope().codes().isEmpty() ? codes : rule.scope().codes());
      }
    }
    return new PayerRules(yes, maybe, no, basis);
  }

  /** Why no rule of the payer surely frees from authorization; null if its rules can be held to. */
  private static @Nullable String doubt(RuleContext context, CriteriaBasis deciding) {
    return deciding == CriteriaBasis.REQUESTED
        ? OtherPlan.of(context).map(OpenPoint::brief).map(brief -> brief + ".").orElse(null)
        : "another company decides.";
  }

  private static AuthorizationBasis basis(AuthorizationRule rule, boolean certain, String why) {
    String says = rule.required() ? "YES" : "NO";
    return new AuthorizationBasis(
        "PAYER_RULE",
        certain ? says : "NOT_STATED",
        certain ? rule.text() : "Not known whether this rule applies here: " + rule.text(),
        rule.scope().from(),
        rule.scope().to(),
        why,
        rule.citation(),
        null);
  }

  /** The payer's routes: those that surely fit first, then those that may, with their condition. */
  static List<SubmissionRoute> routes(RuleContext context, Set<ProcedureCode> codes) {
    List<SubmissionRoute> sure = new ArrayList<>();
    List<SubmissionRoute> possible = new ArrayList<>();
    for (SubmissionRoute route : context.payer().submission()) {
      switch (ScopeFit.of(route.scope(), context, codes).applies()) {
        case MET -> sure.add(route.unconditional());
        case UNKNOWN -> possible.add(route);
        case NOT_MET -> {}
      }
    }
    sure.addAll(possible);
    return sure;
  }
}
