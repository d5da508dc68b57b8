package org.rtmscoverage.web.request;

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
public record AuthorizationOnFileRequest(
    String number,
    LocalDate from,
    LocalDate to,
    Map<String, Integer> unitsByCode,
    Map<String, Integer> usedByCode) {
  /** Keeps copies of what it is given; a list that was left out is empty. */
  public AuthorizationOnFileRequest {
    unitsByCode = unitsByCode == null ? Map.of() : Map.copyOf(unitsByCode);
    usedByCode = usedByCode == null ? Map.of() : Map.copyOf(usedByCode);
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "AuthorizationOnFileRequest[hidden]";
  }
}
