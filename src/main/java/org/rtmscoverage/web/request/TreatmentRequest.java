package org.rtmscoverage.web.request;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.Modality;

/**
 * The planned course.
 *
 * @param indication condition to treat
 * @param modality how the pulses are delivered
 * @param deviceKey device_key of payer-config/reference/devices.csv
 * @param procedureCodes CPT or HCPCS codes to be billed
 * @param sessionsPlanned sessions in all, taper included
 * @param startDate first session planned; the service date when absent
 * @param sessionsPerWeek sessions a week before the taper
 * @param taper sessions in each week of the taper
 * @param redeterminations sessions with a new motor threshold
 * @param sessionsDelivered sessions of the course that lie before startDate
 * @param closures days the clinic is closed
 * @param placeOfService place of service code, two digits
 * @param allowedAmounts allowed amount of a session in dollars by procedure code
 * @param billedCharges the clinic's charge for a session in dollars by procedure code
 */
public record TreatmentRequest(
    Indication indication,
    Modality modality,
    @Nullable String deviceKey,
    List<String> procedureCodes,
    @Nullable Integer sessionsPlanned,
    @Nullable LocalDate startDate,
    @Nullable Integer sessionsPerWeek,
    List<Integer> taper,
    @Nullable Integer redeterminations,
    @Nullable Integer sessionsDelivered,
    List<LocalDate> closures,
    @Nullable String placeOfService,
    Map<String, BigDecimal> allowedAmounts,
    Map<String, BigDecimal> billedCharges) {
  /** Keeps copies of what it is given; a list that was left out is empty. */
  public TreatmentRequest {
    procedureCodes = procedureCodes == null ? List.of() : List.copyOf(procedureCodes);
    taper = taper == null ? List.of() : List.copyOf(taper);
    closures = closures == null ? List.of() : List.copyOf(closures);
    allowedAmounts = allowedAmounts == null ? Map.of() : Map.copyOf(allowedAmounts);
    billedCharges = billedCharges == null ? Map.of() : Map.copyOf(billedCharges);
  }
}
