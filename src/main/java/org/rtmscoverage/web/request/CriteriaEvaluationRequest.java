package org.rtmscoverage.web.request;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.RequestType;

/**
 * One patient without member data, against the criteria of one, several or all payers.
 *
 * @param payerIds payers to evaluate; all when absent
 * @param detail how much of each verdict is answered; FULL when absent
 * @param ageOnServiceDate completed years on the service date
 * @param requestType what is asked of the payer; INITIAL when absent
 * @param serviceDate first day of service asked about; selects the policy version
 * @param plan the plan as the clinic knows it
 * @param provider the treating provider
 * @param treatment the planned course
 * @param clinical the clinical history; what is left out is unknown, not absent
 */
public record CriteriaEvaluationRequest(
    List<String> payerIds,
    @Nullable Detail detail,
    @Nullable Integer ageOnServiceDate,
    @Nullable RequestType requestType,
    LocalDate serviceDate,
    @Nullable PlanRequest plan,
    @Nullable ProviderRequest provider,
    TreatmentRequest treatment,
    @Nullable ClinicalRequest clinical) {
  /** Keeps copies of what it is given; a list that was left out is empty. */
  public CriteriaEvaluationRequest {
    payerIds = payerIds == null ? List.of() : List.copyOf(payerIds);
  }

  /** How much of each verdict is answered. */
  public enum Detail {
    /** With the whole tree of findings. */
    FULL,
    /** Results, causes, gaps and grades, for a comparison of many payers. */
    SUMMARY
  }
}
