package org.rtmscoverage.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.summary.AuthorizationRequired;

/**
 * Whether prior authorization is required, why, and where it goes.
 *
 * @param required whether
 * @param conflict the payer's answer, its rule and what was said on the telephone contradict each
 *     other
 * @param basis every source that speaks
 * @param submitTo where it goes
 * @param documents what to send
 * @param decisionDue by when the payer has to decide, where a rule says
 * @param onFile an authorization given with the request, or certified since, that covers the
 *     course; null if none
 */
public record PriorAuthorizationView(
    AuthorizationRequired required,
    boolean conflict,
    List<AuthorizationBasisView> basis,
    SubmissionView submitTo,
    List<String> documents,
    List<DecisionDueView> decisionDue,
    @Nullable AuthorizationOnFileView onFile) {
  /** Keeps copies of what it is given. */
  public PriorAuthorizationView {
    basis = List.copyOf(basis);
    documents = List.copyOf(documents);
    decisionDue = List.copyOf(decisionDue);
  }
}
