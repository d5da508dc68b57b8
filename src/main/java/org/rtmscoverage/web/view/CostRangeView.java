package org.rtmscoverage.web.view;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the patient pays at least and at most, where the terms can be read in several ways.
 *
 * @param patientLow the cheapest reading, in dollars
 * @param patientHigh the dearest reading, which the sessions show
 * @param because what is not known
 */
public record CostRangeView(BigDecimal patientLow, BigDecimal patientHigh, List<String> because) {
  /** Keeps copies of what it is given. */
  public CostRangeView {
    because = List.copyOf(because);
  }
}
