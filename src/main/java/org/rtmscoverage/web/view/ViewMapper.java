package org.rtmscoverage.web.view;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.Named;
import org.mapstruct.ReportingPolicy;
import org.rtmscoverage.benefits.BenefitRow;
import org.rtmscoverage.benefits.Benefits;
import org.rtmscoverage.check.CriteriaEvaluation;
import org.rtmscoverage.check.PayerStatus;
import org.rtmscoverage.course.AuthorizationOnFile;
import org.rtmscoverage.eligibility.BenefitLine;
import org.rtmscoverage.eligibility.PlanDate;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.payer.SubmissionRoute;
import org.rtmscoverage.policy.Gap;
import org.rtmscoverage.policy.PolicyVerdict;
import org.rtmscoverage.policy.SessionLimit;
import org.rtmscoverage.summary.CoverageSummary;
import org.rtmscoverage.summary.CriteriaSet;
import org.rtmscoverage.summary.DecisionDue;
import org.rtmscoverage.summary.DenialRisk;
import org.rtmscoverage.summary.Determination;
import org.rtmscoverage.summary.EligibilitySummary;
import org.rtmscoverage.summary.ManagerSummary;
import org.rtmscoverage.summary.NextStep;
import org.rtmscoverage.summary.PayerInquiry;
import org.rtmscoverage.summary.PriorAuthorization;
import org.rtmscoverage.summary.ProvenanceEntry;
import org.rtmscoverage.vocabulary.Citation;
import org.rtmscoverage.vocabulary.PayerId;
import org.rtmscoverage.vocabulary.PolicyId;
import org.rtmscoverage.vocabulary.ProcedureCode;

/** Turns what the stages return into the shapes of openapi.yaml. */
@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
public interface ViewMapper
    extends CourseViewMapper, PacketViewMapper, CallScriptViewMapper, OnRecordViewMapper {

  /**
   * A coverage summary.
   *
   * @param summary what the clinic reads
   * @return the answer
   */
  default CoverageSummaryView toView(CoverageSummary summary) {
    var criteria = summary.criteria();
    var benefits = summary.benefits();
    return new CoverageSummaryView(
        summary.checkId(),
        summary.checkedAt(),
        toName(summary.payer()),
        summary.serviceDate(),
        toView(summary.determination()),
        toView(summary.eligibility()),
        benefits == null ? null : toView(benefits),
        toView(summary.manager()),
        summary.inquiries().stream().map(this::toView).toList(),
        toView(summary.priorAuthorization()),
        toView(criteria),
        toSets(summary.criteriaSets()),
        toGaps(criteria.gaps()),
        toSteps(summary.nextSteps()),
        toView(summary.callScript()),
        toRisks(summary.denialRisks()),
        toView(summary.course()),
        toView(summary.onRecord()),
        new ProvenanceView(toProvenance(summary.provenance())),
        summary.disclaimer());
  }

  /**
   * What the manager of the behavioural benefits answered.
   *
   * @param manager its answer; null if none was asked
   * @return the answer
   */
  default @Nullable ManagerView toView(@Nullable ManagerSummary manager) {
    return manager == null
        ? null
        : new ManagerView(
            toName(manager.payer()),
            toView(manager.eligibility()),
            manager.benefits() == null ? null : toView(manager.benefits()));
  }

  /**
   * A question put to a payer.
   *
   * @param inquiry the question
   * @return the answer
   */
  PayerInquiryView toView(PayerInquiry inquiry);

  /**
   * A verdict.
   *
   * @param verdict what a policy says
   * @return the answer
   */
  default CriteriaView toView(PolicyVerdict verdict) {
    var version = verdict.version();
    var policyId = verdict.policyId();
    var limit = verdict.sessionLimit();
    return new CriteriaView(
        policyId == null ? null : policyId.value(),
        version == null ? null : version.version(),
        version == null ? null : version.effectiveFrom(),
        version == null ? null : version.effectiveFromBasis(),
        version == null ? null : version.effectiveTo(),
        version == null ? null : version.effectiveToBasis(),
        version == null ? null : toView(version.source()),
        verdict.result(),
        verdict.publishedResult(),
        verdict.notCovered(),
        verdict.grade(),
        toView(verdict.findings()),
        verdict.trialsNotCounted().stream().map(this::toView).toList(),
        version == null ? List.of() : version.remarks(),
        limit == null ? null : toView(limit));
  }

  /**
   * A criteria evaluation without its details: of the findings the root alone.
   *
   * @param evaluation one payer's criteria
   * @return the answer
   */
  default CriteriaEvaluationView toBrief(CriteriaEvaluation evaluation) {
    return toView(
        new CriteriaEvaluation(
            evaluation.payerId(),
            evaluation.payerName(),
            evaluation.servesState(),
            evaluation.servesLine(),
            evaluation.determination(),
            evaluation.verdict().brief(),
            evaluation.authorization(),
            evaluation.daysSinceRead(),
            evaluation.nearness()));
  }

  /**
   * A criteria evaluation.
   *
   * @param evaluation one payer's criteria
   * @return the answer
   */
  @Mapping(target = "criteria", source = "verdict")
  @Mapping(target = "gaps", source = "verdict.gaps")
  CriteriaEvaluationView toView(CriteriaEvaluation evaluation);

  /**
   * A set of criteria.
   *
   * @param set one policy's verdict
   * @return the answer
   */
  @Mapping(target = "criteria", source = "verdict")
  @Mapping(target = "gaps", source = "verdict.gaps")
  CriteriaSetView toView(CriteriaSet set);

  /**
   * Sets of criteria.
   *
   * @param sets the sets
   * @return the answer
   */
  List<CriteriaSetView> toSets(List<CriteriaSet> sets);

  /**
   * Gaps.
   *
   * @param gaps the gaps
   * @return the answer
   */
  List<GapView> toGaps(List<Gap> gaps);

  /**
   * Risks of a denial.
   *
   * @param risks the surest first
   * @return the answer
   */
  List<DenialRiskView> toRisks(List<DenialRisk> risks);

  /**
   * Next steps.
   *
   * @param steps the steps
   * @return the answer
   */
  List<NextStepView> toSteps(List<NextStep> steps);

  /**
   * Provenance.
   *
   * @param entries the entries
   * @return the answer
   */
  List<ProvenanceEntryView> toProvenance(List<ProvenanceEntry> entries);

  /**
   * A payer by name.
   *
   * @param payer the payer
   * @return the answer
   */
  PayerNameView toName(Payer payer);

  /**
   * A determination.
   *
   * @param determination what a check comes to
   * @return the answer
   */
  DeterminationView toView(Determination determination);

  /**
   * Eligibility.
   *
   * @param eligibility what is known
   * @return the answer
   */
  EligibilityView toView(EligibilitySummary eligibility);

  /**
   * Benefits.
   *
   * @param benefits what counts for rTMS
   * @return the answer
   */
  BenefitsView toView(Benefits benefits);

  /**
   * A benefit row.
   *
   * @param row the row; null if none
   * @return the answer
   */
  @Mapping(target = ".", source = "line")
  @Mapping(target = "notes", source = "line", qualifiedByName = "notesAndRest")
  @Nullable BenefitRowView toView(@Nullable BenefitRow row);

  /**
   * The payer's notes, then what our own row has no place for.
   *
   * @param line the row
   * @return words to read
   */
  @Named("notesAndRest")
  default List<String> notesAndRest(BenefitLine line) {
    return Stream.concat(line.notes().stream(), line.asSent().stream()).toList();
  }

  /**
   * A date of the plan.
   *
   * @param date the date
   * @return the answer
   */
  @Mapping(target = "from", source = "dates.from")
  @Mapping(target = "to", source = "dates.to")
  PlanDateView toView(PlanDate date);

  /**
   * Prior authorization.
   *
   * @param authorization whether it is required
   * @return the answer
   */
  PriorAuthorizationView toView(PriorAuthorization authorization);

  /**
   * An authorization on file.
   *
   * @param authorization the authorization; null if none
   * @return the answer
   */
  @Nullable AuthorizationOnFileView toView(@Nullable AuthorizationOnFile authorization);

  /**
   * Ways to submit.
   *
   * @param routes best first
   * @return the answer
   */
  default SubmissionView toSubmission(List<SubmissionRoute> routes) {
    return new SubmissionView(routes.stream().map(this::toView).toList());
  }

  /**
   * A way to submit.
   *
   * @param route the way
   * @return the answer
   */
  @Mapping(target = "condition", expression = "java(route.condition())")
  SubmissionRouteView toView(SubmissionRoute route);

  /**
   * A time by which the payer has to decide.
   *
   * @param due when
   * @return the answer
   */
  DecisionDueView toView(DecisionDue due);

  /**
   * A citation.
   *
   * @param citation where a rule was read; null if not said
   * @return the answer
   */
  @Nullable CitationView toView(@Nullable Citation citation);

  /**
   * A limit of sessions.
   *
   * @param limit the limit; null if none
   * @return the answer
   */
  @Mapping(target = "appliesTo", expression = "java(limit.who().words())")
  @Nullable SessionLimitView toView(@Nullable SessionLimit limit);

  /**
   * A finding.
   *
   * @param finding the finding
   * @return the answer
   */
  FindingView toView(org.rtmscoverage.policy.Finding finding);

  /**
   * A trial that was not counted.
   *
   * @param trial the trial
   * @return the answer
   */
  TrialNotCountedView toView(org.rtmscoverage.policy.TrialNotCounted trial);

  /**
   * The state of a connection.
   *
   * @param status the state; null if not known
   * @return the answer
   */
  @Mapping(target = ".", source = "activity")
  @Nullable PayerStatusView toView(@Nullable PayerStatus status);

  /**
   * A month.
   *
   * @param month year and month
   * @return for example 2026-11
   */
  default String toText(YearMonth month) {
    return month.toString();
  }

  /**
   * A failure rate.
   *
   * @param percent share of failures; below zero while too few calls were made
   * @return the share, or null
   */
  default @Nullable Double toRate(float percent) {
    return percent < 0 ? null : (double) percent;
  }

  /**
   * Our name of a payer.
   *
   * @param id the id
   * @return its text
   */
  default String toText(PayerId id) {
    return id.value();
  }

  /**
   * Our name of a policy.
   *
   * @param id the id
   * @return its text
   */
  default String toText(PolicyId id) {
    return id.value();
  }

  /**
   * A procedure code.
   *
   * @param code the code; null if none is meant
   * @return its text
   */
  default @Nullable String toText(@Nullable ProcedureCode code) {
    return code == null ? null : code.value();
  }
}
