package org.rtmscoverage.web.view;

import java.util.List;
import org.rtmscoverage.summary.AuthorizationRequired;

/**
 * Whether prior authorization is required by the rules of the payer's file alone.
 *
 * @param required whether
 * @param basis every rule that applies or may apply
 */
public record AuthorizationByRulesView(
    AuthorizationRequired required, List<AuthorizationBasisView> basis) {
  /** Keeps a copy. */
  public AuthorizationByRulesView {
    basis = List.copyOf(basis);
  }
}
