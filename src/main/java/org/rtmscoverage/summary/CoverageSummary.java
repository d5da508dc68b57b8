package org.rtmscoverage.summary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.benefits.Benefits;
import org.rtmscoverage.course.CourseEstimate;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.policy.PolicyVerdict;

/**
 * What the clinic reads.
 *
 * @param checkId opaque, never made from member data
 * @param checkedAt when
 * @param payer who was asked
 * @param serviceDate day of service asked about
 * @param determination what it comes to
 * @param eligibility eligibility
 * @param benefits benefits; null if there is no answer
 * @param manager what the manager of the behavioural benefits answered; null if none was asked
 * @param inquiries every question put to payers, in order
 * @param priorAuthorization prior authorization
 * @param criteriaSets verdicts; exactly one decides
 * @param nextSteps what to do, in order
 * @param callScript what is to be asked by telephone
 * @param denialRisks why a payer is likely to deny it as it stands, the surest first
 * @param course the planned sessions and what they cost
 * @param onRecord what was found out after earlier checks of the same member and payer
 * @param provenance where each part comes from
 * @param disclaimer fixed words
 */
public record CoverageSummary(
    String checkId,
    Instant checkedAt,
    Payer payer,
    LocalDate serviceDate,
    Determination determination,
    EligibilitySummary eligibility,
    @Nullable Benefits benefits,
    @Nullable ManagerSummary manager,
    List<PayerInquiry> inquiries,
    PriorAuthorization priorAuthorization,
    List<CriteriaSet> criteriaSets,
    List<NextStep> nextSteps,
    CallScript callScript,
    List<DenialRisk> denialRisks,
    CourseEstimate course,
    OnRecord onRecord,
    List<ProvenanceEntry> provenance,
    String disclaimer) {
  /** Keeps copies of what it is given. */
  public CoverageSummary {
    inquiries = List.copyOf(inquiries);
    criteriaSets = List.copyOf(criteriaSets);
    nextSteps = List.copyOf(nextSteps);
    denialRisks = List.copyOf(denialRisks);
    provenance = List.copyOf(provenance);
  }

  /**
   * The verdict that decides the outcome.
   *
   * @return the deciding verdict
   */
  public PolicyVerdict criteria() {
    return criteriaSets.stream()
        .filter(CriteriaSet::decides)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("one set of criteria decides"))
        .verdict();
  }
}
