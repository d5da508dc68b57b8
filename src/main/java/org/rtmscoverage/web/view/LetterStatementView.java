package org.rtmscoverage.web.view;

import java.util.List;
import org.rtmscoverage.vocabulary.SourceGrade;

/**
 * A criterion that recorded facts show.
 *
 * @param criterionId id of the criterion within the policy version
 * @param criterion what it asks, in words
 * @param facts the facts that show it; at least one
 * @param source section of the text the letter names, or another source in words; empty if no
 *     section is known
 * @param grade how near that is to the payer's own words
 */
public record LetterStatementView(
    String criterionId,
    String criterion,
    List<RecordedFactView> facts,
    String source,
    SourceGrade grade) {
  /** Hides what is said of the person. */
  @Override
  public String toString() {
    return "LetterStatementView[hidden]";
  }
}
