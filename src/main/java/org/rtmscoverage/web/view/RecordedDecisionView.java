package org.rtmscoverage.web.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.web.request.AuthorizationDecisionRequest;

/**
 * What the payer decided on an authorization request, as it is kept.
 *
 * @param id opaque id
 * @param recordedAt when it was recorded, in UTC
 * @param recordedBy who recorded it
 * @param number the payer's number for it; null if none was given
 * @param decision what was decided
 * @param unitsByCode units certified by procedure code; empty if not said
 * @param from first day certified; null if not said
 * @param to last day certified; null if not said
 * @param reason the payer's reason in words; null if none was given
 * @param decidedOn day of the decision
 */
public record RecordedDecisionView(
    String id,
    Instant recordedAt,
    String recordedBy,
    @Nullable String number,
    AuthorizationDecisionRequest.Decision decision,
    Map<String, Integer> unitsByCode,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String reason,
    LocalDate decidedOn) {
  /** Keeps a copy of what it is given, in the order of the codes. */
  public RecordedDecisionView {
    unitsByCode = Collections.unmodifiableMap(new TreeMap<>(unitsByCode));
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "RecordedDecisionView[hidden]";
  }
}
