package org.rtmscoverage.summary;

import java.util.List;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.policy.PatientFacts;

/**
 * Whether prior authorization is required by the rules of the payer's file alone; no payer was
 * asked.
 *
 * @param required whether; NO only where a rule surely frees every planned code
 * @param basis every rule that applies or may apply
 */
public record AuthorizationByRules(AuthorizationRequired required, List<AuthorizationBasis> basis) {
  /** Keeps a copy. */
  public AuthorizationByRules {
    basis = List.copyOf(basis);
  }

  /**
   * Reads the rules for a planned course.
   *
   * @param payer whose rules
   * @param facts the planned course
   * @return what they come to
   */
  public static AuthorizationByRules of(Payer payer, PatientFacts facts) {
    var codes = AuthorizationDecision.codes(facts);
    PayerRules rules =
        PayerRules.of(new RuleContext(payer, facts, null), CriteriaBasis.REQUESTED, codes);
    return new AuthorizationByRules(
        rules.yes()
            ? AuthorizationRequired.YES
            : !rules.maybe() && rules.no().containsAll(codes)
                ? AuthorizationRequired.NO
                : AuthorizationRequired.UNKNOWN,
        rules.basis());
  }
}
