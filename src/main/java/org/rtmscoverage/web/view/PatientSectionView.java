package org.rtmscoverage.web.view;

import java.util.List;

/**
 * A part of the patient's page.
 *
 * @param heading its heading
 * @param sentences short sentences in plain words
 * @param steps whether they are steps, one after the other
 */
public record PatientSectionView(String heading, List<String> sentences, boolean steps) {
  /** Hides what is said of the person. */
  @Override
  public String toString() {
    return "PatientSectionView[hidden]";
  }
}
