package org.rtmscoverage.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmscoverage.benefits.BenefitContext;
import org.rtmscoverage.benefits.BenefitsNormaliser;
import org.rtmscoverage.benefits.Row;
import org.rtmscoverage.course.AuthorizationOnFile;
import org.rtmscoverage.eligibility.ActivityState;
import org.rtmscoverage.eligibility.AuthorizationIndicator;
import org.rtmscoverage.eligibility.BenefitKind;
import org.rtmscoverage.eligibility.BenefitNetwork;
import org.rtmscoverage.eligibility.BenefitPeriod;
import org.rtmscoverage.eligibility.CallFailure;
import org.rtmscoverage.eligibility.ConnectionState;
import org.rtmscoverage.eligibility.EligibilityInquiry;
import org.rtmscoverage.eligibility.EligibilityOutcome;
import org.rtmscoverage.eligibility.EligibilityOutcome.Answered;
import org.rtmscoverage.eligibility.EligibilityOutcome.UnavailableCause;
import org.rtmscoverage.eligibility.Inquired;
import org.rtmscoverage.eligibility.Inquiries;
import org.rtmscoverage.eligibility.Member;
import org.rtmscoverage.eligibility.PayerActivity;
import org.rtmscoverage.eligibility.Rejection;
import org.rtmscoverage.eligibility.RejectionClass;
import org.rtmscoverage.payer.AuthorizationRule;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.payer.PayerConnection;
import org.rtmscoverage.payer.Protocol;
import org.rtmscoverage.payer.ResilienceLimits;
import org.rtmscoverage.payer.RuleScope;
import org.rtmscoverage.payer.SubmissionRoute;
import org.rtmscoverage.policy.ClinicalFacts;
import org.rtmscoverage.policy.Finding;
import org.rtmscoverage.policy.NodeKind;
import org.rtmscoverage.policy.PatientFacts;
import org.rtmscoverage.policy.PlanFacts;
import org.rtmscoverage.policy.PolicyEvaluator;
import org.rtmscoverage.policy.PolicyVerdict;
import org.rtmscoverage.policy.ProviderFacts;
import org.rtmscoverage.policy.ReferenceData;
import org.rtmscoverage.policy.TreatmentFacts;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.summary.AuthorizationRequired;
import org.rtmscoverage.summary.CoverageSummary;
import org.rtmscoverage.summary.EligibilityStatus;
import org.rtmscoverage.summary.FollowUp;
import org.rtmscoverage.summary.OnRecord;
import org.rtmscoverage.summary.Outcome;
import org.rtmscoverage.summary.PartState;
import org.rtmscoverage.summary.PayerDecision;
import org.rtmscoverage.summary.PayerTold;
import org.rtmscoverage.summary.PlannedCourse;
import org.rtmscoverage.summary.SummaryAssembler;
import org.rtmscoverage.summary.SummaryInput;
import org.rtmscoverage.summary.Told;
import org.rtmscoverage.vocabulary.Citation;
import org.rtmscoverage.vocabulary.Gender;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.MemberNumber;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.NetworkException;
import org.rtmscoverage.vocabulary.NetworkStatus;
import org.rtmscoverage.vocabulary.Owner;
import org.rtmscoverage.vocabulary.PayerId;
import org.rtmscoverage.vocabulary.ProcedureCode;
import org.rtmscoverage.vocabulary.Relationship;
import org.rtmscoverage.vocabulary.RequestType;
import org.rtmscoverage.vocabulary.SourceGrade;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@NullUnmarked // a null that slips through fails the test anyway
class CoverageCheckServiceTests {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final LocalDate DAY = LocalDate.parse("2026-12-01");
  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final ProcedureCode PLANNING = new ProcedureCode("90867");
  private static final ProcedureCode DELIVERY = new ProcedureCode("90868");
  private static final Member MEMBER =
      new Member(
          new MemberNumber("M 1"),
          "José",
          "O'Neil",
          null,
          LocalDate.parse("1985-07-22"),
          Gender.M,
          Relationship.SELF,
          null,
          null);

  private static Payer payer(AuthorizationRule... rules) {
    var second = Duration.ofSeconds(1);
    var limits = new ResilienceLimits(second, second, 4, 2, 50, second, 1, 1, 1, 0, second, 1000);
    return new Payer(
        new PayerId("sample"),
        "Sample",
        List.of(),
        Set.of(),
        Set.of(),
        null,
        null,
        new PayerConnection(Protocol.X12, List.of("MH"), limits),
        null,
        List.of(rules),
        List.of(new SubmissionRoute("FAX", "1-800-555-0101", null, null, RuleScope.ALL)),
        List.of(),
        List.of(),
        List.of());
  }

  private static AuthorizationRule rule(boolean required) {
    return new AuthorizationRule(
        required,
        RuleScope.ALL,
        "rule text",
        new Citation("Rules", null, null, SourceGrade.PRIMARY, DAY));
  }

  private static PatientFacts facts() {
    return new PatientFacts(
        RequestType.INITIAL,
        DAY,
        DAY,
        41,
        PlanFacts.UNSTATED,
        new ProviderFacts(NetworkStatus.IN, NetworkException.NONE, null, null),
        new TreatmentFacts(Indication.MDD, Modality.RTMS, null, Set.of(PLANNING, DELIVERY), 36),
        new ClinicalFacts(
            List.of(), null, List.of(), List.of(), List.of(), List.of(), null, Map.of(), List.of(),
            List.of(), Set.of()));
  }

  private static PolicyVerdict met() {
    var finding =
        new Finding(
            "all",
            "All",
            NodeKind.CRITERION,
            Truth.MET,
            List.of(),
            List.of(),
            List.of(),
            null,
            List.of());
    return new PolicyVerdict(
        null,
        null,
        Truth.MET,
        Truth.MET,
        null,
        false,
        finding,
        List.of(),
        List.of(),
        SourceGrade.PRIMARY);
  }

  private static Row[] active(Row... more) {
    var rows = new ArrayList<Row>();
    rows.add(Row.of(BenefitKind.ACTIVE, "30"));
    rows.add(Row.of(BenefitKind.ACTIVE, "MH"));
    rows.add(Row.of(BenefitKind.CO_PAYMENT, "MH").amount("30"));
    rows.add(
        Row.of(BenefitKind.DEDUCTIBLE, "30").amount("1500").period(BenefitPeriod.CALENDAR_YEAR));
    rows.add(Row.of(BenefitKind.DEDUCTIBLE, "30").amount("600").period(BenefitPeriod.YEAR_TO_DATE));
    rows.addAll(List.of(more));
    return rows.toArray(Row[]::new);
  }

  private static CoverageSummary answered(Payer payer, Row... rows) {
    return summary(payer, new Answered(NOW, Row.answer(rows)), List.of());
  }

  private static CoverageSummary summary(
      Payer payer, EligibilityOutcome outcome, List<AuthorizationOnFile> onFile) {
    var benefits =
        outcome instanceof Answered(_, var response)
            ? new BenefitsNormaliser()
                .normalise(response, new BenefitContext("11", NetworkStatus.IN, DAY))
            : null;
    CoverageSummary summary =
        new SummaryAssembler()
            .assemble(
                new SummaryInput(
                    "id",
                    NOW,
                    payer,
                    MEMBER,
                    facts(),
                    onFile,
                    met(),
                    outcome,
                    benefits,
                    PlannedCourse.UNSTATED,
                    List.of(),
                    OnRecord.NONE,
                    FollowUp.NONE));
    assertThat(summary.toString().toLowerCase(Locale.ROOT)).doesNotContain("approved");
    return summary;
  }

  private static String headline(CoverageSummary summary) {
    return summary.determination().headline();
  }

  @Test
  void activeAndMetIsReadyToSubmit() {
    CoverageSummary summary = answered(payer(rule(true)), active());
    assertThat(summary.determination().outcome()).isEqualTo(Outcome.READY_TO_SUBMIT);
    assertThat(headline(summary))
        .isEqualTo(
            "The authorization request can be sent: coverage is active and the criteria are met."
                + " Not clear: prior authorization required, none on file.");
    assertThat(summary.determination().parts().cost().state()).isEqualTo(PartState.CLEAR);
    assertThat(summary.determination().parts().cost().text())
        .contains("copay $30.00 per visit", "$900.00 left (computed)");
    assertThat(summary.nextSteps()).anyMatch(step -> step.action().contains("1-800-555-0101"));
  }

  @Test
  void noAuthorizationByRuleIsLikelyCoveredAndCriteriaStillApply() {
    CoverageSummary summary = answered(payer(rule(false)), active());
    assertThat(summary.determination().outcome()).isEqualTo(Outcome.LIKELY_COVERED);
    assertThat(headline(summary))
        .contains("criteria still apply and are judged from the chart")
        .doesNotContain("Not clear");
  }

  @Test
  void inactiveComesFirst() {
    CoverageSummary summary = answered(payer(), Row.of(BenefitKind.INACTIVE, "30"));
    assertThat(summary.determination().outcome()).isEqualTo(Outcome.COVERAGE_INACTIVE);
    assertThat(headline(summary)).startsWith("Coverage is not active on 2026-12-01.");
  }

  @Test
  void answersNoteThatRequiresAuthorizationBeatsTheRule() {
    CoverageSummary summary =
        answered(
            payer(rule(false)),
            active(Row.of(BenefitKind.LIMITATION, "30").notes("PLAN REQUIRES PRECERT")));
    assertThat(summary.priorAuthorization().required()).isEqualTo(AuthorizationRequired.YES);
    assertThat(summary.priorAuthorization().conflict()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"MH,,UNKNOWN", "MH,90867,UNKNOWN"})
  void noOnServiceTypeOrOneOfTwoCodesDoesNotSettleIt(
      String type, String code, AuthorizationRequired expected) {
    Row row = Row.of(BenefitKind.ACTIVE, type).authorization(AuthorizationIndicator.NO);
    if (code != null) {
      row.code(code);
    }
    assertThat(answered(payer(), active(row)).priorAuthorization().required()).isEqualTo(expected);
  }

  @Test
  void noOnEveryPlannedCodeIsNo() {
    CoverageSummary summary =
        answered(
            payer(),
            active(
                Row.of(BenefitKind.ACTIVE).code("90867").authorization(AuthorizationIndicator.NO),
                Row.of(BenefitKind.ACTIVE).code("90868").authorization(AuthorizationIndicator.NO)));
    assertThat(summary.priorAuthorization().required()).isEqualTo(AuthorizationRequired.NO);
  }

  @Test
  void carveOutIsReviewedByHandAndNamedWithItsTelephone() {
    CoverageSummary summary =
        answered(
            payer(rule(false)),
            active(Row.of(BenefitKind.CONTACT_ENTITY, "MH").entity("Mind Co", null, "8005550100")));
    assertThat(summary.determination().outcome()).isEqualTo(Outcome.MANUAL_REVIEW);
    assertThat(headline(summary)).contains("Mind Co", "8005550100");
    assertThat(summary.criteriaSets()).hasSize(2);
    assertThat(summary.priorAuthorization().required()).isEqualTo(AuthorizationRequired.UNKNOWN);
    assertThat(summary.nextSteps().getFirst().id()).isEqualTo("carve-out");
  }

  @Test
  void visitLimitBelowThePlanIsNamed() {
    CoverageSummary summary =
        answered(
            payer(rule(true)),
            active(
                Row.of(BenefitKind.LIMITATION, "MH").visits(30, BenefitPeriod.CALENDAR_YEAR),
                Row.of(BenefitKind.LIMITATION, "MH").visits(18, BenefitPeriod.REMAINING)));
    assertThat(headline(summary)).contains("18 visits are left of 30 and 36 sessions are planned");
  }

  @Test
  void nonCoveredRowIsNotCovered() {
    CoverageSummary summary =
        answered(payer(), active(Row.of(BenefitKind.NON_COVERED).code("90868")));
    assertThat(summary.determination().outcome()).isEqualTo(Outcome.NOT_COVERED);
    assertThat(headline(summary)).contains("says this service is not covered");
  }

  @ParameterizedTest
  @CsvSource({
    "75,Subscriber not found,PATIENT_NOT_FOUND",
    "71,Birth date does not match,PATIENT_MISMATCH"
  })
  void rejectionIsNamedWithItsOwnerAndFix(String code, String text, RejectionClass kind) {
    var rejection =
        new Rejection(kind, code, text, "C", "2100C", Owner.INTAKE, "Check the card.", false);
    CoverageSummary summary =
        summary(payer(), new EligibilityOutcome.Rejected(NOW, List.of(rejection)), List.of());
    assertThat(summary.eligibility().status()).isEqualTo(EligibilityStatus.REJECTED);
    assertThat(summary.determination().outcome()).isEqualTo(Outcome.ELIGIBILITY_UNCONFIRMED);
    assertThat(headline(summary)).containsIgnoringCase(text);
    assertThat(summary.nextSteps().getFirst().who()).isEqualTo(Owner.INTAKE);
  }

  @ParameterizedTest
  @CsvSource({
    "TIMED_OUT,did not answer in time",
    "CONNECTION_FAILED,connection to the payer failed",
    "HTTP_ERROR,returned an error",
    "PAYER_SAYS_UNAVAILABLE,cannot answer now",
    "BREAKER_OPEN,not asked because earlier calls failed",
    "LIMIT_REACHED,our limit of calls"
  })
  void payerThatIsDownStillGivesTheCriteria(UnavailableCause cause, String words) {
    CoverageSummary summary =
        summary(payer(), new EligibilityOutcome.Unavailable(NOW, cause), List.of());
    assertThat(headline(summary)).startsWith("The criteria are met, but").contains(words);
    assertThat(summary.eligibility().status()).isEqualTo(EligibilityStatus.UNAVAILABLE);
    assertThat(summary.criteria().result()).isEqualTo(Truth.MET);
  }

  @Test
  void garbageAndNoConnectionAreSaid() {
    assertThat(
            headline(summary(payer(), new EligibilityOutcome.Unreadable(NOW, "no X12"), List.of())))
        .contains("could not be used (no X12)");
    assertThat(headline(summary(payer(), new EligibilityOutcome.NotConnected(NOW), List.of())))
        .contains("no connection to this payer");
    assertThat(summary(payer(), null, List.of()).eligibility().status())
        .isEqualTo(EligibilityStatus.NOT_ASKED);
  }

  @Test
  void authorizationOnFileCoversOnlyWithDatesAndUnits() {
    var answer = new Answered(NOW, Row.answer(active()));
    var enough =
        new AuthorizationOnFile(
            "A", DAY, DAY.plusMonths(3), Map.of(PLANNING, 1, DELIVERY, 40), Map.of(DELIVERY, 4));
    var unknownUnits = new AuthorizationOnFile("B", DAY, DAY.plusMonths(3), Map.of(), Map.of());
    var tooShort =
        new AuthorizationOnFile("C", DAY, DAY.plusWeeks(2), Map.of(DELIVERY, 40), Map.of());
    assertThat(summary(payer(rule(true)), answer, List.of(enough)).determination().outcome())
        .isEqualTo(Outcome.LIKELY_COVERED);
    assertThat(headline(summary(payer(rule(true)), answer, List.of(unknownUnits))))
        .contains("units of the authorization on file to be confirmed");
    assertThat(headline(summary(payer(rule(true)), answer, List.of(tooShort))))
        .contains("none on file");
  }

  private static Mono<CoverageSummary> checked(CoverageCheckService service, CoverageCheck check) {
    return service
        .ask(Inquiries.PRACTICE, check)
        .map(asked -> service.conclude(Inquiries.PRACTICE, check, asked.told(), "id", NOW));
  }

  private static CoverageCheckService service(EligibilityOutcome outcome) {
    return new CoverageCheckService(
        id -> id.value().equals("sample") ? Optional.of(payer()) : Optional.empty(),
        (_, _) -> Optional.empty(),
        dialogue(_ -> Mono.just(outcome)),
        judge(),
        new FeeSchedule(null, null, null),
        new CheckMeters(new SimpleMeterRegistry()));
  }

  private static PayerDialogue dialogue(
      Function<EligibilityInquiry, Mono<EligibilityOutcome>> gateway) {
    return new PayerDialogue(
        inquiry -> gateway.apply(inquiry).map(outcome -> new Inquired(outcome, List.of())),
        Duration.ofSeconds(15),
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static PolicyJudge judge() {
    var reference =
        new ReferenceData(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    return new PolicyJudge((_, _) -> Optional.empty(), new PolicyEvaluator(reference));
  }

  private static CoverageCheck check(String payer) {
    return new CoverageCheck(
        new PayerId(payer),
        MEMBER,
        null,
        null,
        facts(),
        "11",
        List.of(),
        PlannedCourse.UNSTATED,
        List.of(),
        OnRecord.NONE);
  }

  @Test
  void whatWasRecordedBeforeStandsInTheSummary() {
    var pended =
        new PayerDecision(
            "d1",
            "check-0",
            null,
            PayerDecision.Decision.PENDED,
            Map.of(),
            null,
            null,
            null,
            facts().requestedOn(),
            "Pat",
            NOW);
    var check = check("sample").with(new OnRecord(List.of(), List.of(pended)));
    StepVerifier.create(checked(service(new Answered(NOW, Row.answer(active()))), check))
        .assertNext(
            summary -> {
              assertThat(summary.onRecord().decisions()).containsExactly(pended);
              assertThat(summary.determination().parts().authorization().text())
                  .contains("pended since");
            })
        .expectComplete()
        .verify(LIMIT);
  }

  @Test
  void pipelineGivesOneSummary() {
    StepVerifier.create(checked(service(new Answered(NOW, Row.answer(active()))), check("sample")))
        .assertNext(
            summary -> {
              assertThat(summary.checkedAt()).isEqualTo(NOW);
              assertThat(summary.benefits()).isNotNull();
              assertThat(summary.determination().outcome()).isEqualTo(Outcome.MANUAL_REVIEW);
            })
        .expectComplete()
        .verify(LIMIT);
  }

  @Test
  void checkIsTheTwoStagesInOne() {
    var service = service(new Answered(NOW, Row.answer(active())));
    CoverageSummary whole = checked(service, check("sample")).block(LIMIT);
    Asked asked = service.ask(Inquiries.PRACTICE, check("sample")).block(LIMIT);

    assertThat(whole).isNotNull();
    assertThat(asked).isNotNull().hasToString("Asked[hidden]");
    assertThat(asked.told()).hasToString("Told[hidden]");
    assertThat(asked.told().payer()).hasToString("PayerTold[hidden]");
    assertThat(
            service.conclude(
                Inquiries.PRACTICE, check("sample"), asked.told(), whole.checkId(), NOW))
        .isEqualTo(whole);
  }

  @Test
  void toldByAnotherPayerOrOneNobodyKnowsIsNotConcludedFrom() {
    var service = service(new EligibilityOutcome.NotConnected(NOW));
    var told =
        new PayerTold(new PayerId("sample"), new EligibilityOutcome.NotConnected(NOW), List.of());
    var stranger = new PayerTold(new PayerId("stranger"), told.outcome(), List.of());

    assertThatThrownBy(
            () ->
                service.conclude(
                    Inquiries.PRACTICE, check("sample"), new Told(stranger, null), "id", NOW))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                service.conclude(
                    Inquiries.PRACTICE, check("sample"), new Told(told, stranger), "id", NOW))
        .isInstanceOf(UnknownPayerException.class);
  }

  static Stream<EligibilityOutcome> withoutAnAnswer() {
    return Stream.of(
        new EligibilityOutcome.Unavailable(NOW, UnavailableCause.BREAKER_OPEN),
        new EligibilityOutcome.Unreadable(NOW, "no X12"),
        new EligibilityOutcome.NotConnected(NOW),
        new EligibilityOutcome.Rejected(NOW, List.of()));
  }

  @ParameterizedTest
  @MethodSource("withoutAnAnswer")
  void criteriaAreGivenWhereThePayerGivesNothing(EligibilityOutcome outcome) {
    StepVerifier.create(checked(service(outcome), check("sample")))
        .assertNext(
            summary -> {
              assertThat(summary.benefits()).isNull();
              assertThat(summary.determination().parts().criteria().text())
                  .contains("no rTMS policy of Sample is known");
              assertThat(summary.nextSteps()).isNotEmpty();
            })
        .expectComplete()
        .verify(LIMIT);
  }

  @Test
  void benefitsAreGivenWhereNoPolicyIsKnown() {
    StepVerifier.create(checked(service(new Answered(NOW, Row.answer(active()))), check("sample")))
        .assertNext(
            summary -> {
              assertThat(summary.eligibility().status()).isEqualTo(EligibilityStatus.ACTIVE);
              assertThat(summary.determination().parts().cost().text()).contains("copay $30.00");
            })
        .expectComplete()
        .verify(LIMIT);
  }

  @Test
  void faultOfOursIsNotDressedAsAnAnswer() {
    var service =
        new CoverageCheckService(
            _ -> Optional.of(payer()),
            (_, _) -> Optional.empty(),
            dialogue(_ -> Mono.error(new IllegalStateException("a bug"))),
            judge(),
            new FeeSchedule(null, null, null),
            new CheckMeters(new SimpleMeterRegistry()));
    StepVerifier.create(checked(service, check("sample")))
        .expectErrorMessage("a bug")
        .verify(LIMIT);
  }

  @Test
  void nothingIsAskedBeforeSomebodySubscribes() {
    var asked = new AtomicInteger();
    var service =
        new CoverageCheckService(
            _ -> Optional.of(payer()),
            (_, _) -> Optional.empty(),
            dialogue(
                inquiry -> {
                  asked.incrementAndGet();
                  assertThat(inquiry.serviceDate()).isEqualTo(DAY);
                  return Mono.just(new EligibilityOutcome.NotConnected(NOW));
                }),
            judge(),
            new FeeSchedule(null, null, null),
            new CheckMeters(new SimpleMeterRegistry()));
    Mono<CoverageSummary> later = checked(service, check("sample"));
    assertThat(asked).hasValue(0);
    StepVerifier.create(later).expectNextCount(1).expectComplete().verify(LIMIT);
    assertThat(asked).hasValue(1);
  }

  @Test
  void outOfNetworkProviderWithAnApprovedExceptionIsReadAsInNetwork() {
    for (NetworkException exception : NetworkException.values()) {
      PatientFacts in = facts();
      var facts =
          new PatientFacts(
              in.requestType(),
              DAY,
              DAY,
              41,
              in.plan(),
              new ProviderFacts(NetworkStatus.OUT, exception, null, null),
              in.treatment(),
              in.clinical());
      var check =
          new CoverageCheck(
              new PayerId("sample"),
              MEMBER,
              null,
              null,
              facts,
              "11",
              List.of(),
              PlannedCourse.UNSTATED,
              List.of(),
              OnRecord.NONE);
      var answer =
          Row.answer(
              Row.of(BenefitKind.ACTIVE, "30"),
              Row.of(BenefitKind.ACTIVE, "MH"),
              Row.of(BenefitKind.CO_PAYMENT, "MH").amount("30").network(BenefitNetwork.IN),
              Row.of(BenefitKind.CO_PAYMENT, "MH").amount("90").network(BenefitNetwork.OUT));
      String paid = exception == NetworkException.APPROVED ? "copay $30.00" : "copay $90.00";
      StepVerifier.create(checked(service(new Answered(NOW, answer)), check))
          .assertNext(
              summary -> assertThat(summary.determination().parts().cost().text()).startsWith(paid))
          .expectComplete()
          .verify(LIMIT);
    }
  }

  @Test
  void personIsHiddenInText() {
    assertThat(check("sample")).hasToString("CoverageCheck[hidden]");
  }

  @Test
  void unknownPayerIsAnError() {
    StepVerifier.create(checked(service(new EligibilityOutcome.NotConnected(NOW)), check("other")))
        .expectError(UnknownPayerException.class)
        .verify(LIMIT);
  }

  @Test
  void criteriaAloneHaveNoParts() {
    var results =
        new CriteriaEvaluationService(() -> List.of(payer()), judge()).evaluate(List.of(), facts());
    assertThat(results)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.determination().parts()).isNull();
              assertThat(one.nearness()).isEqualTo(1);
            });
  }

  @Test
  void eachPayerHasAStatus() {
    var activity =
        new PayerActivity(
            ActivityState.DOWN,
            4,
            0.0,
            null,
            null,
            null,
            new PayerActivity.Failed(NOW, CallFailure.TIMED_OUT),
            0,
            new PayerActivity.Month(YearMonth.of(2026, 11), NOW, 4, 0, 0.0));
    var state = new ConnectionState(true, "OPEN", 100, 4, 4, 2, activity);
    assertThat(new PayerStatusService(() -> List.of(payer()), _ -> state).statuses())
        .containsExactly(
            new PayerStatus(new PayerId("sample"), "Sample", true, "OPEN", 100, 4, 4, 2, activity));
  }
}
