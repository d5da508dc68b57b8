package org.rtmscoverage.summary;

import java.util.List;

/**
 * What is to be asked by telephone.
 *
 * @param callee the payer, or the manager of the mental health benefits
 * @param telephones its telephones; empty if none is known: the card names one
 * @param opening what to say first and to have at hand; never member data
 * @param questions what is open, in order, with the answers of earlier calls; then what such a call
 *     has settled; empty if nothing is
 */
public record CallScript(
    String callee, List<String> telephones, String opening, List<CallQuestion> questions) {
  /** Keeps copies of what it is given. */
  public CallScript {
    telephones = List.copyOf(telephones);
    questions = List.copyOf(questions);
  }
}
