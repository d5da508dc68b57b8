package org.rtmscoverage.packet;

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
public record LetterStatement(
    String criterionId,
    String criterion,
    List<RecordedFact> facts,
    String source,
    SourceGrade grade) {
  /** Refuses a statement that rests on nothing. */
  public LetterStatement {
    facts = List.copyOf(facts);
    if (facts.isEmpty()) {
      throw new IllegalArgumentException("a statement rests on a recorded fact");
    }
  }
}
