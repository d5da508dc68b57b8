package org.rtmscoverage.web.document;

import java.util.Arrays;
import java.util.Optional;

/** What can be printed of a packet. */
public enum DocumentKind {
  /** For the clinic and the payer: checklist, request and letter. */
  PACKET("packet"),
  /** One page for the patient. */
  PATIENT_SUMMARY("patient-summary");

  private final String word;

  DocumentKind(String word) {
    this.word = word;
  }

  /**
   * The word it is asked for by, which also names its template and file.
   *
   * @return small letters and dashes
   */
  public String word() {
    return word;
  }

  /**
   * Finds a kind.
   *
   * @param word the word it is asked for by
   * @return the kind, or nothing
   */
  public static Optional<DocumentKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }
}
