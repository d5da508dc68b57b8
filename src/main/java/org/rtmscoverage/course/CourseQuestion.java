package org.rtmscoverage.course;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an estimate is made from.
 *
 * @param plan the course
 * @param prices what a session costs
 * @param terms the plan's terms; null if there are none
 * @param termsDoubts what is unclear about the terms, in words; empty if nothing is
 * @param authorizations authorizations held; empty if there is none or none is needed
 * @param sessionLimit sessions the payer's policy allows; null if it does not say
 * @param otherCoverage whether another payer may pay too
 */
public record CourseQuestion(
    CoursePlan plan,
    CoursePrices prices,
    @Nullable CostTerms terms,
    List<String> termsDoubts,
    List<AuthorizationOnFile> authorizations,
    @Nullable Integer sessionLimit,
    boolean otherCoverage) {
  /** Keeps copies of what it is given. */
  public CourseQuestion {
    termsDoubts = List.copyOf(termsDoubts);
    authorizations = List.copyOf(authorizations);
  }

  /**
   * The same question with other prices.
   *
   * @param other what a session costs
   * @return the question
   */
  public CourseQuestion withPrices(CoursePrices other) {
    return new CourseQuestion(
        plan, other, terms, termsDoubts, authorizations, sessionLimit, otherCoverage);
  }
}
