package org.rtmscoverage.web.view;

import java.util.List;

/**
 * What the clinic found out after earlier checks of the same member and payer.
 *
 * @param verifications telephone answers, newest last
 * @param authorizationDecisions the payer's decisions on authorization requests, newest last
 */
public record OnRecordView(
    List<VerificationView> verifications, List<PayerDecisionView> authorizationDecisions) {
  /** Keeps copies of what it is given. */
  public OnRecordView {
    verifications = List.copyOf(verifications);
    authorizationDecisions = List.copyOf(authorizationDecisions);
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "OnRecordView[hidden]";
  }
}
