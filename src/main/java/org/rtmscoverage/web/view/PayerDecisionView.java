package org.rtmscoverage.web.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.summary.PayerDecision.Decision;

/**
 * What a payer decided on an authorization request, as the clinic recorded it.
 *
 * @param id opaque
 * @param checkId the check the request followed from
 * @param number the payer's number for the authorization or the request; null if none was given
 * @param decision what was decided, in the words of X12 278, element HCR01
 * @param unitsByCode units certified by procedure code; empty if not said
 * @param from first day certified; null if not said
 * @param to last day certified; null if not said
 * @param reason the payer's reason, in words; null if none was given
 * @param decidedOn day of the decision
 * @param recordedBy who of the clinic recorded it
 * @param recordedAt when
 */
public record PayerDecisionView(
    String id,
    String checkId,
    @Nullable String number,
    Decision decision,
    Map<String, Integer> unitsByCode,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String reason,
    LocalDate decidedOn,
    String recordedBy,
    Instant recordedAt) {
  /** Keeps a copy. */
  public PayerDecisionView {
    unitsByCode = Map.copyOf(unitsByCode);
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "PayerDecisionView[hidden]";
  }
}
