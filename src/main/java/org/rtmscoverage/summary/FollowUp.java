package org.rtmscoverage.summary;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.policy.PlanFacts;
import org.rtmscoverage.policy.PolicyVerdict;

/**
 * What came of following the first answer.
 *
 * @param inquiries every question put to the payer, in order
 * @param manager what the manager of the behavioural benefits answered; null if none was asked
 * @param observed the verdict of the policy selected from what was answered; null if that is the
 *     one requested
 * @param plan the plan as the answer shows it; null if that is as stated
 * @param why what was observed, in words; empty if nothing was
 */
public record FollowUp(
    List<PayerInquiry> inquiries,
    @Nullable ManagerAnswer manager,
    @Nullable PolicyVerdict observed,
    @Nullable PlanFacts plan,
    String why) {

  /** Nothing was followed. */
  public static final FollowUp NONE = new FollowUp(List.of(), null, null, null, "");

  /** Keeps a copy. */
  public FollowUp {
    inquiries = List.copyOf(inquiries);
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "FollowUp[hidden]";
  }
}
