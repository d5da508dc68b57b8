package org.rtmscoverage.packet;

import org.jspecify.annotations.Nullable;

/**
 * A fact of the request, as a letter can state it; protected health information.
 *
 * @param pointer JSON pointer into the request, for example /clinical/medicationTrials/0
 * @param record what to look for in the chart, for example medication trial m1
 * @param text the fact in words; what is not on record of it stands there as a blank
 * @param date its date or span in words; null if the record has none
 */
public record RecordedFact(String pointer, String record, String text, @Nullable String date) {
  /** Hides what is said of the person. */
  @Override
  public String toString() {
    return "RecordedFact[hidden]";
  }
}
