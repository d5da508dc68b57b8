package org.rtmscoverage.packet;

import java.util.List;

/**
 * A part of the patient's page.
 *
 * @param heading its heading
 * @param sentences short sentences in plain words
 * @param steps whether they are steps, one after the other
 */
public record PatientSection(String heading, List<String> sentences, boolean steps) {
  /** Keeps copies of what it is given. */
  public PatientSection {
    sentences = List.copyOf(sentences);
  }

  /** Hides what is said to the person. */
  @Override
  public String toString() {
    return "PatientSection[" + heading + "]";
  }
}
