package org.rtmscoverage.course;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.Money;
import org.rtmscoverage.vocabulary.ProcedureCode;

/**
 * What an estimate is made from.
 *
 * @param plan the course
 * @param allowedAmounts what the plan allows for a session, by code
 * @param billedCharges what the clinic charges for a session, by code; read out of network only
 * @param terms the plan's terms; null if there are none
 * @param termsDoubts what is unclear about the terms, in words; empty if nothing is
 * @param authorizations authorizations held; empty if there is none or none is needed
 * @param sessionLimit sessions the payer's policy allows; null if it does not say
 * @param otherCoverage whether another payer may pay too
 */
public record CourseQuestion(
    CoursePlan plan,
    Map<ProcedureCode, Money> allowedAmounts,
    Map<ProcedureCode, Money> billedCharges,
    @Nullable CostTerms terms,
    List<String> termsDoubts,
    List<AuthorizationOnFile> authorizations,
    @Nullable Integer sessionLimit,
    boolean otherCoverage) {
  /** Keeps copies of what it is given. */
  public CourseQuestion {
    allowedAmounts = Map.copyOf(allowedAmounts);
    billedCharges = Map.copyOf(billedCharges);
    termsDoubts = List.copyOf(termsDoubts);
    authorizations = List.copyOf(authorizations);
  }
}
