package org.rtmscoverage.web.request;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody was told by the payer.
 *
 * @param questionId id of the question in the answer's call script, or of its next step; null if it
 *     stands in neither
 * @param question what was asked
 * @param answer what was answered
 * @param authorizationRequired what was said on whether authorization is required; null if the
 *     answer is about something else
 * @param procedureCodes codes the answer was given for; empty if none was named
 * @param verifiedBy who asked
 * @param payerRepresentative who answered; null if no name was given
 * @param referenceNumber number the payer gave the call; null if none was given
 * @param answeredAt when it was answered
 */
public record VerificationRequest(
    @Nullable String questionId,
    String question,
    String answer,
    @Nullable Requirement authorizationRequired,
    List<String> procedureCodes,
    String verifiedBy,
    @Nullable String payerRepresentative,
    @Nullable String referenceNumber,
    Instant answeredAt) {

  /** What was said on whether authorization is required. */
  public enum Requirement {
    /** It is. */
    YES,
    /** It is not. */
    NO
  }

  /** Keeps a copy; a list that was left out is empty. */
  public VerificationRequest {
    procedureCodes = procedureCodes == null ? List.of() : List.copyOf(procedureCodes);
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "VerificationRequest[hidden]";
  }
}
