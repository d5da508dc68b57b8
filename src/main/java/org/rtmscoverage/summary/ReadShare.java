package org.rtmscoverage.summary;

import java.util.List;
import org.rtmscoverage.policy.CauseKind;
import org.rtmscoverage.policy.Finding;
import org.rtmscoverage.policy.NodeKind;
import org.rtmscoverage.policy.PolicyVerdict;
import org.rtmscoverage.policy.Truth;

/** Tells how much of a policy an undecided verdict rests on. */
public final class ReadShare {

  private ReadShare() {}

  /**
   * Whether the text read says neither whether the treatment is covered nor, or only, what it asks.
   *
   * @param verdict the verdict
   * @return true if an open verdict lacks the row of coverage or any criterion that was decided
   */
  public static boolean isThin(PolicyVerdict verdict) {
    List<Finding> parts = verdict.findings().children();
    return verdict.result() == Truth.UNKNOWN
        && !parts.isEmpty()
        && (isUnread(parts.getFirst()) || hardlyAny(verdict));
  }

  /** Whether nothing that counts is left of the criteria but what could not be read. */
  static boolean hardlyAny(PolicyVerdict verdict) {
    List<Finding> parts = verdict.findings().children();
    return verdict.publishedResult() == Truth.MET
        && !parts.isEmpty()
        && !isDecided(parts.getLast());
  }

  private static boolean isUnread(Finding coverage) {
    return coverage.children().isEmpty()
        && coverage.causes().stream().anyMatch(cause -> cause.kind() == CauseKind.UNPUBLISHED);
  }

  private static boolean isDecided(Finding finding) {
    if (finding.kind() == NodeKind.DELIVERY) {
      return false;
    }
    return finding.children().isEmpty()
        ? finding.result() != Truth.UNKNOWN
        : finding.children().stream().anyMatch(ReadShare::isDecided);
  }
}
