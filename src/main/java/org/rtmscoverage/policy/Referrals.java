package org.rtmscoverage.policy;

import java.util.ArrayList;
import java.util.List;

/** Lets a referral by a case replace all that stands beside it, which is shown as information. */
final class Referrals {

  private Referrals() {}

  static boolean refers(Evaluated branch) {
    return branch.referred() || branch.criterion() instanceof Criterion.Refer;
  }

  /** The group as the referral leaves it; as it is if no case refers. */
  static Evaluated within(Criterion.All all, Evaluated joined) {
    Evaluated referral = null;
    for (int i = 0; i < joined.children().size(); i++) {
      var child = joined.children().get(i);
      boolean first = referral == null || (isSure(child) && !isSure(referral));
      referral = child.referred() && first ? child : referral;
    }
    return referral == null ? joined : referred(all, joined, referral);
  }

  private static Evaluated referred(Criterion.All all, Evaluated joined, Evaluated referral) {
    List<Evaluated> children = new ArrayList<>(joined.children().size());
    for (Evaluated child : joined.children()) {
      boolean stays = child.equals(referral) || !isSure(referral);
      children.add(stays ? child : Groups.asInformation(child));
    }
    var causes = isSure(referral) ? referral.finding().causes() : Groups.causes(children);
    var finding =
        Groups.finding(
            all.node(), Truth.UNKNOWN, causes, List.of(), List.of(), joined.finding().children());
    return new Evaluated(
        all, finding, Share.UNKNOWN, Share.UNKNOWN, children.size(), null, children, true);
  }

  /** Whether the case surely applies; otherwise its causes hold the questions that would tell. */
  private static boolean isSure(Evaluated referral) {
    for (Cause cause : referral.finding().causes()) {
      if (cause.kind() != CauseKind.REFERRAL) {
        return false;
      }
    }
    return referral.referred();
  }
}
