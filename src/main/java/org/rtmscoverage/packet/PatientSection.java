package org.rtmscoverage.packet;

import java.util.List;

/**
 * A part of the patient's page.
 *
 * @param heading its heading
 * @param sentences short sentences in plain words
 */
public record PatientSection(String heading, List<String> sentences) {
  /** Keeps copies of what it is given. */
  public PatientSection {
    sentences = List.copyOf(sentences);
  }
}
