package org.rtmscoverage.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.Citation;
import org.rtmscoverage.vocabulary.PolicyId;
import org.rtmscoverage.vocabulary.RequestType;

/**
 * One version of a policy, compiled once from its file.
 *
 * @param policyId the policy
 * @param title the payer's title
 * @param version name of the version, its first day unless the payer names one
 * @param effectiveFrom first day in force
 * @param effectiveTo last day in force; null if open
 * @param effectiveFromBasis how the first day is known
 * @param effectiveToBasis how the last day is known; null if open
 * @param source where the text was read
 * @param remarks conflicts, ambiguities and inferences recorded for the reader
 * @param coverage coverage table; the first row that applies decides
 * @param criteria one tree for each kind of request; a kind without a tree is unpublished
 * @param sessionLimits how long a course the text allows; the first that applies decides; empty if
 *     it does not say
 * @param documents documents to send with a request
 */
public record PolicyVersion(
    PolicyId policyId,
    String title,
    String version,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveTo,
    EffectiveFromBasis effectiveFromBasis,
    @Nullable EffectiveToBasis effectiveToBasis,
    Citation source,
    List<String> remarks,
    List<CoverageRow> coverage,
    Map<RequestType, Criterion> criteria,
    List<SessionLimit> sessionLimits,
    List<String> documents) {
  /** Keeps copies of what it is given. */
  public PolicyVersion {
    remarks = List.copyOf(remarks);
    coverage = List.copyOf(coverage);
    criteria = Map.copyOf(criteria);
    sessionLimits = List.copyOf(sessionLimits);
    documents = List.copyOf(documents);
  }

  /**
   * Tells whether the version is in force on a day.
   *
   * @param day the day of service
   * @return true if in force
   */
  public boolean inForceOn(LocalDate day) {
    return !day.isBefore(effectiveFrom) && (effectiveTo == null || !day.isAfter(effectiveTo));
  }

  /**
   * Finds how long a course the text allows for a patient.
   *
   * @param facts the patient
   * @return the first limit that applies; null if none surely does before one that may
   */
  public @Nullable SessionLimit sessionLimit(PatientFacts facts) {
    for (SessionLimit limit : sessionLimits) {
      var applies = limit.who().test(facts);
      if (applies != Truth.NOT_MET) {
        return applies == Truth.MET ? limit : null;
      }
    }
    return null;
  }
}
