package org.rtmscoverage.web.view;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.LineOfBusiness;

/**
 * How long the payer may take to decide.
 *
 * @param linesOfBusiness markets
 * @param from first day of request it holds for
 * @param standard for a standard request, an ISO 8601 duration
 * @param expedited for an urgent request, an ISO 8601 duration
 * @param basis rule it follows from
 * @param citation where it was read
 */
public record DecisionClockView(
    List<LineOfBusiness> linesOfBusiness,
    @Nullable LocalDate from,
    String standard,
    String expedited,
    String basis,
    CitationView citation) {
  /** Keeps a copy of what it is given. */
  public DecisionClockView {
    linesOfBusiness = List.copyOf(linesOfBusiness);
  }
}
