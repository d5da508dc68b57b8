package org.rtmscoverage.check;

import java.util.List;
import org.rtmscoverage.eligibility.PayerAttempt;
import org.rtmscoverage.summary.Told;

/**
 * What a check learned from payers, and how; protected health information.
 *
 * @param told what they told: all that the summary is made from
 * @param attempts every attempt that went out to any of them, in order: evidence, from which
 *     nothing is concluded
 */
public record Asked(Told told, List<PayerAttempt> attempts) {
  /** Keeps a copy. */
  public Asked {
    attempts = List.copyOf(attempts);
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "Asked[hidden]";
  }
}
