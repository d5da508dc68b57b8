package org.rtmscoverage.web;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rtmscoverage.benefits.Accumulator;
import org.rtmscoverage.benefits.AccumulatorKind;
import org.rtmscoverage.benefits.BenefitRow;
import org.rtmscoverage.benefits.Benefits;
import org.rtmscoverage.benefits.CoverageStatus;
import org.rtmscoverage.benefits.Plan;
import org.rtmscoverage.benefits.Row;
import org.rtmscoverage.check.CourseEstimateService;
import org.rtmscoverage.check.CoverageCheckService;
import org.rtmscoverage.check.CriteriaEvaluation;
import org.rtmscoverage.check.CriteriaEvaluationService;
import org.rtmscoverage.check.PayerStatus;
import org.rtmscoverage.check.PayerStatusService;
import org.rtmscoverage.check.Pipeline;
import org.rtmscoverage.check.Pipelines;
import org.rtmscoverage.course.CourseEstimate;
import org.rtmscoverage.course.CourseEstimator;
import org.rtmscoverage.course.CoursePlan;
import org.rtmscoverage.course.CoursePrices;
import org.rtmscoverage.course.CourseQuestion;
import org.rtmscoverage.eligibility.ActivityState;
import org.rtmscoverage.eligibility.AuthorizationIndicator;
import org.rtmscoverage.eligibility.BenefitKind;
import org.rtmscoverage.eligibility.BenefitLevel;
import org.rtmscoverage.eligibility.BenefitLine;
import org.rtmscoverage.eligibility.BenefitNetwork;
import org.rtmscoverage.eligibility.BenefitPeriod;
import org.rtmscoverage.eligibility.CallFailure;
import org.rtmscoverage.eligibility.PayerActivity;
import org.rtmscoverage.eligibility.PlanDate;
import org.rtmscoverage.eligibility.ServiceType;
import org.rtmscoverage.payer.ConfigFingerprint;
import org.rtmscoverage.payer.CurrentCatalog;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.payer.PayerCatalog;
import org.rtmscoverage.payer.PayerConnection;
import org.rtmscoverage.payer.PolicySelection;
import org.rtmscoverage.payer.Protocol;
import org.rtmscoverage.payer.ResilienceLimits;
import org.rtmscoverage.payer.RuleScope;
import org.rtmscoverage.payer.SubmissionRoute;
import org.rtmscoverage.policy.Applicability;
import org.rtmscoverage.policy.Contraindication;
import org.rtmscoverage.policy.CoveragePolicy;
import org.rtmscoverage.policy.CoverageRow;
import org.rtmscoverage.policy.Criterion;
import org.rtmscoverage.policy.Device;
import org.rtmscoverage.policy.EffectiveFromBasis;
import org.rtmscoverage.policy.NodeKind;
import org.rtmscoverage.policy.PolicyEvaluator;
import org.rtmscoverage.policy.PolicyVersion;
import org.rtmscoverage.policy.ReferenceData;
import org.rtmscoverage.policy.ScaleBands;
import org.rtmscoverage.policy.SessionLimit;
import org.rtmscoverage.summary.AuthorizationBasis;
import org.rtmscoverage.summary.AuthorizationByRules;
import org.rtmscoverage.summary.AuthorizationRequired;
import org.rtmscoverage.summary.CallQuestion;
import org.rtmscoverage.summary.CallScript;
import org.rtmscoverage.summary.CallTopic;
import org.rtmscoverage.summary.CoverageSummary;
import org.rtmscoverage.summary.CriteriaBasis;
import org.rtmscoverage.summary.CriteriaSet;
import org.rtmscoverage.summary.DecisionDue;
import org.rtmscoverage.summary.DenialRisk;
import org.rtmscoverage.summary.Determination;
import org.rtmscoverage.summary.EligibilitySource;
import org.rtmscoverage.summary.EligibilityStatus;
import org.rtmscoverage.summary.EligibilitySummary;
import org.rtmscoverage.summary.NextStep;
import org.rtmscoverage.summary.OnRecord;
import org.rtmscoverage.summary.Outcome;
import org.rtmscoverage.summary.Part;
import org.rtmscoverage.summary.PartState;
import org.rtmscoverage.summary.Parts;
import org.rtmscoverage.summary.PayerDecision;
import org.rtmscoverage.summary.PriorAuthorization;
import org.rtmscoverage.summary.ProvenanceEntry;
import org.rtmscoverage.summary.Verification;
import org.rtmscoverage.trace.TraceConfiguration;
import org.rtmscoverage.vocabulary.Citation;
import org.rtmscoverage.vocabulary.DateRange;
import org.rtmscoverage.vocabulary.LineOfBusiness;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.Money;
import org.rtmscoverage.vocabulary.Owner;
import org.rtmscoverage.vocabulary.PayerId;
import org.rtmscoverage.vocabulary.PolicyId;
import org.rtmscoverage.vocabulary.ProcedureCode;
import org.rtmscoverage.vocabulary.RequestType;
import org.rtmscoverage.vocabulary.SourceGrade;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/**
 * The edge alone, with one payer, one policy and stages that answer at once. Not annotated as a
 * configuration, so that no component scan finds it.
 */
@EnableAutoConfiguration
@ComponentScan("org.rtmscoverage.security")
@Import({
  CheckController.class,
  CheckListController.class,
  CriteriaController.class,
  FollowUpController.class,
  CallerReader.class,
  KeptChecks.class,
  KeptReplies.class,
  CheckEntries.class,
  CheckLists.class,
  AttemptReplies.class,
  KeptCheckViews.class,
  StoredFormat.class,
  AuditController.class,
  FakeDesk.class,
  FakeAuditDesk.class,
  PayerController.class,
  PolicyController.class,
  ProblemAdvice.class,
  SecurityHeaders.class,
  SwaggerUiConfiguration.class,
  TraceConfiguration.class,
  OpenApiDocument.class,
  RequestReader.class,
  MapperConfiguration.class
})
class EdgeFixture {

  /** Demo key of the role that may do everything. */
  static final String MANAGER = "rtms_demo_manager";

  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");
  private static final PayerId PAYER = new PayerId("bcbs-ma");
  private static final PolicyId POLICY = new PolicyId("bcbs-ma-297");
  private static final Citation SOURCE =
      new Citation("Medical Policy 297", "1", null, SourceGrade.PRIMARY, LocalDate.of(2026, 1, 2));

  @Bean
  Clock clock() {
    return Clock.fixed(NOW, ZoneId.of("America/New_York"));
  }

  @Bean
  HealthIndicator ledgerHealthIndicator() {
    return () -> Health.up().build();
  }

  @Bean
  PayerCatalog payerCatalog() {
    var policy = new CoveragePolicy(POLICY, List.of(version()));
    return new PayerCatalog(
        List.of(payer()), List.of(policy), reference(), new ConfigFingerprint("", Map.of()));
  }

  @Bean
  CurrentCatalog currentCatalog(PayerCatalog catalog) {
    return () -> catalog;
  }

  @Bean
  Pipelines pipelines(
      PayerCatalog catalog,
      CoverageCheckService checks,
      CriteriaEvaluationService criteria,
      PayerStatusService statuses) {
    var courses = mock(CourseEstimateService.class);
    given(courses.estimate(any(), any(), any())).willReturn(course());
    var pipelines = mock(Pipelines.class);
    given(pipelines.current())
        .willReturn(new Pipeline(catalog, checks, criteria, courses, statuses));
    return pipelines;
  }

  @Bean
  CoverageCheckService coverageCheckService() {
    return mock(CoverageCheckService.class);
  }

  @Bean
  CriteriaEvaluationService criteriaEvaluationService() {
    var service = mock(CriteriaEvaluationService.class);
    given(service.evaluate(any(), any()))
        .willReturn(
            List.of(
                new CriteriaEvaluation(
                    PAYER,
                    "Blue Cross",
                    null,
                    null,
                    new Determination(Outcome.MANUAL_REVIEW, "No policy.", List.of(), null),
                    PolicyEvaluator.noPolicy("none known"),
                    new AuthorizationByRules(AuthorizationRequired.UNKNOWN, List.of()),
                    null,
                    1)));
    return service;
  }

  @Bean
  PayerStatusService payerStatusService() {
    var service = mock(PayerStatusService.class);
    given(service.statuses())
        .willReturn(
            List.of(
                new PayerStatus(PAYER, "Blue Cross", true, "CLOSED", -1f, 2, 1, 0L, activity())));
    return service;
  }

  private static PayerActivity activity() {
    var at = Instant.parse("2026-11-22T12:00:00Z");
    return new PayerActivity(
        ActivityState.DEGRADED,
        2,
        50.0,
        120L,
        120L,
        at,
        new PayerActivity.Failed(at, CallFailure.TIMED_OUT),
        1,
        new PayerActivity.Month(YearMonth.of(2026, 11), at, 0, 0, null));
  }

  private static ReferenceData reference() {
    return new ReferenceData(
        List.of(),
        List.of(
            new ScaleBands("PHQ-9", "PHQ-9", 0, 27, "Kroenke 2001", true, List.of(), true, null)),
        List.of(),
        List.of(
            new Device("neuronetics-k230029", "N", "M", "K230029", Set.of(), "", "", "partial")),
        List.of(
            new Contraindication("seizure-disorder", "SEIZURE_DISORDER", "Seizure disorder"),
            new Contraindication("cochlear", "IMPLANT_NEAR_COIL", "Cochlear implant"),
            new Contraindication("psychosis", "PSYCHOSIS", "Psychosis"),
            new Contraindication("stroke", "NEUROLOGIC_CONDITION", "Stroke"),
            new Contraindication("suicidality", "ACUTE_SUICIDALITY", "Suicidality"),
            new Contraindication("substance", "SUBSTANCE_USE", "Substance use"),
            new Contraindication("concurrent-ketamine", "CONCURRENT_KETAMINE", "Ketamine"),
            new Contraindication("pregnancy", "PREGNANCY", "Pregnancy"),
            new Contraindication("cardiovascular", "CARDIOVASCULAR", "Heart disease"),
            new Contraindication("catatonia", "CATATONIA_OR_INANITION", "Catatonia"),
            new Contraindication("bipolar", "BIPOLAR", "Bipolar")),
        List.of());
  }

  private static Payer payer() {
    return new Payer(
        PAYER,
        "Blue Cross",
        List.of("BCBS"),
        Set.of(LineOfBusiness.COMMERCIAL),
        Set.of("MA"),
        null,
        null,
        new PayerConnection(
            Protocol.X12,
            List.of("30"),
            new ResilienceLimits(
                Duration.ofSeconds(2),
                Duration.ofSeconds(5),
                10,
                5,
                50,
                Duration.ofSeconds(30),
                2,
                4,
                10,
                0,
                Duration.ofMillis(200),
                100_000)),
        null,
        List.of(),
        List.of(new SubmissionRoute("FORM", "Request form", null, SOURCE, RuleScope.ALL)),
        List.of(new PolicySelection(POLICY, Set.of(), Set.of(), Set.of())),
        List.of(),
        List.of());
  }

  private static PolicyVersion version() {
    var severe = new Criterion.SevereOnScale(node("severe"), Set.of(), false);
    var attested =
        new Criterion.Attested(
            node("ect"), "ect-not-superior", "Is it?", Set.of("PSYCHIATRIST"), false);
    return new PolicyVersion(
        POLICY,
        "TMS",
        "2024-07-01",
        LocalDate.of(2024, 7, 1),
        null,
        EffectiveFromBasis.FIRST_SEEN,
        null,
        SOURCE,
        List.of("remark"),
        List.of(new CoverageRow(node("row"), Applicability.ALWAYS, true)),
        Map.of(
            RequestType.INITIAL,
            new Criterion.All(
                node("all"), List.of(severe, new Criterion.Not(node("no"), attested)))),
        List.of(
            new SessionLimit(Applicability.ALWAYS, 36, null, 5, List.of(3, 2, 1), List.of(), null)),
        List.of("Request form"));
  }

  private static Criterion.Node node(String id) {
    return new Criterion.Node(id, "Label of " + id, NodeKind.CRITERION, SOURCE);
  }

  static CoverageSummary summary() {
    var clear = new Part(PartState.CLEAR, "clear");
    var day = new DateRange(TODAY, TODAY);
    var line =
        new BenefitLine(
            BenefitKind.CO_PAYMENT,
            "B",
            BenefitLevel.INDIVIDUAL,
            List.of(new ServiceType("A6", "Psychotherapy")),
            null,
            null,
            BenefitPeriod.VISIT,
            Money.of("30"),
            new BigDecimal("0.2"),
            null,
            AuthorizationIndicator.YES,
            BenefitNetwork.IN,
            null,
            List.of(),
            List.of(new PlanDate("PLAN", day)),
            List.of(),
            List.of("note"),
            List.of(),
            List.of("Modifiers as sent: GT"),
            "segment 21");
    var benefits =
        new Benefits(
            CoverageStatus.ACTIVE,
            CoverageStatus.ACTIVE,
            new Plan("PPO", null, null, TODAY, null, null),
            List.of(new BenefitRow(line, true, "names the service")),
            Row.pricing(List.of(new BenefitRow(line, true, "names the service"))),
            List.of(),
            List.of(
                new Accumulator(
                    AccumulatorKind.DEDUCTIBLE,
                    BenefitLevel.INDIVIDUAL,
                    BenefitNetwork.IN,
                    BenefitPeriod.CALENDAR_YEAR,
                    Money.of("1500"),
                    null,
                    Money.ZERO,
                    false,
                    false,
                    List.of(),
                    "segment 22")),
            List.of(),
            null,
            null,
            List.of());
    return new CoverageSummary(
        "check-1",
        NOW,
        payer(),
        LocalDate.of(2026, 12, 1),
        new Determination(
            Outcome.READY_TO_SUBMIT, "Ready.", List.of(), new Parts(clear, clear, clear, clear)),
        new EligibilitySummary(
            EligibilityStatus.ACTIVE,
            CoverageStatus.ACTIVE,
            EligibilitySource.LIVE,
            NOW,
            null,
            "Active.",
            new Plan("PPO", null, null, TODAY, null, null),
            null,
            List.of(),
            List.of(),
            List.of()),
        benefits,
        null,
        List.of(),
        new PriorAuthorization(
            AuthorizationRequired.YES,
            false,
            List.of(
                new AuthorizationBasis(
                    "PAYER_RULE", "YES", "Rule.", TODAY, null, "It applies.", SOURCE, null)),
            List.of(new SubmissionRoute("FORM", "Request form", null, null, RuleScope.ALL)),
            List.of(),
            List.of(
                new DecisionDue(
                    Duration.ofDays(7), NOW, Duration.ofDays(3), NOW, "Rule.", null, SOURCE)),
            null),
        List.of(
            new CriteriaSet(CriteriaBasis.REQUESTED, true, PolicyEvaluator.noPolicy("none known"))),
        List.of(new NextStep("s1", Owner.INTAKE, "Ask.", "Missing.", null)),
        new CallScript(
            "Sample",
            List.of("555-0100"),
            "I am calling.",
            List.of(
                new CallQuestion(
                    "coverage",
                    "Is it covered?",
                    "It is open.",
                    CallTopic.COVERAGE,
                    null,
                    null,
                    null,
                    null))),
        List.of(new DenialRisk("197", "Authorization absent", "None is on file.", List.of("s1"))),
        course(),
        onRecord(),
        List.of(new ProvenanceEntry("eligibility", "payer", null, NOW)),
        "An estimate.");
  }

  private static OnRecord onRecord() {
    return new OnRecord(
        List.of(
            new Verification(
                "v1",
                "check-0",
                null,
                "Is it needed?",
                "No.",
                null,
                AuthorizationRequired.NO,
                Set.of(new ProcedureCode("90868"), new ProcedureCode("90867")),
                "Pat",
                null,
                null,
                NOW)),
        List.of(
            new PayerDecision(
                "d1",
                "check-0",
                null,
                PayerDecision.Decision.CERTIFIED_PARTIAL,
                Map.of(new ProcedureCode("90868"), 20),
                null,
                null,
                null,
                TODAY,
                "Pat",
                NOW)));
  }

  private static CourseEstimate course() {
    var unpriced =
        new CoursePlan(Modality.RTMS, LocalDate.of(2026, 12, 1), 36, 0, 5, List.of(), 0, Set.of());
    return new CourseEstimator()
        .estimate(
            new CourseQuestion(
                unpriced, CoursePrices.UNSTATED, null, List.of(), List.of(), null, false));
  }
}
