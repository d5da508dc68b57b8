package org.rtmscoverage.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.RequestType;

/**
 * Everything a policy may ask about one patient and one planned course; holds no name and no member
 * number.
 *
 * @param requestType what is asked of the payer
 * @param serviceDate first day of service asked about; selects the policy version
 * @param requestedOn day the question is asked; ongoing trials count to the earlier of this and the
 *     service date
 * @param ageOnServiceDate completed years on the service date; null if not said
 * @param plan the plan as the clinic knows it
 * @param provider the treating provider
 * @param treatment the planned course
 * @param clinical the clinical history
 */
public record PatientFacts(
    RequestType requestType,
    LocalDate serviceDate,
    LocalDate requestedOn,
    @Nullable Integer ageOnServiceDate,
    PlanFacts plan,
    ProviderFacts provider,
    TreatmentFacts treatment,
    ClinicalFacts clinical) {

  /**
   * The same patient in another plan.
   *
   * @param other the plan
   * @return the facts
   */
  public PatientFacts with(PlanFacts other) {
    return new PatientFacts(
        requestType,
        serviceDate,
        requestedOn,
        ageOnServiceDate,
        other,
        provider,
        treatment,
        clinical);
  }
}
