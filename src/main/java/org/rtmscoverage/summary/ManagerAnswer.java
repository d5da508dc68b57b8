package org.rtmscoverage.summary;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.benefits.Benefits;
import org.rtmscoverage.eligibility.EligibilityOutcome;
import org.rtmscoverage.payer.Payer;

/**
 * What the manager of the behavioural benefits answered, where it is a payer known here; protected
 * health information.
 *
 * @param payer the manager
 * @param outcome what became of the question to it
 * @param benefits what of its answer counts; null if there is none
 * @param inquiries the questions put to it
 */
public record ManagerAnswer(
    Payer payer,
    EligibilityOutcome outcome,
    @Nullable Benefits benefits,
    List<PayerInquiry> inquiries) {
  /** Keeps a copy. */
  public ManagerAnswer {
    inquiries = List.copyOf(inquiries);
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "ManagerAnswer[hidden]";
  }
}
