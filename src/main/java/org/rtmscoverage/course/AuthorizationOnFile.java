package org.rtmscoverage.course;

import java.time.LocalDate;
import java.util.Map;
import org.rtmscoverage.vocabulary.ProcedureCode;

/**
 * An authorization the clinic already holds.
 *
 * @param number its number
 * @param from first day
 * @param to last day
 * @param unitsByCode units granted by code; empty if not said
 * @param usedByCode units used by code
 */
public record AuthorizationOnFile(
    String number,
    LocalDate from,
    LocalDate to,
    Map<ProcedureCode, Integer> unitsByCode,
    Map<ProcedureCode, Integer> usedByCode) {
  /** Keeps copies of what it is given. */
  public AuthorizationOnFile {
    unitsByCode = Map.copyOf(unitsByCode);
    usedByCode = Map.copyOf(usedByCode);
  }

  /**
   * Units of a code that are left.
   *
   * @param code procedure code
   * @return 0 or more; 0 where the code was not granted
   */
  public int left(ProcedureCode code) {
    int granted = unitsByCode.getOrDefault(code, 0);
    return Math.max(0, granted - usedByCode.getOrDefault(code, 0));
  }

  /**
   * Tells whether a day lies within its dates.
   *
   * @param day a day
   * @return true from the first to the last day, both included
   */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
