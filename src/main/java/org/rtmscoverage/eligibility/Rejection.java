package org.rtmscoverage.eligibility;

import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.Owner;

/**
 * A reason a payer gave for not answering.
 *
 * @param rejectionClass what kind of reason
 * @param code AAA03 or the payer's own code, as sent
 * @param text what it means
 * @param followUp follow-up action as sent, a code or words; null if none
 * @param loop loop it stood in; null if none
 * @param owner who mends it
 * @param fix what to do, in plain words
 * @param retryable whether asking again may help without a change
 */
public record Rejection(
    RejectionClass rejectionClass,
    String code,
    String text,
    @Nullable String followUp,
    @Nullable String loop,
    Owner owner,
    String fix,
    boolean retryable) {
  /** Hides what the payer wrote, which may name a person. */
  @Override
  public String toString() {
    return "Rejection[" + rejectionClass + "]";
  }
}
