package org.rtmscoverage.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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

  /**
   * This answer with what a later one of the same payer adds to it. A row both hold stands once;
   * the pointer of an added row says of which question it is.
   *
   * @param later the answer to a further question
   * @param serviceType what that question was about
   * @return both in one
   */
  public EligibilityResponse with(EligibilityResponse later, String serviceType) {
    Set<BenefitLine> known = new HashSet<>();
    lines.forEach(line -> known.add(line.at("")));
    List<BenefitLine> all = new ArrayList<>(lines);
    for (BenefitLine line : later.lines()) {
      if (known.add(line.at(""))) {
        all.add(line.at("answer to " + serviceType + ", " + line.pointer()));
      }
    }
    List<String> said = new ArrayList<>(joined(warnings, later.warnings()));
    if (!Objects.equals(verifiedFor, later.verifiedFor())) {
      said.add("the payer's answers to its questions are for different days");
    }
    return new EligibilityResponse(
        payerName == null ? later.payerName() : payerName,
        member,
        verifiedFor,
        joined(planDates, later.planDates()),
        joined(references, later.references()),
        all,
        joined(rejections, later.rejections()),
        said,
        traceNumber);
  }

  /**
   * This answer with something odd about it.
   *
   * @param warning what, without the answer's content
   * @return the answer
   */
  public EligibilityResponse warned(String warning) {
    return new EligibilityResponse(
        payerName,
        member,
        verifiedFor,
        planDates,
        references,
        lines,
        rejections,
        joined(warnings, List.of(warning)),
        traceNumber);
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    Set<T> all = new LinkedHashSet<>(first);
    all.addAll(second);
    return List.copyOf(all);
  }
}
