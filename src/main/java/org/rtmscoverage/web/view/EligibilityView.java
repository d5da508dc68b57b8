package org.rtmscoverage.web.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.benefits.CoverageStatus;
import org.rtmscoverage.summary.EligibilitySource;
import org.rtmscoverage.summary.EligibilityStatus;

/**
 * What is known about eligibility, and how.
 *
 * @param status plan status, or why there is none
 * @param behavioralHealthStatus status of the behavioural benefits
 * @param source where it comes from
 * @param asOf when the payer answered or was given up
 * @param verifiedFor day the payer answered for; null if it did not say
 * @param text in words
 * @param plan the plan; null if there is no answer
 * @param carveOut another entity that runs the behavioural benefits; null if none was found
 * @param rejections the payer's reasons for not answering
 * @param demographicDifferences fields in which the payer's record differs from the request, by
 *     name only
 * @param warnings doubts, in words
 */
public record EligibilityView(
    EligibilityStatus status,
    CoverageStatus behavioralHealthStatus,
    EligibilitySource source,
    @Nullable Instant asOf,
    @Nullable LocalDate verifiedFor,
    String text,
    @Nullable PlanView plan,
    @Nullable CarveOutView carveOut,
    List<RejectionView> rejections,
    List<String> demographicDifferences,
    List<String> warnings) {
  /** Keeps copies of what it is given. */
  public EligibilityView {
    rejections = List.copyOf(rejections);
    demographicDifferences = List.copyOf(demographicDifferences);
    warnings = List.copyOf(warnings);
  }
}
