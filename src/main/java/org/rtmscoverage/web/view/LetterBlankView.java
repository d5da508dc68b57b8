package org.rtmscoverage.web.view;

import java.util.List;

/**
 * A criterion that the record does not show.
 *
 * @param criterionId id of the criterion within the policy version
 * @param criterion what it asks, in words
 * @param questions what would have to be answered; empty if nobody here can
 * @param against whether the record speaks against it
 * @param facts recorded facts that bear on it without showing it
 */
public record LetterBlankView(
    String criterionId,
    String criterion,
    List<String> questions,
    boolean against,
    List<RecordedFactView> facts) {
  /** Hides what is said of the person. */
  @Override
  public String toString() {
    return "LetterBlankView[hidden]";
  }
}
