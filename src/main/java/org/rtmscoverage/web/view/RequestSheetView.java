package org.rtmscoverage.web.view;

import java.util.List;

/**
 * The request in short, in the order in which payers' forms ask.
 *
 * @param sections the lines
 * @param units what is asked for, by code and dates
 * @param submitTo where and how, best first
 */
public record RequestSheetView(
    List<RequestSectionView> sections, List<CodeUnitsView> units, SubmissionView submitTo) {
  /** Hides what is said of the person. */
  @Override
  public String toString() {
    return "RequestSheetView[hidden]";
  }
}
