package org.rtmscoverage.web.view;

import java.time.LocalDate;
import java.util.Map;

/**
 * An authorization the clinic already holds.
 *
 * @param number its number
 * @param from first day
 * @param to last day
 * @param unitsByCode units granted by procedure code
 * @param usedByCode units used by procedure code
 */
public record AuthorizationOnFileView(
    String number,
    LocalDate from,
    LocalDate to,
    Map<String, Integer> unitsByCode,
    Map<String, Integer> usedByCode) {
  /** Keeps copies of what it is given. */
  public AuthorizationOnFileView {
    unitsByCode = Map.copyOf(unitsByCode);
    usedByCode = Map.copyOf(usedByCode);
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "AuthorizationOnFileView[hidden]";
  }
}
