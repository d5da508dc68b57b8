package org.rtmscoverage.web.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.course.AuthorizationReach.OutrunBy;

/**
 * How far an authorization carries the course.
 *
 * @param number number of the authorization
 * @param to its last day
 * @param sessionsCovered sessions still to come that it covers
 * @param outrunsOn day of the first session it does not cover; null if it covers all
 * @param outrunsBy what ends it first; null if it covers all
 * @param missedVisitsBorne how many more visits may be missed before a session falls after its last
 *     day
 */
public record AuthorizationReachView(
    String number,
    LocalDate to,
    int sessionsCovered,
    @Nullable LocalDate outrunsOn,
    @Nullable OutrunBy outrunsBy,
    int missedVisitsBorne) {}
