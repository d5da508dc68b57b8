package org.rtmscoverage.web.view;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.summary.AuthorizationRequired;
import org.rtmscoverage.summary.CallTopic;

/**
 * What somebody at the payer answered on the telephone after a check.
 *
 * @param id opaque
 * @param checkId the check whose answer left the question open
 * @param questionId id of the question in the call script of that check; null if it was not in it
 * @param question what was asked, in words
 * @param answer what was answered, in words
 * @param topic what it is about; null if none fits
 * @param authorizationRequired YES or NO, as the payer's representative said whether prior
 *     authorization is required; null if the answer is about something else
 * @param procedureCodes codes the answer was given for; empty if none was named
 * @param verifiedBy who of the clinic called
 * @param payerRepresentative who answered; null if no name was given
 * @param referenceNumber number the payer gave the call; null if none was given
 * @param answeredAt when it was answered
 */
public record VerificationView(
    String id,
    String checkId,
    @Nullable String questionId,
    String question,
    String answer,
    @Nullable CallTopic topic,
    @Nullable AuthorizationRequired authorizationRequired,
    List<String> procedureCodes,
    String verifiedBy,
    @Nullable String payerRepresentative,
    @Nullable String referenceNumber,
    Instant answeredAt) {
  /** Keeps a copy. */
  public VerificationView {
    procedureCodes = List.copyOf(procedureCodes);
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "VerificationView[hidden]";
  }
}
