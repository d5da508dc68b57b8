package org.rtmscoverage.packet;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.benefits.CarveOutFound;
import org.rtmscoverage.benefits.CarveOutState;
import org.rtmscoverage.benefits.CoverageStatus;
import org.rtmscoverage.course.AuthorizationOnFile;
import org.rtmscoverage.course.CostLimits;
import org.rtmscoverage.course.CostTerms;
import org.rtmscoverage.course.CourseEstimator;
import org.rtmscoverage.course.CoursePlan;
import org.rtmscoverage.course.CoursePrices;
import org.rtmscoverage.course.CourseQuestion;
import org.rtmscoverage.course.FamilyAccumulation;
import org.rtmscoverage.course.UsedLimit;
import org.rtmscoverage.eligibility.Member;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.payer.PayerCatalog;
import org.rtmscoverage.payer.RuleScope;
import org.rtmscoverage.payer.SubmissionRoute;
import org.rtmscoverage.payer.load.PayerCatalogLoader;
import org.rtmscoverage.policy.PatientFacts;
import org.rtmscoverage.policy.Patients;
import org.rtmscoverage.policy.PolicyEvaluator;
import org.rtmscoverage.policy.PolicyVerdict;
import org.rtmscoverage.policy.ReferenceNames;
import org.rtmscoverage.summary.AuthorizationRequired;
import org.rtmscoverage.summary.CallScript;
import org.rtmscoverage.summary.CoverageSummary;
import org.rtmscoverage.summary.CriteriaBasis;
import org.rtmscoverage.summary.CriteriaSet;
import org.rtmscoverage.summary.DecisionDue;
import org.rtmscoverage.summary.Determination;
import org.rtmscoverage.summary.EligibilitySource;
import org.rtmscoverage.summary.EligibilityStatus;
import org.rtmscoverage.summary.EligibilitySummary;
import org.rtmscoverage.summary.OnRecord;
import org.rtmscoverage.summary.Outcome;
import org.rtmscoverage.summary.PlannedCourse;
import org.rtmscoverage.summary.PriorAuthorization;
import org.rtmscoverage.summary.StatedTerms;
import org.rtmscoverage.vocabulary.Citation;
import org.rtmscoverage.vocabulary.Gender;
import org.rtmscoverage.vocabulary.MemberNumber;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.Money;
import org.rtmscoverage.vocabulary.NetworkStatus;
import org.rtmscoverage.vocabulary.PayerId;
import org.rtmscoverage.vocabulary.PolicyId;
import org.rtmscoverage.vocabulary.ProcedureCode;
import org.rtmscoverage.vocabulary.Relationship;
import org.rtmscoverage.vocabulary.SourceGrade;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A check as the summary leaves it, on a shipped policy: live, active, priced, to be asked for. */
final class PacketCase {

  static final PayerCatalog CATALOG =
      new PayerCatalogLoader(new PathMatchingResourcePatternResolver())
          .load(Path.of("payer-config"));
  private static final PolicyEvaluator EVALUATOR = new PolicyEvaluator(CATALOG.reference());
  private static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");

  private String payerId = "bcbs-ma";
  private String policyId = "bcbs-ma-297";
  private Patients patient = Patients.twoFailures().allComplete();
  private EligibilityStatus status = EligibilityStatus.ACTIVE;
  private EligibilitySource source = EligibilitySource.LIVE;
  private Outcome outcome = Outcome.READY_TO_SUBMIT;
  private AuthorizationRequired required = AuthorizationRequired.YES;
  private @Nullable AuthorizationOnFile onFile;
  private @Nullable CarveOutFound carveOut;
  private CallScript call = new CallScript("Sample", List.of(), "I am calling.", List.of());
  private boolean priced = true;
  private boolean otherCoverage;
  private String name = "Canary";
  private Modality modality = Modality.RTMS;
  private LocalDate start = LocalDate.of(2026, 12, 1);
  private int delivered;
  private final List<AuthorizationOnFile> held = new ArrayList<>();
  private final List<String> documents = new ArrayList<>();
  private final List<SubmissionRoute> routes = new ArrayList<>();
  private final List<DecisionDue> due = new ArrayList<>();

  PacketCase policy(String payer, String policy) {
    payerId = payer;
    policyId = policy;
    return this;
  }

  PacketCase patient(Patients value) {
    patient = value;
    return this;
  }

  PacketCase eligibility(EligibilityStatus newStatus, EligibilitySource newSource) {
    status = newStatus;
    source = newSource;
    return this;
  }

  PacketCase outcome(Outcome value) {
    outcome = value;
    return this;
  }

  PacketCase required(AuthorizationRequired value) {
    required = value;
    return this;
  }

  PacketCase onFile() {
    onFile =
        new AuthorizationOnFile(
            "A1", LocalDate.of(2026, 12, 1), LocalDate.of(2027, 3, 1), Map.of(), Map.of());
    return this;
  }

  PacketCase carveOut() {
    carveOut =
        new CarveOutFound(
            "Mind Co", "VENDOR", null, List.of(), CarveOutState.CALL_NEEDED, "segment 9");
    return this;
  }

  PacketCase longestNames() {
    name = "W".repeat(60);
    return this;
  }

  PacketCase otherCoverage() {
    otherCoverage = true;
    return this;
  }

  PacketCase notPriced() {
    priced = false;
    return this;
  }

  PacketCase modality(Modality value) {
    modality = value;
    return this;
  }

  PacketCase start(String day) {
    start = LocalDate.parse(day);
    return this;
  }

  PacketCase delivered(int sessions) {
    delivered = sessions;
    return this;
  }

  /** An authorization that does not carry the course to its end. */
  PacketCase held(String from, String to) {
    held.add(
        new AuthorizationOnFile(
            "A2", LocalDate.parse(from), LocalDate.parse(to), Map.of(), Map.of()));
    return this;
  }

  PacketCase document(String name) {
    documents.add(name);
    return this;
  }

  PacketCase form(String name) {
    routes.add(new SubmissionRoute("FORM", name, null, null, RuleScope.ALL));
    return this;
  }

  PacketCase clock() {
    due.add(
        new DecisionDue(
            Duration.ofDays(7),
            NOW,
            Duration.ofDays(3),
            NOW,
            "rule",
            null,
            new Citation("Rule", null, null, SourceGrade.PRIMARY, LocalDate.of(2026, 11, 1))));
    return this;
  }

  Packet packet() {
    PatientFacts facts = patient.facts();
    return new PacketWriter().write(summary(facts), stated(facts));
  }

  FactBook book() {
    PatientFacts facts = patient.facts();
    return new FactBook(stated(facts), summary(facts));
  }

  private PacketFacts stated(PatientFacts facts) {
    return new PacketFacts(
        member(),
        facts,
        "1999999984",
        "Harbor TMS",
        "11",
        planned(),
        new ReferenceNames(CATALOG.reference()));
  }

  private PlannedCourse planned() {
    return new PlannedCourse(
        start, delivered, 5, List.of(), 0, Set.of(), CoursePrices.UNSTATED, StatedTerms.NONE);
  }

  String page() {
    var text = new StringBuilder();
    packet()
        .patientPage()
        .sections()
        .forEach(
            section ->
                text.append(section.heading())
                    .append(".\n")
                    .append(String.join("\n", section.sentences()))
                    .append('\n'));
    return text.toString();
  }

  private Member member() {
    return new Member(
        new MemberNumber("M1"),
        "Robin",
        name,
        "Jr",
        LocalDate.of(1985, 7, 22),
        Gender.F,
        Relationship.SELF,
        null,
        null);
  }

  private PolicyVerdict verdict(PatientFacts facts) {
    return CATALOG
        .policy(new PolicyId(policyId))
        .orElseThrow()
        .versionOn(facts.serviceDate())
        .map(version -> EVALUATOR.evaluate(version, facts))
        .orElseThrow();
  }

  PacketCase call(CallScript script) {
    call = script;
    return this;
  }

  private CoverageSummary summary(PatientFacts facts) {
    Payer payer = CATALOG.payer(new PayerId(payerId)).orElseThrow();
    var requested = new CriteriaSet(CriteriaBasis.REQUESTED, carveOut == null, verdict(facts));
    var observed =
        new CriteriaSet(CriteriaBasis.OBSERVED, true, PolicyEvaluator.noPolicy("not known to us"));
    return new CoverageSummary(
        "check-1",
        NOW,
        payer,
        facts.serviceDate(),
        new Determination(outcome, "Headline.", List.of("Open: a question.", "A reason."), null),
        new EligibilitySummary(
            status,
            CoverageStatus.ACTIVE,
            source,
            NOW,
            facts.serviceDate(),
            "text",
            null,
            carveOut,
            List.of(),
            List.of("lastName"),
            List.of("A warning.")),
        null,
        null,
        List.of(),
        new PriorAuthorization(required, false, List.of(), routes, documents, due, onFile),
        carveOut == null ? List.of(requested) : List.of(observed, requested),
        List.of(),
        call,
        List.of(),
        new CourseEstimator().estimate(question(facts)),
        OnRecord.NONE,
        List.of(),
        "Fixed words.");
  }

  private CourseQuestion question(PatientFacts facts) {
    var plan =
        new CoursePlan(
            modality,
            start,
            facts.treatment().sessionsPlanned(),
            delivered,
            5,
            modality == Modality.ACCELERATED_TBS ? List.of() : List.of(3, 2, 1),
            0,
            Set.of());
    Map<ProcedureCode, Money> allowed =
        Map.of(
            new ProcedureCode("90867"),
            Money.of("350"),
            new ProcedureCode("90868"),
            Money.of("220"),
            new ProcedureCode("0889T"),
            Money.of("900"),
            new ProcedureCode("0890T"),
            Money.of("1100"),
            new ProcedureCode("0891T"),
            Money.of("1000"));
    return new CourseQuestion(
        plan,
        new CoursePrices(allowed, Map.of(), Set.of()),
        priced ? terms() : null,
        List.of(),
        held,
        36,
        otherCoverage);
  }

  private static CostTerms terms() {
    return new CostTerms(
        NetworkStatus.IN,
        null,
        new BigDecimal("20"),
        null,
        null,
        MonthDay.of(1, 1),
        null,
        new CostLimits(new UsedLimit(Money.of("1500"), Money.of("900")), null),
        new CostLimits(new UsedLimit(Money.of("4000"), Money.of("1000")), null),
        FamilyAccumulation.UNKNOWN,
        LocalDate.of(2026, 11, 23));
  }
}
