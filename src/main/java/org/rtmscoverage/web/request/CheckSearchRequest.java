package org.rtmscoverage.web.request;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.ledger.CheckState;
import org.rtmscoverage.summary.Outcome;

/**
 * Which checks of one member are wanted; what is null does not matter. The number, or family name
 * and birth date, or all.
 *
 * @param memberId the member's number
 * @param lastName family name
 * @param dateOfBirth birth date
 * @param payerId who was asked
 * @param outcome outcome of the answer
 * @param state how far they have come
 * @param acceptedFrom first day of acceptance, in the zone of the service
 * @param acceptedTo last day of acceptance, included
 * @param serviceFrom first day of service
 * @param serviceTo last day of service, included
 * @param openSteps true for those with next steps nobody has closed, false for those without
 * @param cursor where the page begins, as the page before names it; null for the newest
 * @param limit how many at most, from 1 to 200; null for 50
 */
public record CheckSearchRequest(
    @Nullable String memberId,
    @Nullable String lastName,
    @Nullable LocalDate dateOfBirth,
    @Nullable String payerId,
    @Nullable Outcome outcome,
    @Nullable CheckState state,
    @Nullable LocalDate acceptedFrom,
    @Nullable LocalDate acceptedTo,
    @Nullable LocalDate serviceFrom,
    @Nullable LocalDate serviceTo,
    @Nullable Boolean openSteps,
    @Nullable String cursor,
    @Nullable Integer limit) {

  /** Hides the person. */
  @Override
  public String toString() {
    return "CheckSearchRequest[hidden]";
  }
}
