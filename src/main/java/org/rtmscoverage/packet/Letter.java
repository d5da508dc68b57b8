package org.rtmscoverage.packet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Draft of a letter of medical necessity; a person completes and signs it.
 *
 * @param sender name of the clinic; null for a blank
 * @param senderNpi its national provider identifier; null for a blank
 * @param addressee whom it is sent to
 * @param subject lines that say whom and what it is about
 * @param opening what is asked for, in one paragraph
 * @param statements criteria that recorded facts show
 * @param blanks criteria that the record does not show
 * @param otherFacts facts of the history that no statement rests on, stated without a claim
 * @param sourceNote where the criteria were read
 * @param formNote which form of the payer's the letter does not replace; null if none is known
 */
public record Letter(
    @Nullable String sender,
    @Nullable String senderNpi,
    String addressee,
    List<RequestField> subject,
    String opening,
    List<LetterStatement> statements,
    List<LetterBlank> blanks,
    List<RecordedFact> otherFacts,
    String sourceNote,
    @Nullable String formNote) {
  /** Keeps copies of what it is given. */
  public Letter {
    subject = List.copyOf(subject);
    statements = List.copyOf(statements);
    blanks = List.copyOf(blanks);
    otherFacts = List.copyOf(otherFacts);
  }

  /**
   * The facts the statements rest on, by the record that is to show them.
   *
   * @return each fact once, in the order of the statements
   */
  public Map<String, List<RecordedFact>> records() {
    Map<String, List<RecordedFact>> records = new LinkedHashMap<>();
    statements.stream()
        .flatMap(statement -> statement.facts().stream())
        .distinct()
        .forEach(fact -> records.computeIfAbsent(fact.record(), _ -> new ArrayList<>()).add(fact));
    return records;
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "Letter[hidden]";
  }
}
