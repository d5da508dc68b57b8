package org.rtmscoverage.web.request;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.Modality;

/**
 * A planned course and the terms to price it by; no member data.
 *
 * @param payerId whose contract in the practice's fee schedule fills allowed amounts that are
 *     missing; null for none
 * @param modality how the pulses are delivered
 * @param startDate first session still to come
 * @param sessionsPlanned sessions in all, taper included; treatment days for ACCELERATED_TBS
 * @param sessionsDelivered sessions of the course that lie before startDate
 * @param sessionsPerWeek sessions a week before the taper
 * @param taper sessions in each week of the taper
 * @param redeterminations sessions with a new motor threshold
 * @param closures days the clinic is closed
 * @param allowedAmounts allowed amount of a session in dollars by procedure code
 * @param billedCharges the clinic's charge for a session in dollars by procedure code
 * @param benefits the plan's terms
 * @param authorizationsOnFile authorizations the clinic already holds
 * @param sessionLimit sessions the payer's policy allows
 * @param otherCoverage whether another payer may pay too
 */
public record CourseEstimateRequest(
    @Nullable String payerId,
    Modality modality,
    LocalDate startDate,
    @Nullable Integer sessionsPlanned,
    @Nullable Integer sessionsDelivered,
    @Nullable Integer sessionsPerWeek,
    List<Integer> taper,
    @Nullable Integer redeterminations,
    List<LocalDate> closures,
    Map<String, BigDecimal> allowedAmounts,
    Map<String, BigDecimal> billedCharges,
    @Nullable CostTermsRequest benefits,
    List<AuthorizationOnFileRequest> authorizationsOnFile,
    @Nullable Integer sessionLimit,
    @Nullable Boolean otherCoverage) {
  /** Keeps copies of what it is given; a list that was left out is empty. */
  public CourseEstimateRequest {
    taper = taper == null ? List.of() : List.copyOf(taper);
    closures = closures == null ? List.of() : List.copyOf(closures);
    allowedAmounts = allowedAmounts == null ? Map.of() : Map.copyOf(allowedAmounts);
    billedCharges = billedCharges == null ? Map.of() : Map.copyOf(billedCharges);
    authorizationsOnFile =
        authorizationsOnFile == null ? List.of() : List.copyOf(authorizationsOnFile);
  }
}
