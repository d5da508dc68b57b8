package org.rtmscoverage.web.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the clinic reads.
 *
 * @param checkId opaque id of this answer
 * @param checkedAt when it was made, in UTC
 * @param payer who was asked
 * @param serviceDate day of service asked about
 * @param determination what it comes to
 * @param eligibility eligibility
 * @param benefits benefits; null if there is no answer from the payer
 * @param manager what the manager of the behavioural benefits answered; null if none was asked
 * @param inquiries every question put to payers, in order
 * @param priorAuthorization prior authorization
 * @param criteria the criteria that decide
 * @param criteriaSets every set of criteria evaluated; exactly one decides
 * @param gaps smallest sets of changes that would meet every readable criterion, nearest first
 * @param nextSteps what to do, in order
 * @param callScript what is to be asked by telephone
 * @param denialRisks why a payer is likely to deny it as it stands, the surest first
 * @param course the planned sessions and what they cost
 * @param onRecord what was found out after earlier checks of the same member and payer
 * @param provenance where each part comes from
 * @param disclaimer fixed words
 */
public record CoverageSummaryView(
    String checkId,
    Instant checkedAt,
    PayerNameView payer,
    LocalDate serviceDate,
    DeterminationView determination,
    EligibilityView eligibility,
    @Nullable BenefitsView benefits,
    @Nullable ManagerView manager,
    List<PayerInquiryView> inquiries,
    PriorAuthorizationView priorAuthorization,
    CriteriaView criteria,
    List<CriteriaSetView> criteriaSets,
    List<GapView> gaps,
    List<NextStepView> nextSteps,
    CallScriptView callScript,
    List<DenialRiskView> denialRisks,
    CourseView course,
    OnRecordView onRecord,
    ProvenanceView provenance,
    String disclaimer) {
  /** Keeps copies of what it is given. */
  public CoverageSummaryView {
    inquiries = List.copyOf(inquiries);
    criteriaSets = List.copyOf(criteriaSets);
    gaps = List.copyOf(gaps);
    nextSteps = List.copyOf(nextSteps);
    denialRisks = List.copyOf(denialRisks);
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "CoverageSummaryView[hidden]";
  }
}
