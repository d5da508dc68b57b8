package org.rtmscoverage.check;

import org.jspecify.annotations.Nullable;
import org.rtmscoverage.benefits.Benefits;
import org.rtmscoverage.summary.ManagerAnswer;

/**
 * What the payer, and the manager of its behavioural benefits, answered; protected health
 * information.
 *
 * @param talk the questions to the payer and what they came to
 * @param benefits what of its answer counts; null if there is none
 * @param manager what the manager answered; null if none was asked
 */
record Answers(PayerTalk talk, @Nullable Benefits benefits, @Nullable ManagerAnswer manager) {
  /** Hides the person. */
  @Override
  public String toString() {
    return "Answers[hidden]";
  }
}
