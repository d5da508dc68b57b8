package org.rtmscoverage.check;

import java.util.ArrayList;
import java.util.List;
import org.rtmscoverage.eligibility.EligibilityInquiry;
import org.rtmscoverage.eligibility.EligibilityOutcome;
import org.rtmscoverage.eligibility.PayerAttempt;
import org.rtmscoverage.summary.PayerInquiry;
import org.rtmscoverage.summary.PayerTold;

/**
 * How far the questions to one payer have come; protected health information.
 *
 * @param inquiry the question the outcome belongs to
 * @param outcome what the answers so far come to
 * @param made every question, in order
 * @param attempts every attempt at any of them that went out, in order
 */
record PayerTalk(
    EligibilityInquiry inquiry,
    EligibilityOutcome outcome,
    List<PayerInquiry> made,
    List<PayerAttempt> attempts) {
  /** Keeps copies. */
  PayerTalk {
    made = List.copyOf(made);
    attempts = List.copyOf(attempts);
  }

  /** The same outcome, one question more. */
  PayerTalk noting(PayerInquiry one, List<PayerAttempt> more) {
    return now(inquiry, outcome, one, more);
  }

  /** Another outcome by one question more. */
  PayerTalk now(
      EligibilityInquiry asked,
      EligibilityOutcome told,
      PayerInquiry one,
      List<PayerAttempt> more) {
    return new PayerTalk(asked, told, joined(made, List.of(one)), joined(attempts, more));
  }

  /** What it came to. */
  PayerTold told() {
    return new PayerTold(inquiry.payer().id(), outcome, made);
  }

  static <T> List<T> joined(List<T> first, List<T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "PayerTalk[hidden]";
  }
}
