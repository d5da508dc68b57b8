package org.rtmscoverage.summary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.benefits.CarveOutFound;
import org.rtmscoverage.benefits.CoverageStatus;
import org.rtmscoverage.benefits.Plan;
import org.rtmscoverage.eligibility.Rejection;

/**
 * What is known about eligibility, and how.
 *
 * @param status plan status, or why there is none
 * @param behavioralHealthStatus status of the behavioural benefits
 * @param source where it comes from
 * @param asOf when the payer answered or was given up; null if not asked
 * @param verifiedFor day the payer answered for; null if it did not say
 * @param text in words
 * @param plan null if there is no answer
 * @param carveOut null if none was found
 * @param rejections the payer's reasons
 * @param demographicDifferences fields in which the payer's record differs from the request, by
 *     name only
 * @param warnings doubts, in words
 */
public record EligibilitySummary(
    EligibilityStatus status,
    CoverageStatus behavioralHealthStatus,
    EligibilitySource source,
    @Nullable Instant asOf,
    @Nullable LocalDate verifiedFor,
    String text,
    @Nullable Plan plan,
    @Nullable CarveOutFound carveOut,
    List<Rejection> rejections,
    List<String> demographicDifferences,
    List<String> warnings) {
  /** Keeps copies of what it is given. */
  public EligibilitySummary {
    rejections = List.copyOf(rejections);
    demographicDifferences = List.copyOf(demographicDifferences);
    warnings = List.copyOf(warnings);
  }
}
