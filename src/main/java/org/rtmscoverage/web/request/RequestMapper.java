package org.rtmscoverage.web.request;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import org.rtmscoverage.check.CoverageCheck;
import org.rtmscoverage.eligibility.Member;
import org.rtmscoverage.eligibility.Subscriber;
import org.rtmscoverage.policy.Attestation;
import org.rtmscoverage.policy.ClinicalFacts;
import org.rtmscoverage.policy.Diagnosis;
import org.rtmscoverage.policy.EctHistory;
import org.rtmscoverage.policy.MedicationTrial;
import org.rtmscoverage.policy.PatientFacts;
import org.rtmscoverage.policy.PlanFacts;
import org.rtmscoverage.policy.PriorTmsCourse;
import org.rtmscoverage.policy.ProviderFacts;
import org.rtmscoverage.policy.PsychotherapyTrial;
import org.rtmscoverage.policy.RatingScore;
import org.rtmscoverage.policy.TreatmentFacts;
import org.rtmscoverage.summary.OnRecord;
import org.rtmscoverage.summary.OtherCoverage;
import org.rtmscoverage.vocabulary.DiagnosisCode;
import org.rtmscoverage.vocabulary.MemberNumber;
import org.rtmscoverage.vocabulary.PartialDate;
import org.rtmscoverage.vocabulary.PayerId;
import org.rtmscoverage.vocabulary.RequestType;

/** Turns validated requests into the questions the stages understand. */
@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
public interface RequestMapper extends CourseRequestMapper {

  /**
   * A coverage check.
   *
   * @param request what was sent
   * @param requestedOn today
   * @return the question
   */
  default CoverageCheck toCheck(CoverageCheckRequest request, LocalDate requestedOn) {
    var member = toMember(request.member());
    var age = Period.between(member.dateOfBirth(), request.serviceDate()).getYears();
    var provider = request.provider();
    return new CoverageCheck(
        new PayerId(request.payerId()),
        member,
        provider == null ? null : provider.npi(),
        provider == null ? null : provider.organizationName(),
        new PatientFacts(
            requestType(request.requestType()),
            request.serviceDate(),
            requestedOn,
            age,
            planOrUnstated(request.plan()),
            providerOrUnstated(provider),
            toTreatment(request.treatment()),
            clinicalOrUnstated(request.clinical())),
        request.treatment().placeOfService(),
        toAuthorizations(request.authorizationsOnFile()),
        toPlanned(request.treatment(), toStatedTerms(request.costTerms())),
        toOtherCoverages(request.otherCoverages()),
        OnRecord.NONE);
  }

  /**
   * The facts of an evaluation of criteria.
   *
   * @param request what was sent
   * @param requestedOn today
   * @return the facts
   */
  default PatientFacts toFacts(CriteriaEvaluationRequest request, LocalDate requestedOn) {
    return new PatientFacts(
        requestType(request.requestType()),
        request.serviceDate(),
        requestedOn,
        request.ageOnServiceDate(),
        planOrUnstated(request.plan()),
        providerOrUnstated(request.provider()),
        toTreatment(request.treatment()),
        clinicalOrUnstated(request.clinical()));
  }

  /**
   * The patient.
   *
   * @param request what was sent
   * @return the member
   */
  @Mapping(target = "gender", defaultValue = "U")
  @Mapping(target = "relationship", defaultValue = "SELF")
  Member toMember(MemberRequest request);

  /**
   * The subscriber.
   *
   * @param request what was sent; null if the member is
   * @return the subscriber
   */
  @Nullable Subscriber toSubscriber(@Nullable SubscriberRequest request);

  /**
   * The plan.
   *
   * @param request what was sent
   * @return the plan
   */
  @Mapping(target = "funding", defaultValue = "UNKNOWN")
  PlanFacts toPlan(PlanRequest request);

  /**
   * The provider.
   *
   * @param request what was sent
   * @return the provider
   */
  @Mapping(target = "network", defaultValue = "UNKNOWN")
  @Mapping(target = "networkException", defaultValue = "NONE")
  ProviderFacts toProvider(ProviderRequest request);

  /**
   * The planned course.
   *
   * @param request what was sent
   * @return the course
   */
  TreatmentFacts toTreatment(TreatmentRequest request);

  /**
   * The clinical history.
   *
   * @param request what was sent
   * @return the history
   */
  ClinicalFacts toClinical(ClinicalRequest request);

  /**
   * A diagnosis.
   *
   * @param request what was sent
   * @return the diagnosis
   */
  @Mapping(target = "primary", defaultValue = "false")
  Diagnosis toDiagnosis(DiagnosisRequest request);

  /**
   * A score.
   *
   * @param request what was sent
   * @return the score
   */
  RatingScore toScore(ScoreRequest request);

  /**
   * A medication trial.
   *
   * @param request what was sent
   * @return the trial
   */
  @Mapping(target = "ongoing", defaultValue = "false")
  @Mapping(target = "outcome", defaultValue = "NOT_RECORDED")
  MedicationTrial toTrial(MedicationTrialRequest request);

  /**
   * A course of psychotherapy.
   *
   * @param request what was sent
   * @return the course
   */
  @Mapping(target = "outcome", defaultValue = "NOT_RECORDED")
  PsychotherapyTrial toPsychotherapy(PsychotherapyRequest request);

  /**
   * An earlier course of TMS.
   *
   * @param request what was sent
   * @return the course
   */
  PriorTmsCourse toPriorTms(PriorTmsRequest request);

  /**
   * Electroconvulsive therapy.
   *
   * @param request what was sent; null if nothing
   * @return the history
   */
  @Nullable EctHistory toEct(@Nullable EctRequest request);

  /**
   * A statement.
   *
   * @param request what was sent
   * @return the statement
   */
  Attestation toAttestation(AttestationRequest request);

  /**
   * Other coverage.
   *
   * @param request what was sent
   * @return the coverage
   */
  List<OtherCoverage> toOtherCoverages(List<OtherCoverageRequest> request);

  /**
   * A date as charted.
   *
   * @param text a day, month or year; null if not said
   * @return the days it may be
   */
  default @Nullable PartialDate toDate(@Nullable String text) {
    return text == null ? null : PartialDate.parse(text);
  }

  /**
   * A member number.
   *
   * @param text as sent
   * @return the number
   */
  default MemberNumber toMemberNumber(String text) {
    return new MemberNumber(text);
  }

  /**
   * A diagnosis code.
   *
   * @param text as sent
   * @return the code
   */
  default DiagnosisCode toDiagnosisCode(String text) {
    return new DiagnosisCode(text);
  }

  private static RequestType requestType(@Nullable RequestType stated) {
    return stated == null ? RequestType.INITIAL : stated;
  }

  private PlanFacts planOrUnstated(@Nullable PlanRequest plan) {
    return plan == null ? PlanFacts.UNSTATED : toPlan(plan);
  }

  private ProviderFacts providerOrUnstated(@Nullable ProviderRequest provider) {
    return provider == null ? ProviderFacts.UNSTATED : toProvider(provider);
  }

  private ClinicalFacts clinicalOrUnstated(@Nullable ClinicalRequest clinical) {
    if (clinical != null) {
      return toClinical(clinical);
    }
    return new ClinicalFacts(
        List.of(), null, List.of(), List.of(), List.of(), List.of(), null, Map.of(), List.of(),
        List.of(), Set.of());
  }
}
