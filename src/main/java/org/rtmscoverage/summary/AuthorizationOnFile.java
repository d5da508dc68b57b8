package org.rtmscoverage.summary;

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
}
