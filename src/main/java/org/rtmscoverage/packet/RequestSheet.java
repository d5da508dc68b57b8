package org.rtmscoverage.packet;

import java.util.List;
import org.rtmscoverage.course.CodeUnits;
import org.rtmscoverage.payer.SubmissionRoute;

/**
 * The request in short, in the order in which payers' forms ask.
 *
 * @param sections the lines
 * @param units what is asked for, by code and dates; empty if the course could not be dated
 * @param submitTo where and how, best first
 */
public record RequestSheet(
    List<RequestSection> sections, List<CodeUnits> units, List<SubmissionRoute> submitTo) {
  /** Keeps copies of what it is given. */
  public RequestSheet {
    sections = List.copyOf(sections);
    units = List.copyOf(units);
    submitTo = List.copyOf(submitTo);
  }
}
