package org.rtmscoverage.summary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.benefits.AuthorizationStatement;
import org.rtmscoverage.benefits.BenefitRow;
import org.rtmscoverage.benefits.Benefits;
import org.rtmscoverage.benefits.CarveOutFound;
import org.rtmscoverage.eligibility.AuthorizationIndicator;
import org.rtmscoverage.payer.RuleScope;
import org.rtmscoverage.payer.SubmissionRoute;
import org.rtmscoverage.policy.PatientFacts;
import org.rtmscoverage.policy.PolicyVersion;
import org.rtmscoverage.vocabulary.ProcedureCode;

/**
 * Decides whether prior authorization is required. NO only from the payer's own dated rule or an
 * answer that names the code; a yes of either is never turned into a no.
 */
final class AuthorizationDecision {

  /** Planning and delivery, where the request names no codes. */
  private static final Set<ProcedureCode> USUAL_CODES =
      Set.of(new ProcedureCode("90867"), new ProcedureCode("90868"));

  private final SummaryInput input;
  private final CriteriaSet deciding;
  private final Set<ProcedureCode> codes;
  private final OnFileCover onFile;

  AuthorizationDecision(SummaryInput input, CriteriaSet deciding) {
    this.input = input;
    this.deciding = deciding;
    this.codes = codes(input.facts());
    this.onFile = new OnFileCover(input, codes);
  }

  /** The codes planned, else the usual ones. */
  static Set<ProcedureCode> codes(PatientFacts facts) {
    Set<ProcedureCode> planned = facts.treatment().procedureCodes();
    return planned.isEmpty() ? USUAL_CODES : planned;
  }

  PriorAuthorization decide() {
    PayerRules rules = PayerRules.of(input.rules(), held(), codes);
    List<AuthorizationBasis> basis = new ArrayList<>(rules.basis());
    boolean answerYes = false;
    Set<ProcedureCode> answerNo = new HashSet<>();
    Benefits benefits = input.behavioral();
    if (benefits != null) {
      for (AuthorizationStatement statement : benefits.authorizations()) {
        basis.add(basis(statement));
        if (statement.indicator() == AuthorizationIndicator.YES) {
          answerYes = true;
        } else if (statement.indicator() == AuthorizationIndicator.NO
            && statement.namesProcedure()) {
          answerNo.addAll(named(benefits, statement));
        }
      }
      if (benefits.authorizations().isEmpty()) {
        basis.add(
            AuthorizationBasis.ofAnswer(
                "NOT_STATED",
                "The payer's answer says nothing about authorization for rTMS.",
                null));
      }
    }
    boolean rulesSayNo = !rules.yes() && !rules.maybe() && !rules.no().isEmpty();
    boolean answerSaysNo = answerNo.containsAll(codes);
    boolean conflict = (answerYes && (rulesSayNo || answerSaysNo)) || (rules.yes() && answerSaysNo);
    AuthorizationRequired required =
        rules.yes() || answerYes
            ? AuthorizationRequired.YES
            : settledNo(rules, answerNo) ? AuthorizationRequired.NO : AuthorizationRequired.UNKNOWN;
    PolicyVersion version = deciding.verdict().version();
    return new PriorAuthorization(
        required,
        conflict,
        basis,
        routes(),
        documents(version),
        required == AuthorizationRequired.NO ? List.of() : DecisionDue.of(input),
        onFile.sufficient());
  }

  /** A rule that may require authorization, or another plan behind it, leaves no room for a no. */
  private boolean settledNo(PayerRules rules, Set<ProcedureCode> answerNo) {
    Set<ProcedureCode> allNo = new HashSet<>(rules.no());
    allNo.addAll(answerNo);
    return !OtherPlan.isAdvantage(input.rules()) && !rules.maybe() && allNo.containsAll(codes);
  }

  /** Rules hold as asked, unless a company decides whose rules are not known here. */
  private CriteriaBasis held() {
    return deciding.byUnknown() ? CriteriaBasis.OBSERVED : CriteriaBasis.REQUESTED;
  }

  /** What the policy asks for, then what the payer asks for with every request. */
  private List<String> documents(@Nullable PolicyVersion version) {
    Set<String> documents = new LinkedHashSet<>();
    if (version != null) {
      documents.addAll(version.documents());
    }
    if (held() == CriteriaBasis.REQUESTED) {
      documents.addAll(input.decider().documents());
    }
    return List.copyOf(documents);
  }

  /** Who decides on authorization: the payer, or the manager its answer names. */
  static String decider(SummaryInput input, CriteriaSet deciding) {
    CarveOutFound carveOut = input.benefits() == null ? null : input.benefits().carveOut();
    return deciding.basis() == CriteriaBasis.REQUESTED || carveOut == null
        ? "the payer"
        : CoveragePart.named(carveOut);
  }

  private List<SubmissionRoute> routes() {
    CarveOutFound carveOut = input.benefits() == null ? null : input.benefits().carveOut();
    if (held() == CriteriaBasis.REQUESTED || carveOut == null) {
      return PayerRules.routes(input.rules(), codes);
    }
    return carveOut.telephones().stream()
        .map(
            telephone ->
                new SubmissionRoute(
                    "PHONE",
                    telephone,
                    "Ask " + carveOut.name() + " where rTMS requests are to be sent.",
                    null,
                    RuleScope.ALL))
        .toList();
  }

  private static AuthorizationBasis basis(AuthorizationStatement statement) {
    return AuthorizationBasis.ofAnswer(
        statement.indicator().name(), statement.text(), statement.source());
  }

  private Set<ProcedureCode> named(Benefits benefits, AuthorizationStatement statement) {
    Set<ProcedureCode> named = new HashSet<>();
    for (BenefitRow row : benefits.rows()) {
      if (row.line().pointer().equals(statement.source())) {
        for (ProcedureCode code : codes) {
          if (code.value().equals(row.line().procedureCode())
              || statement.text().contains(code.value())) {
            named.add(code);
          }
        }
      }
    }
    return named;
  }

  /** What is to be confirmed of an authorization on file that may cover the course. */
  List<String> doubts() {
    return onFile.doubts();
  }
}
