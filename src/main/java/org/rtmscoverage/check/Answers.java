package org.rtmscoverage.check;

import org.jspecify.annotations.Nullable;
import org.rtmscoverage.benefits.Benefits;
import org.rtmscoverage.summary.ManagerAnswer;
import org.rtmscoverage.summary.PayerTold;

/**
 * What the payer, and the manager of its behavioural benefits, answered, read for the check;
 * protected health information.
 *
 * @param told what the payer told
 * @param benefits what of its answer counts; null if there is none
 * @param manager what the manager answered; null if none was asked
 */
record Answers(PayerTold told, @Nullable Benefits benefits, @Nullable ManagerAnswer manager) {
  /** Hides the person. */
  @Override
  public String toString() {
    return "Answers[hidden]";
  }
}
