package org.rtmscoverage.course;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far an authorization carries the course.
 *
 * @param number number of the authorization
 * @param to its last day
 * @param sessionsCovered sessions still to come that it covers
 * @param outrunsOn day of the first session it does not cover; null if it covers all
 * @param outrunsBy what ends it first; null if it covers all
 * @param missedVisitsBorne how many more visits may be missed before a session falls after its last
 *     day; 0 where the course outruns it anyway
 */
public record AuthorizationReach(
    String number,
    LocalDate to,
    int sessionsCovered,
    @Nullable LocalDate outrunsOn,
    @Nullable OutrunBy outrunsBy,
    int missedVisitsBorne) {

  /** What of an authorization the course outruns. */
  public enum OutrunBy {
    /** The session lies before its first day. */
    FIRST_DAY,
    /** The session lies after its last day. */
    LAST_DAY,
    /** No unit of the session's code is left. */
    UNITS
  }
}
