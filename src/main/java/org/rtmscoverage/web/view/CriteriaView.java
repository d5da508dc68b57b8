package org.rtmscoverage.web.view;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.policy.EffectiveFromBasis;
import org.rtmscoverage.policy.EffectiveToBasis;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.vocabulary.SourceGrade;

/**
 * What a policy says about one patient.
 *
 * @param policyId the policy; null if none is known
 * @param version the version in force on the service date
 * @param effectiveFrom first day of that version
 * @param effectiveFromBasis how that day is known
 * @param effectiveTo last day of that version; null if open
 * @param effectiveToBasis how the last day is known; null if open
 * @param source where the text was read
 * @param result over the whole tree
 * @param publishedResult leaving out what could not be read
 * @param notCovered the coverage table excludes it
 * @param grade weakest grade among the nodes the result rests on
 * @param findings the tree of findings
 * @param trialsNotCounted trials that did not count, with the reason
 * @param remarks conflicts, ambiguities and inferences recorded for the reader
 * @param sessionLimit how long a course the text allows; null if it does not say
 */
public record CriteriaView(
    @Nullable String policyId,
    @Nullable String version,
    @Nullable LocalDate effectiveFrom,
    @Nullable EffectiveFromBasis effectiveFromBasis,
    @Nullable LocalDate effectiveTo,
    @Nullable EffectiveToBasis effectiveToBasis,
    @Nullable CitationView source,
    Truth result,
    Truth publishedResult,
    boolean notCovered,
    SourceGrade grade,
    FindingView findings,
    List<TrialNotCountedView> trialsNotCounted,
    List<String> remarks,
    @Nullable SessionLimitView sessionLimit) {
  /** Keeps copies of what it is given. */
  public CriteriaView {
    trialsNotCounted = List.copyOf(trialsNotCounted);
    remarks = List.copyOf(remarks);
  }
}
