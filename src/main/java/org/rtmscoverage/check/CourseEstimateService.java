package org.rtmscoverage.check;

import org.jspecify.annotations.Nullable;
import org.rtmscoverage.course.CostTerms;
import org.rtmscoverage.course.CourseEstimate;
import org.rtmscoverage.course.CourseEstimator;
import org.rtmscoverage.course.CourseQuestion;
import org.rtmscoverage.vocabulary.NetworkStatus;
import org.rtmscoverage.vocabulary.PayerId;
import org.rtmscoverage.vocabulary.Practice;

/** Prices a course by terms that are given, without asking a payer. */
public final class CourseEstimateService {

  private final FeeSchedule fees;
  private final CourseEstimator estimator = new CourseEstimator();

  CourseEstimateService(FeeSchedule fees) {
    this.fees = fees;
  }

  /**
   * Estimates.
   *
   * @param practice whose fee schedule is read
   * @param payer whose contract fills amounts that are missing; null if none is named
   * @param question the course and the terms
   * @return the estimate
   */
  public CourseEstimate estimate(
      Practice practice, @Nullable PayerId payer, CourseQuestion question) {
    return estimator.estimate(payer == null ? question : filled(practice, payer, question));
  }

  private CourseQuestion filled(Practice practice, PayerId payer, CourseQuestion question) {
    CostTerms terms = question.terms();
    NetworkStatus network = terms == null ? NetworkStatus.UNKNOWN : terms.network();
    return question.withPrices(fees.of(practice).fill(payer, network, question.prices()));
  }
}
