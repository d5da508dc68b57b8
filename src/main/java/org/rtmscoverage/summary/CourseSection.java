package org.rtmscoverage.summary;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.benefits.Benefits;
import org.rtmscoverage.course.AuthorizationOnFile;
import org.rtmscoverage.course.CostTerms;
import org.rtmscoverage.course.CourseEstimate;
import org.rtmscoverage.course.CourseEstimator;
import org.rtmscoverage.course.CourseQuestion;
import org.rtmscoverage.policy.SessionLimit;

/** Asks for the estimate of the planned course, by terms that are the deciding plan's own. */
final class CourseSection {

  private static final CourseEstimator ESTIMATOR = new CourseEstimator();

  private CourseSection() {}

  static CourseEstimate of(
      SummaryInput input,
      EligibilitySummary eligibility,
      PriorAuthorization authorization,
      CriteriaSet deciding) {
    List<String> doubts = new ArrayList<>();
    CostTerms terms = terms(input, eligibility, deciding, doubts);
    PlannedCourse planned = input.planned();
    List<AuthorizationOnFile> held =
        authorization.required() == AuthorizationRequired.NO ? List.of() : input.held();
    SessionLimit limit = deciding.verdict().sessionLimit();
    return ESTIMATOR.estimate(
        new CourseQuestion(
            planned.plan(input.facts()),
            planned.prices(),
            terms,
            doubts,
            held,
            limit == null ? null : limit.maxSessions(),
            !input.otherCoverages().isEmpty()));
  }

  /** The manager is known and did not answer: what the medical plan says is not its share. */
  private static boolean waitsForManager(SummaryInput input) {
    ManagerAnswer manager = input.followUp().manager();
    return manager != null && manager.benefits() == null;
  }

  private static @Nullable CostTerms terms(
      SummaryInput input,
      EligibilitySummary eligibility,
      CriteriaSet deciding,
      List<String> doubts) {
    Benefits benefits = input.behavioral();
    if (benefits == null) {
      doubts.add("There is no answer of the payer to take the plan's terms from.");
      return null;
    }
    if (deciding.byUnknown() || waitsForManager(input)) {
      doubts.add(
          "The payer's terms are the medical plan's; another manager runs the mental health"
              + " benefits.");
      return null;
    }
    if (eligibility.status() != EligibilityStatus.ACTIVE) {
      doubts.add("Coverage is not confirmed as active.");
      return null;
    }
    OtherPlan.of(input.rules()).map(OpenPoint::text).ifPresent(doubts::add);
    if (!doubts.isEmpty()) {
      return null;
    }
    TermsReader reader =
        new TermsReader(
            benefits, input.facts().provider().networkTreatedAs(), input.planned().terms());
    CostTerms terms = reader.read(input.facts().requestedOn());
    doubts.addAll(reader.doubts());
    if (eligibility.source() == EligibilitySource.CACHED) {
      doubts.add("The payer's terms are of an earlier answer and may have changed.");
    }
    return terms;
  }
}
