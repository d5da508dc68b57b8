package org.rtmscoverage.summary;

import java.util.List;
import org.rtmscoverage.eligibility.EligibilityOutcome;
import org.rtmscoverage.vocabulary.PayerId;

/**
 * What the questions to one payer came to; protected health information.
 *
 * @param payerId who was asked
 * @param outcome what its answers come to, those to further questions joined in
 * @param inquiries every question put to it, in order
 */
public record PayerTold(PayerId payerId, EligibilityOutcome outcome, List<PayerInquiry> inquiries) {
  /** Keeps a copy. */
  public PayerTold {
    inquiries = List.copyOf(inquiries);
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "PayerTold[hidden]";
  }
}
