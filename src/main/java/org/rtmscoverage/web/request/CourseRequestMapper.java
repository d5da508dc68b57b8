package org.rtmscoverage.web.request;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapping;
import org.rtmscoverage.course.AuthorizationOnFile;
import org.rtmscoverage.course.CostLimits;
import org.rtmscoverage.course.CostTerms;
import org.rtmscoverage.course.CoursePlan;
import org.rtmscoverage.course.CoursePrices;
import org.rtmscoverage.course.CourseQuestion;
import org.rtmscoverage.course.UsedLimit;
import org.rtmscoverage.course.VisitAllowance;
import org.rtmscoverage.summary.PlannedCourse;
import org.rtmscoverage.summary.StatedTerms;
import org.rtmscoverage.vocabulary.Money;
import org.rtmscoverage.vocabulary.ProcedureCode;

/** The part of {@link RequestMapper} that turns what was said about a course. */
interface CourseRequestMapper {

  /**
   * The question of an estimate.
   *
   * @param request what was sent
   * @return the question
   */
  @Mapping(target = "plan", source = ".")
  @Mapping(target = "prices", source = ".")
  @Mapping(target = "withPrices", ignore = true)
  @Mapping(target = "terms", expression = "java(toTerms(request))")
  @Mapping(target = "termsDoubts", expression = "java(java.util.List.of())")
  @Mapping(target = "authorizations", source = "authorizationsOnFile")
  @Mapping(target = "otherCoverage", defaultValue = "false")
  CourseQuestion toQuestion(CourseEstimateRequest request);

  /**
   * The course of an estimate.
   *
   * @param request what was sent
   * @return the course
   */
  @Mapping(target = "sessionsDelivered", defaultValue = "0")
  @Mapping(target = "redeterminations", defaultValue = "0")
  CoursePlan toPlan(CourseEstimateRequest request);

  /**
   * The course of a coverage check.
   *
   * @param request what was sent
   * @param terms what the clinic has found out of the plan's terms
   * @return when the sessions are planned and what is charged
   */
  @Mapping(target = "sessionsDelivered", source = "request.sessionsDelivered", defaultValue = "0")
  @Mapping(target = "redeterminations", source = "request.redeterminations", defaultValue = "0")
  @Mapping(target = "prices", source = "request")
  @Mapping(target = "withPrices", ignore = true)
  @Mapping(target = "terms", source = "terms")
  PlannedCourse toPlanned(TreatmentRequest request, StatedTerms terms);

  /**
   * What the clinic has found out of the plan's terms.
   *
   * @param request what was sent; null if nothing was
   * @return the terms
   */
  default StatedTerms toStatedTerms(@Nullable StatedTermsRequest request) {
    return request == null ? StatedTerms.NONE : toStated(request);
  }

  /**
   * What the clinic has found out of the plan's terms.
   *
   * @param request what was sent
   * @return the terms
   */
  StatedTerms toStated(StatedTermsRequest request);

  /**
   * What a session of an estimate costs.
   *
   * @param request what was sent
   * @return the prices
   */
  @Mapping(target = "allowed", source = "allowedAmounts")
  @Mapping(target = "billed", source = "billedCharges")
  @Mapping(target = "fromFeeSchedule", expression = "java(java.util.Set.of())")
  CoursePrices toPrices(CourseEstimateRequest request);

  /**
   * What a session of a coverage check costs.
   *
   * @param request what was sent
   * @return the prices
   */
  @Mapping(target = "allowed", source = "allowedAmounts")
  @Mapping(target = "billed", source = "billedCharges")
  @Mapping(target = "fromFeeSchedule", expression = "java(java.util.Set.of())")
  CoursePrices toPrices(TreatmentRequest request);

  /**
   * Authorizations on file.
   *
   * @param request what was sent
   * @return the authorizations
   */
  List<AuthorizationOnFile> toAuthorizations(List<AuthorizationOnFileRequest> request);

  /**
   * The plan's terms.
   *
   * @param request what was sent
   * @return the terms; null if none were sent
   */
  default @Nullable CostTerms toTerms(CourseEstimateRequest request) {
    return request.benefits() == null ? null : toTerms(request.benefits(), request.startDate());
  }

  /**
   * The plan's terms.
   *
   * @param request what was sent
   * @param start first session, to which used amounts hold where no day was sent
   * @return the terms
   */
  @Mapping(target = "network", source = "request.network", defaultValue = "UNKNOWN")
  @Mapping(target = "visits", source = "request")
  @Mapping(
      target = "deductible",
      source = "request.deductible",
      defaultExpression = "java(org.rtmscoverage.course.CostLimits.UNSTATED)")
  @Mapping(target = "outOfPocket", expression = "java(toMaximum(request))")
  @Mapping(target = "family", source = "request.familyAccumulation", defaultValue = "EMBEDDED")
  @Mapping(target = "usedAsOf", source = "request.usedAsOf", defaultExpression = "java(start)")
  CostTerms toTerms(CostTermsRequest request, LocalDate start);

  /**
   * An individual's and a family's amount.
   *
   * @param request what was sent
   * @return the amounts
   */
  default CostLimits toLimits(CostLimitsRequest request) {
    return new CostLimits(toLimit(request.individual()), toLimit(request.family()));
  }

  /**
   * The out-of-pocket maximum.
   *
   * @param request what was sent
   * @return the maximum; {@link CostLimits#NONE} if the plan is said to have none
   */
  default CostLimits toMaximum(CostTermsRequest request) {
    if (Boolean.TRUE.equals(request.noOutOfPocketMaximum())) {
      return CostLimits.NONE;
    }
    return request.outOfPocket() == null ? CostLimits.UNSTATED : toLimits(request.outOfPocket());
  }

  /**
   * A limit with what is used.
   *
   * @param request what was sent; null if none
   * @return the limit
   */
  @Nullable UsedLimit toLimit(@Nullable UsedLimitRequest request);

  /**
   * A visit limit.
   *
   * @param request what was sent
   * @return the limit; null if none was sent
   */
  default @Nullable VisitAllowance toVisits(CostTermsRequest request) {
    return request.visitLimit() == null
        ? null
        : new VisitAllowance(request.visitLimit(), request.visitsUsed());
  }

  /**
   * Month and day.
   *
   * @param text for example 01-01; null if not said
   * @return month and day
   */
  default @Nullable MonthDay toMonthDay(@Nullable String text) {
    return text == null ? null : MonthDay.parse("--" + text);
  }

  /**
   * Dollars.
   *
   * @param dollars the amount; null if not said
   * @return the amount
   */
  default @Nullable Money toMoney(@Nullable BigDecimal dollars) {
    return dollars == null ? null : new Money(dollars);
  }

  /**
   * A procedure code.
   *
   * @param text five characters
   * @return the code
   */
  default ProcedureCode toCode(String text) {
    return new ProcedureCode(text);
  }
}
