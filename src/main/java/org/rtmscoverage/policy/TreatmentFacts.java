package org.rtmscoverage.policy;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.ProcedureCode;

/**
 * The planned course.
 *
 * @param indication condition to treat
 * @param modality how it is delivered
 * @param deviceKey device_key of reference/devices.csv; null if not said
 * @param procedureCodes codes to be billed; empty if not said
 * @param sessionsPlanned sessions in all, 1 or more; null if not said
 */
public record TreatmentFacts(
    Indication indication,
    Modality modality,
    @Nullable String deviceKey,
    Set<ProcedureCode> procedureCodes,
    @Nullable Integer sessionsPlanned) {
  /** Keeps copies of what it is given. */
  public TreatmentFacts {
    procedureCodes = Set.copyOf(procedureCodes);
  }
}
