package org.rtmscoverage.packet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page for the patient, to be read at the age of twelve; no promise and no guarantee.
 *
 * @param name name of the patient
 * @param clinic name of the clinic; null for a blank
 * @param figures whether it names amounts: only with a live answer of active coverage and a
 *     complete estimate in which no session lies beyond an authorization on file
 * @param sections its parts
 */
public record PatientPage(
    String name, @Nullable String clinic, boolean figures, List<PatientSection> sections) {
  /** Keeps copies of what it is given. */
  public PatientPage {
    sections = List.copyOf(sections);
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "PatientPage[hidden]";
  }
}
