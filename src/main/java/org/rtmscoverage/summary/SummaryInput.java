package org.rtmscoverage.summary;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.benefits.Benefits;
import org.rtmscoverage.course.AuthorizationOnFile;
import org.rtmscoverage.eligibility.EligibilityOutcome;
import org.rtmscoverage.eligibility.Member;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.policy.PatientFacts;
import org.rtmscoverage.policy.PolicyVerdict;

/**
 * What the stages before have found; protected health information.
 *
 * @param checkId opaque
 * @param checkedAt when
 * @param payer who was asked
 * @param member about whom, to name the fields in which the payer's record differs
 * @param facts the planned course
 * @param authorizationsOnFile authorizations already held, as the request names them
 * @param verdict the requested policy's verdict
 * @param eligibility what became of the question; null if none was asked
 * @param benefits what of the answer counts; null if there is no answer
 * @param planned when the sessions are planned and what is charged
 * @param otherCoverages other coverage the patient has
 * @param onRecord what was found out after earlier checks of the same member and payer
 * @param followUp what came of following the first answer
 */
public record SummaryInput(
    String checkId,
    Instant checkedAt,
    Payer payer,
    Member member,
    PatientFacts facts,
    List<AuthorizationOnFile> authorizationsOnFile,
    PolicyVerdict verdict,
    @Nullable EligibilityOutcome eligibility,
    @Nullable Benefits benefits,
    PlannedCourse planned,
    List<OtherCoverage> otherCoverages,
    OnRecord onRecord,
    FollowUp followUp) {
  /** Keeps copies of what it is given. */
  public SummaryInput {
    authorizationsOnFile = List.copyOf(authorizationsOnFile);
    otherCoverages = List.copyOf(otherCoverages);
  }

  /**
   * Who decides on the behavioural benefits: the manager, where it is known here; else the payer.
   */
  Payer decider() {
    return followUp.manager() == null ? payer : followUp.manager().payer();
  }

  /** The answer that tells of the behavioural benefits: the manager's, if it answered. */
  @Nullable Benefits behavioral() {
    ManagerAnswer manager = followUp.manager();
    return manager == null || manager.benefits() == null ? benefits : manager.benefits();
  }

  /** The authorizations held: those of the request, then those certified since. */
  List<AuthorizationOnFile> held() {
    return new DecisionsReading(this).held();
  }

  /** The plan as the payer's answer shows it, where it shows one. */
  private PatientFacts observedFacts() {
    return followUp.plan() == null ? facts : facts.with(followUp.plan());
  }

  /** What decides whether a rule of the decider's file holds. */
  RuleContext rules() {
    return new RuleContext(decider(), observedFacts(), behavioral());
  }

  /** The question and answer of the manager alone; null if none was asked. */
  @Nullable SummaryInput ofManager() {
    ManagerAnswer manager = followUp.manager();
    return manager == null
        ? null
        : new SummaryInput(
            checkId,
            checkedAt,
            manager.payer(),
            member,
            facts,
            authorizationsOnFile,
            verdict,
            manager.outcome(),
            manager.benefits(),
            planned,
            otherCoverages,
            onRecord,
            FollowUp.NONE);
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "SummaryInput[hidden]";
  }
}
