package org.rtmscoverage.course;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.rtmscoverage.vocabulary.Money;
import org.rtmscoverage.vocabulary.ProcedureCode;

/**
 * What a session costs before anybody's share is counted, by code.
 *
 * @param allowed what the plan allows
 * @param billed what the clinic charges; read out of network only
 * @param fromFeeSchedule codes whose allowed amount is the practice's own, not the request's
 */
public record CoursePrices(
    Map<ProcedureCode, Money> allowed,
    Map<ProcedureCode, Money> billed,
    Set<ProcedureCode> fromFeeSchedule) {
  /** Nothing is known. */
  public static final CoursePrices UNSTATED = new CoursePrices(Map.of(), Map.of(), Set.of());

  /** Keeps copies of what it is given. */
  public CoursePrices {
    allowed = Map.copyOf(allowed);
    billed = Map.copyOf(billed);
    fromFeeSchedule = Set.copyOf(fromFeeSchedule);
  }

  /**
   * Fills what is missing from the practice's fee schedule.
   *
   * @param ownAllowed what the payer's contract allows
   * @param ownBilled what the practice charges
   * @return these prices, with the schedule's for codes that have none
   */
  public CoursePrices filledFrom(
      Map<ProcedureCode, Money> ownAllowed, Map<ProcedureCode, Money> ownBilled) {
    Set<ProcedureCode> filled = new HashSet<>(ownAllowed.keySet());
    filled.removeAll(allowed.keySet());
    return new CoursePrices(joined(allowed, ownAllowed), joined(billed, ownBilled), filled);
  }

  private static Map<ProcedureCode, Money> joined(
      Map<ProcedureCode, Money> sent, Map<ProcedureCode, Money> own) {
    Map<ProcedureCode, Money> all = new HashMap<>(own);
    all.putAll(sent);
    return all;
  }
}
