package org.rtmscoverage.summary;

import java.util.List;
import org.rtmscoverage.benefits.Benefits;
import org.rtmscoverage.benefits.CarveOutFound;
import org.rtmscoverage.course.CourseEstimate;
import org.rtmscoverage.eligibility.EligibilityOutcome;
import org.rtmscoverage.eligibility.Rejection;
import org.rtmscoverage.vocabulary.Owner;
import org.rtmscoverage.vocabulary.ProcedureCode;

/** Collects what somebody has to do, what blocks first in front, nothing twice. */
final class NextSteps {

  private final StepList steps = new StepList();
  private final CriteriaSteps criteria = new CriteriaSteps(steps);
  private final AuthorizationDecision decision;

  NextSteps(AuthorizationDecision decision) {
    this.decision = decision;
  }

  List<NextStep> of(
      SummaryInput input,
      EligibilitySummary eligibility,
      PriorAuthorization authorization,
      CriteriaSet deciding,
      Judged cost,
      Outcome outcome,
      CourseEstimate course) {
    eligibility(eligibility);
    manager(input);
    if (outcome == Outcome.ELIGIBILITY_UNCONFIRMED) {
      unconfirmed(eligibility);
    }
    AssumedLine line =
        AssumedLine.of(input.decider(), input.rules().facts().plan(), deciding.verdict());
    if (line != null) {
      steps.add("line-of-business", Owner.INTAKE, AssumedLine.QUESTION, line.text());
    }
    criteria.add(deciding.verdict());
    List<String> doubtsOnFile = decision.doubts();
    boolean requested =
        new DecisionSteps(steps, AuthorizationDecision.decider(input, deciding))
            .add(decision.decisions(), authorization);
    authorization(
        authorization,
        eligibility,
        requested,
        AuthorizationDecision.decider(input, deciding),
        codes(input));
    if (deciding.basis() == CriteriaBasis.OBSERVED && authorization.onFile() != null) {
      issuer(AuthorizationDecision.decider(input, deciding));
    }
    if (authorization.onFile() == null
        && authorization.required() != AuthorizationRequired.NO
        && !doubtsOnFile.isEmpty()) {
      steps.add(
          "authorization-units",
          Owner.AUTHORIZATION,
          "Ask "
              + AuthorizationDecision.decider(input, deciding)
              + " about the authorization on file: "
              + String.join(" and ", doubtsOnFile)
              + ".",
          "It may cover the course, and that is not certain.");
    }
    if (outcome == Outcome.READY_TO_SUBMIT) {
      criteria.addDelivery(deciding.verdict());
      RequestSteps.add(steps, authorization, course.reach(), new DecisionTime(input));
    }
    new CourseSteps(steps, new DecisionTime(input), AuthorizationDecision.decider(input, deciding))
        .add(input, course, deciding.verdict().sessionLimit());
    criteria.addDelivery(deciding.verdict());
    OpenPoint.of(input)
        .forEach(point -> steps.add(point.id(), point.who(), point.action(), point.text()));
    benefits(input, eligibility, cost, course);
    return steps.list();
  }

  private void eligibility(EligibilitySummary eligibility) {
    for (Rejection rejection : eligibility.rejections()) {
      steps.add(
          "rejection", rejection.owner(), rejection.fix(), Sentences.bare(rejection.text()) + ".");
    }
    String why = eligibility.text();
    if (eligibility.source() == EligibilitySource.CACHED) {
      steps.add(
          "check-again",
          Owner.BILLING,
          "Run this check again before a figure is quoted or a request is sent.",
          eligibility.warnings().getFirst());
    }
    switch (eligibility.status()) {
      case INACTIVE, INACTIVE_PENDING ->
          steps.add(
              "insurance", Owner.INTAKE, "Ask the patient for the current insurance card.", why);
      case UNAVAILABLE ->
          steps.add("check-again", Owner.BILLING, "Run this check again later today.", why);
      case UNREADABLE ->
          steps.add(
              "check-by-phone", Owner.BILLING, "Confirm coverage by telephone or portal.", why);
      case NOT_CONNECTED, NOT_ASKED -> {
        steps.add("check-by-phone", Owner.BILLING, "Confirm coverage by telephone or portal.", why);
        steps.add("connect", Owner.CONFIGURATION, "Set up the connection to this payer.", why);
      }
      case ACTIVE, ACTIVE_PENDING, REJECTED -> {}
    }
    CarveOutFound carveOut = eligibility.carveOut();
    if (carveOut != null && !carveOut.isFollowed()) {
      steps.add(
          "carve-out",
          Owner.AUTHORIZATION,
          "Call "
              + CoveragePart.named(carveOut)
              + " and ask about eligibility, criteria and authorization for rTMS.",
          "The payer names it as manager of the mental health benefits.");
    }
  }

  /** Why the manager of the behavioural benefits did not answer. */
  private void manager(SummaryInput input) {
    ManagerAnswer manager = input.followUp().manager();
    if (manager != null
        && manager.outcome() instanceof EligibilityOutcome.Rejected(_, List<Rejection> reasons)) {
      for (Rejection reason : reasons) {
        steps.add(
            "manager-rejection",
            reason.owner(),
            "For " + manager.payer().name() + ": " + reason.fix(),
            Sentences.bare(reason.text()) + ".");
      }
    }
  }

  /** An answer that confirms too little, or a refusal without a reason. */
  private void unconfirmed(EligibilitySummary eligibility) {
    switch (eligibility.status()) {
      case ACTIVE, ACTIVE_PENDING ->
          steps.add(
              "check-by-phone",
              Owner.BILLING,
              "Confirm by telephone or portal that mental health benefits are active on the day of"
                  + " service.",
              eligibility.text());
      case REJECTED -> {
        if (eligibility.rejections().isEmpty()) {
          steps.add(
              "check-by-phone",
              Owner.BILLING,
              "Confirm coverage by telephone or portal.",
              eligibility.text());
        }
      }
      case INACTIVE, INACTIVE_PENDING, UNREADABLE, UNAVAILABLE, NOT_CONNECTED, NOT_ASKED -> {}
    }
  }

  private void authorization(
      PriorAuthorization authorization,
      EligibilitySummary eligibility,
      boolean requested,
      String decider,
      String codes) {
    if (authorization.conflict()) {
      steps.add(
          "authorization-conflict",
          Owner.AUTHORIZATION,
          "Ask "
              + decider
              + " whether rTMS needs prior authorization; note name and reference number.",
          authorization.conflictWords());
    }
    if (authorization.onFile() == null
        && !requested
        && authorization.required() == AuthorizationRequired.UNKNOWN
        && eligibility.status() != EligibilityStatus.INACTIVE) {
      steps.add(
          "authorization-unknown",
          Owner.AUTHORIZATION,
          "Ask " + decider + " whether prior authorization is needed for " + codes + ".",
          "No source settles it.");
    }
  }

  /** The planned codes; the usual ones where none were named. */
  private static String codes(SummaryInput input) {
    var planned = input.facts().treatment().procedureCodes();
    return planned.isEmpty()
        ? "90867, 90868 and 90869"
        : Sentences.and(planned.stream().map(ProcedureCode::value).sorted().toList());
  }

  private void issuer(String decider) {
    steps.add(
        "authorization-issuer",
        Owner.AUTHORIZATION,
        "Confirm that " + decider + " issued the authorization on file.",
        "It runs the mental health benefits, so an authorization from elsewhere may not count.");
  }

  private void benefits(
      SummaryInput input, EligibilitySummary eligibility, Judged cost, CourseEstimate course) {
    if (!eligibility.demographicDifferences().isEmpty()) {
      steps.add(
          "demographics",
          Owner.INTAKE,
          "Compare with the card: " + String.join(", ", eligibility.demographicDifferences()) + ".",
          "The payer's record differs from the request.");
    }
    Benefits behavioral = input.behavioral();
    if (behavioral == null || eligibility.status() == EligibilityStatus.INACTIVE) {
      return;
    }
    if (!behavioral.visitLimits().isEmpty()) {
      steps.add(
          "visit-limit",
          Owner.BILLING,
          "Ask the payer whether the visit limit counts rTMS sessions and how many are left.",
          "The payer states a visit limit for these services.");
    }
    boolean priced = !input.planned().prices().allowed().isEmpty();
    if (priced && !course.reasons().isEmpty()) {
      steps.add(
          "cost",
          Owner.BILLING,
          "Settle what the price of the course needs.",
          String.join(" ", course.reasons()));
    } else if (!priced && !cost.clear()) {
      steps.add(
          "cost",
          Owner.BILLING,
          "Ask the payer about the patient's share: " + cost.brief() + ".",
          "The patient cannot be told the cost without it.");
    }
  }
}
