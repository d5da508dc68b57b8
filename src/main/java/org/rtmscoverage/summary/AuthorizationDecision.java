package org.rtmscoverage.summary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.benefits.CarveOutFound;
import org.rtmscoverage.payer.RuleScope;
import org.rtmscoverage.payer.SubmissionRoute;
import org.rtmscoverage.policy.PatientFacts;
import org.rtmscoverage.policy.PolicyVersion;
import org.rtmscoverage.vocabulary.ProcedureCode;

/**
 * Decides whether prior authorization is required. NO only from the payer's own dated rule or an
 * answer that names the code, in writing or on the telephone; a yes of any is never turned into a
 * no.
 */
final class AuthorizationDecision {

  /** Planning and delivery, where the request names no codes. */
  private static final Set<ProcedureCode> USUAL_CODES =
      Set.of(new ProcedureCode("90867"), new ProcedureCode("90868"));

  private final SummaryInput input;
  private final CriteriaSet deciding;
  private final Set<ProcedureCode> codes;
  private final OnFileCover onFile;
  private final PayerRules rules;
  private final WrittenAnswers written;
  private final SpokenAnswers spoken;
  private final DecisionsReading decisions;

  AuthorizationDecision(SummaryInput input, CriteriaSet deciding) {
    this.input = input;
    this.deciding = deciding;
    this.codes = codes(input.facts());
    this.onFile = new OnFileCover(input, codes);
    this.rules = PayerRules.of(input.rules(), held(), codes);
    this.written = WrittenAnswers.of(input.behavioral(), codes);
    this.spoken = SpokenAnswers.of(input, codes);
    this.decisions = new DecisionsReading(input);
  }

  /** The codes planned, else the usual ones. */
  static Set<ProcedureCode> codes(PatientFacts facts) {
    Set<ProcedureCode> planned = facts.treatment().procedureCodes();
    return planned.isEmpty() ? USUAL_CODES : planned;
  }

  PriorAuthorization decide() {
    List<AuthorizationBasis> basis = new ArrayList<>(rules.basis());
    basis.addAll(written.basis());
    basis.addAll(spoken.basis());
    basis.addAll(decisions.basis());
    boolean rulesSayNo = !rules.yes() && !rules.maybe() && !rules.no().isEmpty();
    boolean saysYes = rules.yes() || written.yes() || spoken.yes();
    boolean saysNo = rulesSayNo || written.no().containsAll(codes) || spoken.no();
    AuthorizationRequired required =
        saysYes
            ? AuthorizationRequired.YES
            : settledNo(true) ? AuthorizationRequired.NO : AuthorizationRequired.UNKNOWN;
    PolicyVersion version = deciding.verdict().version();
    return new PriorAuthorization(
        required,
        saysYes && saysNo,
        basis,
        routes(),
        documents(version),
        required == AuthorizationRequired.NO ? List.of() : DecisionDue.of(input),
        onFile.sufficient());
  }

  /** A rule that may require authorization, or another plan behind it, leaves no room for a no. */
  private boolean settledNo(boolean withSpoken) {
    Set<ProcedureCode> allNo = new HashSet<>(rules.no());
    allNo.addAll(written.no());
    if (withSpoken && spoken.no()) {
      allNo.addAll(codes);
    }
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

  /** What is to be confirmed of an authorization on file that may cover the course. */
  List<String> doubts() {
    List<String> doubts = onFile.doubts();
    return doubts.isEmpty() ? decisions.missing() : doubts;
  }

  /** The payer's decisions on record. */
  DecisionsReading decisions() {
    return decisions;
  }

  /**
   * Number of the call on which the no of {@code authorization} rests, because nothing the payer
   * wrote itself says so; null if it is no such no.
   */
  @Nullable String restsOnCall(PriorAuthorization authorization) {
    return authorization.required() == AuthorizationRequired.NO
            && (!settledNo(false) || authorization.noIsSecondHand())
        ? spoken.reference()
        : null;
  }
}
