package org.rtmscoverage.web.request;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the payer decided on an authorization request.
 *
 * @param number the payer's number for it; null if none was given
 * @param decision what was decided
 * @param unitsByCode units certified by procedure code; empty if not said
 * @param from first day certified; null if not said
 * @param to last day certified; null if not said
 * @param reason the payer's reason in words; null if none was given
 * @param decidedOn day of the decision
 */
public record AuthorizationDecisionRequest(
    @Nullable String number,
    Decision decision,
    Map<String, Integer> unitsByCode,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String reason,
    LocalDate decidedOn) {

  /** What became of a request, in the words of X12 278, element HCR01 (action code). */
  public enum Decision {
    /** Certified in total (A1). */
    CERTIFIED,
    /** Certified in part (A2). */
    CERTIFIED_PARTIAL,
    /** Certified with changes (A6). */
    MODIFIED,
    /** Not decided yet (A4). */
    PENDED,
    /** Refused (A3). */
    NOT_CERTIFIED,
    /** Taken back (C). */
    CANCELLED
  }

  /** Keeps a copy; a list that was left out is empty. */
  public AuthorizationDecisionRequest {
    unitsByCode = unitsByCode == null ? Map.of() : Map.copyOf(unitsByCode);
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "AuthorizationDecisionRequest[hidden]";
  }
}
