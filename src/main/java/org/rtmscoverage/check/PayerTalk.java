package org.rtmscoverage.check;

import java.util.ArrayList;
import java.util.List;
import org.rtmscoverage.eligibility.EligibilityInquiry;
import org.rtmscoverage.eligibility.EligibilityOutcome;
import org.rtmscoverage.summary.PayerInquiry;

/**
 * How far the questions to one payer have come; protected health information.
 *
 * @param inquiry the question the outcome belongs to
 * @param outcome what the answers so far come to
 * @param made every question, in order
 */
record PayerTalk(EligibilityInquiry inquiry, EligibilityOutcome outcome, List<PayerInquiry> made) {
  /** Keeps a copy. */
  PayerTalk {
    made = List.copyOf(made);
  }

  /** The same outcome, one question more. */
  PayerTalk noting(PayerInquiry one) {
    return new PayerTalk(inquiry, outcome, and(one));
  }

  /** Another outcome by one question more. */
  PayerTalk now(EligibilityInquiry asked, EligibilityOutcome told, PayerInquiry one) {
    return new PayerTalk(asked, told, and(one));
  }

  private List<PayerInquiry> and(PayerInquiry one) {
    List<PayerInquiry> all = new ArrayList<>(made);
    all.add(one);
    return all;
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "PayerTalk[hidden]";
  }
}
