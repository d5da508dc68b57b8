package org.rtmscoverage.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Draft of a letter of medical necessity.
 *
 * @param sender name of the clinic; null for a blank
 * @param senderNpi its national provider identifier; null for a blank
 * @param addressee whom it is sent to
 * @param subject lines that say whom and what it is about
 * @param opening what is asked for
 * @param statements criteria that recorded facts show
 * @param blanks criteria that the record does not show
 * @param otherFacts facts of the history that no statement rests on
 * @param sourceNote where the criteria were read
 * @param formNote which form of the payer's the letter does not replace; null if none is known
 */
public record LetterView(
    @Nullable String sender,
    @Nullable String senderNpi,
    String addressee,
    List<RequestFieldView> subject,
    String opening,
    List<LetterStatementView> statements,
    List<LetterBlankView> blanks,
    List<RecordedFactView> otherFacts,
    String sourceNote,
    @Nullable String formNote) {
  /** Hides what is said of the person. */
  @Override
  public String toString() {
    return "LetterView[hidden]";
  }
}
