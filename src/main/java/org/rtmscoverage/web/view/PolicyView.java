package org.rtmscoverage.web.view;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.policy.EffectiveFromBasis;
import org.rtmscoverage.policy.EffectiveToBasis;

/**
 * The version of a policy in force on a day.
 *
 * @param id our name of the policy
 * @param title the payer's title
 * @param version name of the version
 * @param effectiveFrom first day in force
 * @param effectiveTo last day in force; null if open
 * @param effectiveFromBasis how the first day is known
 * @param effectiveToBasis how the last day is known; null if open
 * @param source where the text was read
 * @param remarks conflicts, ambiguities and inferences recorded for the reader
 * @param coverage coverage table; the first row that applies decides
 * @param criteria one tree for each kind of request; a kind without a tree is unpublished
 * @param attestations statements the policy asks for
 * @param sessionLimits how long a course the text allows, the first that applies
 * @param documents documents to send with a request
 * @param payers payers that use it
 */
public record PolicyView(
    String id,
    String title,
    String version,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveTo,
    EffectiveFromBasis effectiveFromBasis,
    @Nullable EffectiveToBasis effectiveToBasis,
    CitationView source,
    List<String> remarks,
    List<CoverageRowView> coverage,
    List<CriteriaTreeView> criteria,
    List<AttestationQuestionView> attestations,
    List<SessionLimitView> sessionLimits,
    List<String> documents,
    List<String> payers) {
  /** Keeps copies of what it is given. */
  public PolicyView {
    remarks = List.copyOf(remarks);
    coverage = List.copyOf(coverage);
    criteria = List.copyOf(criteria);
    attestations = List.copyOf(attestations);
    sessionLimits = List.copyOf(sessionLimits);
    documents = List.copyOf(documents);
    payers = List.copyOf(payers);
  }
}
