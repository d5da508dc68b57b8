package org.rtmscoverage.web.request;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.RequestType;

/**
 * One patient, one payer and one planned course.
 *
 * @param payerId our name of the payer, see GET /v1/payers
 * @param requestType what is asked of the payer; INITIAL when absent
 * @param serviceDate first day of service asked about; selects the policy version
 * @param member the patient as the payer knows a member
 * @param plan the plan as the clinic knows it
 * @param provider the treating provider
 * @param treatment the planned course
 * @param clinical the clinical history; what is left out is unknown, not absent
 * @param authorizationsOnFile authorizations the clinic already holds
 * @param otherCoverages other coverage the patient has
 * @param costTerms what the clinic has found out of the plan's terms
 */
public record CoverageCheckRequest(
    String payerId,
    @Nullable RequestType requestType,
    LocalDate serviceDate,
    MemberRequest member,
    @Nullable PlanRequest plan,
    @Nullable ProviderRequest provider,
    TreatmentRequest treatment,
    @Nullable ClinicalRequest clinical,
    List<AuthorizationOnFileRequest> authorizationsOnFile,
    List<OtherCoverageRequest> otherCoverages,
    @Nullable StatedTermsRequest costTerms) {
  /** Keeps copies of what it is given; a list that was left out is empty. */
  public CoverageCheckRequest {
    authorizationsOnFile =
        authorizationsOnFile == null ? List.of() : List.copyOf(authorizationsOnFile);
    otherCoverages = otherCoverages == null ? List.of() : List.copyOf(otherCoverages);
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "CoverageCheckRequest[hidden]";
  }
}
