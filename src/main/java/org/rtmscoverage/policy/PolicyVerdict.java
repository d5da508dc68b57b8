package org.rtmscoverage.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.PolicyId;
import org.rtmscoverage.vocabulary.SourceGrade;

/**
 * What a policy says about one patient.
 *
 * @param policyId the policy; null if none is known
 * @param version the version in force on the service date; null if none
 * @param result over the whole tree
 * @param publishedResult leaving out nodes whose text could not be read
 * @param sessionLimit how long a course the text allows this patient; null if it does not say
 * @param notCovered the coverage table excludes this indication, modality, age or request
 * @param findings the tree of findings
 * @param trialsNotCounted trials that a criterion did not count, with the reason
 * @param gaps smallest sets of changes, nearest first; empty when MET
 * @param grade weakest grade among the nodes the result rests on
 */
public record PolicyVerdict(
    @Nullable PolicyId policyId,
    @Nullable PolicyVersion version,
    Truth result,
    Truth publishedResult,
    @Nullable SessionLimit sessionLimit,
    boolean notCovered,
    Finding findings,
    List<TrialNotCounted> trialsNotCounted,
    List<Gap> gaps,
    SourceGrade grade) {
  /** Keeps copies of what it is given. */
  public PolicyVerdict {
    trialsNotCounted = List.copyOf(trialsNotCounted);
    gaps = List.copyOf(gaps);
  }

  /**
   * The verdict without what it was found from: of the findings the root alone, no trials.
   *
   * @return result, causes, gaps and grade
   */
  public PolicyVerdict brief() {
    return new PolicyVerdict(
        policyId,
        version,
        result,
        publishedResult,
        sessionLimit,
        notCovered,
        new Finding(
            findings.id(),
            findings.label(),
            findings.kind(),
            findings.result(),
            findings.causes(),
            List.of(),
            List.of(),
            findings.citation(),
            List.of()),
        List.of(),
        gaps,
        grade);
  }
}
