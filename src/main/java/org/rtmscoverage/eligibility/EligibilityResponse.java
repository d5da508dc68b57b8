package org.rtmscoverage.eligibility;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payer's answer in our own words; nothing it said is dropped.
 *
 * @param payerName as the payer names itself; null if not said
 * @param member whom the payer answered about
 * @param verifiedFor day the payer answered for; null if it did not say
 * @param planDates dates of the plan
 * @param references group, plan and policy numbers
 * @param lines benefit rows in the order sent
 * @param rejections reasons sent next to the rows
 * @param warnings what was odd about the answer, without its content
 * @param traceNumber the payer's own trace number; null if none
 */
public record EligibilityResponse(
    @Nullable String payerName,
    MemberEcho member,
    @Nullable LocalDate verifiedFor,
    List<PlanDate> planDates,
    List<PlanReference> references,
    List<BenefitLine> lines,
    List<Rejection> rejections,
    List<String> warnings,
    @Nullable String traceNumber) {
  /** Keeps copies of what it is given. */
  public EligibilityResponse {
    planDates = List.copyOf(planDates);
    references = List.copyOf(references);
    lines = List.copyOf(lines);
    rejections = List.copyOf(rejections);
    warnings = List.copyOf(warnings);
  }
}
