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
 * @param redeterminations motor threshold redeterminations planned; read by the course estimate,
 *     which is not part of the answer yet
 * @param closures days the clinic is closed; read by the course estimate
 * @param placeOfService place of service code, two digits
 * @param allowedAmounts allowed amount in dollars by procedure code; read by the course estimate
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
    List<LocalDate> closures,
    @Nullable String placeOfService,
    Map<String, BigDecimal> allowedAmounts) {
  /** Keeps copies of what it is given; a list that was left out is empty. */
  public TreatmentRequest {
    procedureCodes = procedureCodes == null ? List.of() : List.copyOf(procedureCodes);
    taper = taper == null ? List.of() : List.copyOf(taper);
    closures = closures == null ? List.of() : List.copyOf(closures);
    allowedAmounts = allowedAmounts == null ? Map.of() : Map.copyOf(allowedAmounts);
  }
}
