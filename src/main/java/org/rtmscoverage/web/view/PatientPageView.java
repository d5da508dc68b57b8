package org.rtmscoverage.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page for the patient; no promise and no guarantee.
 *
 * @param name name of the patient
 * @param clinic name of the clinic; null for a blank
 * @param figures whether it names amounts
 * @param sections its parts
 */
public record PatientPageView(
    String name, @Nullable String clinic, boolean figures, List<PatientSectionView> sections) {
  /** Hides what is said of the person. */
  @Override
  public String toString() {
    return "PatientPageView[hidden]";
  }
}
