package org.rtmscoverage.web.view;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.web.request.VerificationRequest;

/**
 * What somebody was told by the payer, as it is kept.
 *
 * @param id opaque id
 * @param recordedAt when it was recorded, in UTC
 * @param recordedBy who recorded it
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
 * @param answeredAt when it was answered, in UTC
 */
public record RecordedVerificationView(
    String id,
    Instant recordedAt,
    String recordedBy,
    @Nullable String questionId,
    String question,
    String answer,
    VerificationRequest.@Nullable Requirement authorizationRequired,
    List<String> procedureCodes,
    String verifiedBy,
    @Nullable String payerRepresentative,
    @Nullable String referenceNumber,
    Instant answeredAt) {
  /** Keeps a copy of what it is given. */
  public RecordedVerificationView {
    procedureCodes = List.copyOf(procedureCodes);
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "RecordedVerificationView[hidden]";
  }
}
