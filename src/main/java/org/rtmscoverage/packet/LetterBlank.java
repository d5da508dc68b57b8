package org.rtmscoverage.packet;

import java.util.List;

/**
 * A criterion that the record does not show: to be completed or taken out by the clinician.
 *
 * @param criterionId id of the criterion within the policy version
 * @param criterion what it asks, in words
 * @param questions what would have to be answered; empty if nobody here can
 * @param against whether the record speaks against it
 * @param facts recorded facts that bear on it without showing it; empty if there are none
 */
public record LetterBlank(
    String criterionId,
    String criterion,
    List<String> questions,
    boolean against,
    List<RecordedFact> facts) {
  /** Keeps copies of what it is given. */
  public LetterBlank {
    questions = List.copyOf(questions);
    facts = List.copyOf(facts);
  }
}
