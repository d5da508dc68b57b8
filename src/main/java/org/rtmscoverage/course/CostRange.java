package org.rtmscoverage.course;

import java.util.List;
import org.rtmscoverage.vocabulary.Money;

/**
 * What the patient pays at least and at most, where the plan's terms can be read in several ways.
 *
 * @param patientLow the cheapest reading
 * @param patientHigh the dearest reading, which the sessions show
 * @param because what is not stated and changes it, in words
 */
public record CostRange(Money patientLow, Money patientHigh, List<String> because) {
  /** Keeps copies of what it is given. */
  public CostRange {
    because = List.copyOf(because);
  }
}
