package org.rtmscoverage.web.view;

import org.jspecify.annotations.Nullable;

/**
 * A fact of the request, as a letter can state it.
 *
 * @param pointer JSON pointer into the request
 * @param record what to look for in the chart
 * @param text the fact in words
 * @param date its date or span in words; null if the record has none
 */
public record RecordedFactView(String pointer, String record, String text, @Nullable String date) {
  /** Hides what is said of the person. */
  @Override
  public String toString() {
    return "RecordedFactView[hidden]";
  }
}
