package org.rtmscoverage.eligibility;

import java.util.List;

/**
 * What became of an inquiry, and what went out to the payer for it; protected health information.
 *
 * @param outcome what became of it
 * @param attempts every attempt that went out, in order; empty if the payer was not asked. Where an
 *     earlier answer stands in, they are those of now.
 */
public record Inquired(EligibilityOutcome outcome, List<PayerAttempt> attempts) {
  /** Keeps a copy. */
  public Inquired {
    attempts = List.copyOf(attempts);
  }

  /** The same attempts, another outcome. */
  Inquired as(EligibilityOutcome other) {
    return new Inquired(other, attempts);
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "Inquired[hidden]";
  }
}
