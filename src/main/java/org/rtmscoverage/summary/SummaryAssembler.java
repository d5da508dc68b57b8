package org.rtmscoverage.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.benefits.Benefits;
import org.rtmscoverage.benefits.CarveOutFound;
import org.rtmscoverage.course.CourseEstimate;
import org.rtmscoverage.payer.CarveOut;
import org.rtmscoverage.policy.PolicyEvaluator;
import org.rtmscoverage.policy.PolicyVerdict;

/** Joins eligibility, benefits and criteria to what the clinic reads. A pure function. */
public final class SummaryAssembler {

  /** Stands on every answer. */
  public static final String DISCLAIMER =
      "This is an estimate from payer data as of the time shown. It is not an authorization, no"
          + " guarantee of payment and not medical clearance.";

  /**
   * Assembles.
   *
   * @param input what the stages before have found
   * @return the summary
   */
  public CoverageSummary assemble(SummaryInput input) {
    SummaryInput asked = input.ofManager();
    EligibilitySummary manager = asked == null ? null : EligibilityReading.read(asked);
    EligibilitySummary eligibility = ManagedEligibility.of(input, manager);
    List<CriteriaSet> sets = criteriaSets(input);
    CriteriaSet deciding =
        sets.stream().filter(CriteriaSet::decides).findFirst().orElse(sets.getFirst());
    AuthorizationDecision decision = new AuthorizationDecision(input, deciding);
    PriorAuthorization authorization = decision.decide();
    CourseEstimate course = CourseSection.of(input, eligibility, authorization, deciding);
    Judged coverage = CoveragePart.of(input, eligibility);
    Judged permission =
        AuthorizationPart.of(input, deciding, authorization, decision, course.reach());
    Judged criteria =
        CriteriaPart.of(
            deciding.verdict(),
            AssumedLine.of(input.decider(), input.rules().facts().plan(), deciding.verdict()));
    Judged cost =
        CostPart.of(
            input.behavioral(),
            input.facts().provider().networkTreatedAs(),
            input.planned().prices().allowed().isEmpty() ? null : course,
            eligibility.source());
    Outcome outcome = outcome(input, eligibility, authorization, deciding, decision.decisions());
    List<Judged> judged = List.of(coverage, permission, criteria, cost);
    Determination determination =
        new Determination(
            outcome,
            Headline.words(input, outcome, authorization, deciding, judged),
            Headline.reasons(input, outcome, eligibility, authorization, deciding, judged),
            new Parts(coverage.part(), permission.part(), criteria.part(), cost.part()));
    List<NextStep> open =
        new NextSteps(decision)
            .of(input, eligibility, authorization, deciding, cost, outcome, course);
    AnsweredQuestions answered = new AnsweredQuestions(input);
    CallScript script = CallScriptWriter.of(input, eligibility, authorization, open);
    List<NextStep> steps = answered.marked(open, script);
    return new CoverageSummary(
        input.checkId(),
        input.checkedAt(),
        input.payer(),
        input.facts().serviceDate(),
        determination,
        eligibility,
        input.benefits(),
        asked == null || manager == null
            ? null
            : new ManagerSummary(asked.payer(), manager, asked.benefits()),
        inquiries(input.followUp()),
        authorization,
        sets,
        steps,
        answered.fill(script),
        DenialRisks.of(
            input, eligibility, authorization, decision.decisions(), deciding, course, steps),
        course,
        input.onRecord(),
        Provenance.of(eligibility, authorization, deciding, input.onRecord()),
        DISCLAIMER);
  }

  private static List<PayerInquiry> inquiries(FollowUp followUp) {
    List<PayerInquiry> all = new ArrayList<>(followUp.inquiries());
    if (followUp.manager() != null) {
      all.addAll(followUp.manager().inquiries());
    }
    return List.copyOf(all);
  }

  private static List<CriteriaSet> criteriaSets(SummaryInput input) {
    PolicyVerdict observed = input.followUp().observed();
    if (observed != null) {
      return List.of(
          new CriteriaSet(CriteriaBasis.OBSERVED, true, observed, input.followUp().why()),
          new CriteriaSet(CriteriaBasis.REQUESTED, false, input.verdict()));
    }
    CarveOutFound found = input.benefits() == null ? null : input.benefits().carveOut();
    if (found == null
        || input.followUp().manager() != null
        || isKnown(input.payer().carveOut(), found)) {
      return List.of(new CriteriaSet(CriteriaBasis.REQUESTED, true, input.verdict()));
    }
    String why =
        "mental health benefits are run by "
            + CoveragePart.named(found)
            + ", whose policy is not known to us";
    return List.of(
        new CriteriaSet(CriteriaBasis.OBSERVED, true, PolicyEvaluator.noPolicy(why)),
        new CriteriaSet(CriteriaBasis.REQUESTED, false, input.verdict()));
  }

  private static boolean isKnown(@Nullable CarveOut configured, CarveOutFound found) {
    return configured != null
        && (configured.name().toLowerCase(Locale.ROOT).equals(found.name().toLowerCase(Locale.ROOT))
            || (found.payerId() != null && found.payerId().equals(configured.payerId())));
  }

  private static Outcome outcome(
      SummaryInput input,
      EligibilitySummary eligibility,
      PriorAuthorization authorization,
      CriteriaSet deciding,
      DecisionsReading decisions) {
    if (eligibility.status() == EligibilityStatus.INACTIVE) {
      return Outcome.COVERAGE_INACTIVE;
    }
    Benefits behavioral = input.behavioral();
    if (behavioral != null && behavioral.nonCovered() != null) {
      return Outcome.NOT_COVERED;
    }
    Outcome criteria = CriteriaPart.outcome(deciding.verdict());
    if (criteria != null) {
      return criteria;
    }
    if (!CoveragePart.confirmed(input, eligibility)) {
      return Outcome.ELIGIBILITY_UNCONFIRMED;
    }
    if (authorization.onFile() == null
        && (decisions.refused() != null || decisions.pended() != null)) {
      return Outcome.MANUAL_REVIEW; // a person at the payer has it, or has refused it
    }
    return authorization.required() == AuthorizationRequired.NO || authorization.onFile() != null
        ? Outcome.LIKELY_COVERED
        : Outcome.READY_TO_SUBMIT;
  }
}
