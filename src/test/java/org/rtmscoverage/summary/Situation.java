package org.rtmscoverage.summary;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.rtmscoverage.benefits.Accumulator;
import org.rtmscoverage.benefits.AccumulatorKind;
import org.rtmscoverage.benefits.AuthorizationStatement;
import org.rtmscoverage.benefits.BenefitRow;
import org.rtmscoverage.benefits.Benefits;
import org.rtmscoverage.benefits.CarveOutFound;
import org.rtmscoverage.benefits.CarveOutState;
import org.rtmscoverage.benefits.CoverageStatus;
import org.rtmscoverage.benefits.Plan;
import org.rtmscoverage.benefits.Row;
import org.rtmscoverage.benefits.VisitLimit;
import org.rtmscoverage.course.AuthorizationOnFile;
import org.rtmscoverage.course.CoursePrices;
import org.rtmscoverage.eligibility.AuthorizationIndicator;
import org.rtmscoverage.eligibility.BenefitKind;
import org.rtmscoverage.eligibility.BenefitLevel;
import org.rtmscoverage.eligibility.BenefitLine;
import org.rtmscoverage.eligibility.BenefitNetwork;
import org.rtmscoverage.eligibility.BenefitPeriod;
import org.rtmscoverage.eligibility.EligibilityOutcome;
import org.rtmscoverage.eligibility.EligibilityOutcome.Answered;
import org.rtmscoverage.eligibility.EligibilityOutcome.Earlier;
import org.rtmscoverage.eligibility.EligibilityOutcome.UnavailableCause;
import org.rtmscoverage.eligibility.EligibilityResponse;
import org.rtmscoverage.eligibility.Member;
import org.rtmscoverage.eligibility.MemberEcho;
import org.rtmscoverage.eligibility.Rejection;
import org.rtmscoverage.eligibility.ServiceType;
import org.rtmscoverage.eligibility.Subscriber;
import org.rtmscoverage.payer.AuthorizationRule;
import org.rtmscoverage.payer.CarveOut;
import org.rtmscoverage.payer.DecisionClock;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.payer.PayerConnection;
import org.rtmscoverage.payer.Protocol;
import org.rtmscoverage.payer.ResilienceLimits;
import org.rtmscoverage.payer.RuleScope;
import org.rtmscoverage.payer.SubmissionRoute;
import org.rtmscoverage.policy.ClinicalFacts;
import org.rtmscoverage.policy.PatientFacts;
import org.rtmscoverage.policy.PlanFacts;
import org.rtmscoverage.policy.PolicyVerdict;
import org.rtmscoverage.policy.ProviderFacts;
import org.rtmscoverage.policy.RatingScore;
import org.rtmscoverage.policy.TreatmentFacts;
import org.rtmscoverage.vocabulary.Citation;
import org.rtmscoverage.vocabulary.Funding;
import org.rtmscoverage.vocabulary.Gender;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.LineOfBusiness;
import org.rtmscoverage.vocabulary.MemberNumber;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.Money;
import org.rtmscoverage.vocabulary.NetworkException;
import org.rtmscoverage.vocabulary.NetworkStatus;
import org.rtmscoverage.vocabulary.PartialDate;
import org.rtmscoverage.vocabulary.PayerId;
import org.rtmscoverage.vocabulary.ProcedureCode;
import org.rtmscoverage.vocabulary.Product;
import org.rtmscoverage.vocabulary.Relationship;
import org.rtmscoverage.vocabulary.RequestType;
import org.rtmscoverage.vocabulary.SourceGrade;

/**
 * One check as the stages before the summary leave it. Begins where all is clear but the
 * authorization, which nothing settles: coverage active, criteria met, cost known.
 */
@NullUnmarked // a situation says only what a test lets it say
final class Situation {

  static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  static final LocalDate DAY = LocalDate.parse("2026-12-01");
  static final ProcedureCode PLANNING = new ProcedureCode("90867");
  static final ProcedureCode DELIVERY = new ProcedureCode("90868");
  static final ProcedureCode REDETERMINATION = new ProcedureCode("90869");
  static final CarveOutFound MIND_CO =
      new CarveOutFound(
          "Mind Co",
          "VENDOR",
          "MC1",
          List.of("8005550100"),
          CarveOutState.CALL_NEEDED,
          "segment 9");

  private static final Map<ProcedureCode, Money> PRICES =
      Map.of(PLANNING, Money.of("350"), DELIVERY, Money.of("220"));

  private final List<AuthorizationRule> rules = new ArrayList<>();
  private final List<SubmissionRoute> routes = new ArrayList<>();
  private final List<AuthorizationOnFile> onFile = new ArrayList<>();
  private final List<BenefitRow> rows = new ArrayList<>();
  private final List<VisitLimit> visitLimits = new ArrayList<>();
  private final List<Accumulator> accumulators = new ArrayList<>();
  private final List<AuthorizationStatement> statements = new ArrayList<>();
  private final List<Rejection> rejections = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private CarveOut configuredCarveOut;
  private CarveOutFound foundCarveOut;
  private BenefitRow nonCovered;
  private CoverageStatus plan = CoverageStatus.ACTIVE;
  private CoverageStatus behavioral = CoverageStatus.ACTIVE;
  private LocalDate planBegin;
  private LocalDate planEnd;
  private LocalDate verifiedFor = DAY;
  private MemberEcho echo = new MemberEcho(null, null, null, null);
  private Subscriber subscriber;
  private String suffix;
  private PolicyVerdict verdict = Verdicts.met();
  private EligibilityOutcome other;
  private UnavailableCause missed;
  private Duration age = Duration.ZERO;
  private boolean asked = true;
  private boolean read = true;
  private NetworkStatus network = NetworkStatus.IN;
  private NetworkException exception = NetworkException.NONE;
  private LineOfBusiness line = LineOfBusiness.COMMERCIAL;
  private Product product = Product.PPO;
  private Set<ProcedureCode> codes = Set.of(PLANNING, DELIVERY);
  private Integer sessions = 36;
  private final List<String> documents = new ArrayList<>();
  private final List<DecisionClock> clocks = new ArrayList<>();
  private LocalDate serviceDate = DAY;
  private String planName = "Gold";
  private String planState = "MA";
  private String serviceState;
  private List<RatingScore> scores = List.of();
  private StatedTerms terms = StatedTerms.NONE;
  private PlannedCourse planned = PlannedCourse.UNSTATED;
  private final List<OtherCoverage> others = new ArrayList<>();
  private BenefitPeriod period = BenefitPeriod.CALENDAR_YEAR;
  private OnRecord onRecord = OnRecord.NONE;

  static Situation clear() {
    return new Situation()
        .row(BenefitKind.CO_PAYMENT, "30", null, true)
        .accumulator(
            AccumulatorKind.DEDUCTIBLE,
            BenefitLevel.INDIVIDUAL,
            BenefitNetwork.IN,
            "1500",
            "900",
            false);
  }

  Situation plan(CoverageStatus value) {
    plan = value;
    return this;
  }

  Situation behavioral(CoverageStatus value) {
    behavioral = value;
    return this;
  }

  Situation planDates(String begin, String end) {
    planBegin = begin == null ? null : LocalDate.parse(begin);
    planEnd = end == null ? null : LocalDate.parse(end);
    return this;
  }

  Situation verifiedFor(String day) {
    verifiedFor = day == null ? null : LocalDate.parse(day);
    return this;
  }

  Situation verdict(PolicyVerdict value) {
    verdict = value;
    return this;
  }

  Situation outcome(EligibilityOutcome value) {
    other = value;
    return this;
  }

  /** The payer does not answer, and what it answered so long ago stands in. */
  Situation earlier(UnavailableCause cause, Duration ago) {
    missed = cause;
    age = ago;
    return this;
  }

  Situation notAsked() {
    asked = false;
    return this;
  }

  Situation answerNotRead() {
    read = false;
    return this;
  }

  Situation nonCovered() {
    nonCovered = new BenefitRow(line(BenefitKind.NON_COVERED, null, null, "90868"), true, "code");
    return this;
  }

  Situation carveOut(CarveOutFound found) {
    foundCarveOut = found;
    return this;
  }

  Situation configuredCarveOut(CarveOut value) {
    configuredCarveOut = value;
    return this;
  }

  Situation rule(boolean required) {
    rules.add(Rules.rule(required));
    return this;
  }

  Situation rule(AuthorizationRule rule) {
    rules.add(rule);
    return this;
  }

  Situation route(String channel, String target) {
    routes.add(new SubmissionRoute(channel, target, null, null, RuleScope.ALL));
    return this;
  }

  Situation route(SubmissionRoute route) {
    routes.add(route);
    return this;
  }

  Situation document(String name) {
    documents.add(name);
    return this;
  }

  Situation clock(DecisionClock clock) {
    clocks.add(clock);
    return this;
  }

  Situation serviceDate(String day) {
    serviceDate = LocalDate.parse(day);
    return this;
  }

  Situation planName(String name) {
    planName = name;
    return this;
  }

  /** The state of the plan, and where treatment is given. */
  Situation states(String plan, String service) {
    planState = plan;
    serviceState = service;
    return this;
  }

  /** A statement of the payer on one code; without a code, on a service type. */
  Situation says(AuthorizationIndicator indicator, String code) {
    String source = "segment " + (100 + rows.size());
    var row = line(BenefitKind.ACTIVE, null, null, code);
    rows.add(new BenefitRow(at(row, source), true, "service"));
    statements.add(
        new AuthorizationStatement(
            indicator, code != null, false, BenefitNetwork.NOT_STATED, "row " + code, source));
    return this;
  }

  /** A free-text note of the payer that names codes. */
  Situation notes(AuthorizationIndicator indicator, String note) {
    String source = "segment " + (100 + rows.size());
    rows.add(
        new BenefitRow(
            at(line(BenefitKind.LIMITATION, null, null, null), source), true, "service"));
    statements.add(
        new AuthorizationStatement(indicator, true, true, BenefitNetwork.NOT_STATED, note, source));
    return this;
  }

  Situation onFile(String from, String to, Map<ProcedureCode, Integer> units) {
    return onFile(from, to, units, Map.of());
  }

  Situation onFile(
      String from, String to, Map<ProcedureCode, Integer> units, Map<ProcedureCode, Integer> used) {
    onFile.add(
        new AuthorizationOnFile("A1", LocalDate.parse(from), LocalDate.parse(to), units, used));
    return this;
  }

  Situation visitLimit(Integer limit, Integer remaining) {
    visitLimits.add(
        new VisitLimit(
            BenefitNetwork.NOT_STATED,
            BenefitPeriod.CALENDAR_YEAR,
            limit,
            null,
            remaining,
            false,
            List.of(),
            "segment 7"));
    return this;
  }

  Situation noCost() {
    rows.clear();
    accumulators.clear();
    return this;
  }

  Situation row(BenefitKind kind, String amount, String percent, boolean applies) {
    rows.add(new BenefitRow(line(kind, amount, percent, null), applies, "fits"));
    return this;
  }

  Situation accumulator(
      AccumulatorKind kind,
      BenefitLevel level,
      BenefitNetwork where,
      String limit,
      String left,
      boolean ambiguous) {
    accumulators.add(
        new Accumulator(
            kind,
            level,
            where,
            period,
            limit == null ? null : Money.of(limit),
            null,
            left == null ? null : Money.of(left),
            false,
            ambiguous,
            ambiguous ? List.of("limit $1500.00", "limit $2000.00") : List.of(),
            "segment 5"));
    return this;
  }

  /** The period of the accumulators added after it. */
  Situation period(BenefitPeriod value) {
    period = value;
    return this;
  }

  Situation visitLimit(BenefitPeriod per, Integer limit) {
    visitLimits.add(
        new VisitLimit(
            BenefitNetwork.NOT_STATED, per, limit, 0, limit, false, List.of(), "segment 8"));
    return this;
  }

  Situation score(String date) {
    scores = List.of(new RatingScore("PHQ-9", 21, PartialDate.parse(date), null));
    return this;
  }

  Situation said(Verification verification) {
    var all = new ArrayList<>(onRecord.verifications());
    all.add(verification);
    onRecord = new OnRecord(all, onRecord.decisions());
    return this;
  }

  Situation decided(PayerDecision decision) {
    var all = new ArrayList<>(onRecord.decisions());
    all.add(decision);
    onRecord = new OnRecord(onRecord.verifications(), all);
    return this;
  }

  Situation otherCoverage(String name) {
    others.add(new OtherCoverage(name, null));
    return this;
  }

  /** Five sessions a week from a day, at 350 dollars for the first and 220 for a later one. */
  Situation course(String start) {
    return course(start, CoursePrices.UNSTATED.filledFrom(PRICES, Map.of()));
  }

  Situation terms(StatedTerms given) {
    terms = given;
    return this;
  }

  Situation course(String start, CoursePrices prices) {
    planned =
        new PlannedCourse(LocalDate.parse(start), 0, 5, List.of(), 0, Set.of(), prices, terms);
    return this;
  }

  Situation rejection(Rejection rejection) {
    rejections.add(rejection);
    return this;
  }

  Situation warning(String text) {
    warnings.add(text);
    return this;
  }

  Situation echo(String memberId, String firstName, String lastName, String born) {
    echo =
        new MemberEcho(memberId, firstName, lastName, born == null ? null : LocalDate.parse(born));
    return this;
  }

  Situation subscriber(String number) {
    subscriber = new Subscriber(new MemberNumber(number), "Rosa", "Doe", null, DAY.minusYears(50));
    return this;
  }

  Situation suffix(String value) {
    suffix = value;
    return this;
  }

  Situation network(NetworkStatus value, NetworkException approved) {
    network = value;
    exception = approved;
    return this;
  }

  Situation market(LineOfBusiness value, Product sold) {
    line = value;
    product = sold;
    return this;
  }

  Situation codes(ProcedureCode... values) {
    codes = Set.of(values);
    return this;
  }

  Situation sessions(Integer value) {
    sessions = value;
    return this;
  }

  CoverageSummary summary() {
    EligibilityOutcome outcome = asked ? other == null ? answer() : other : null;
    boolean answered = outcome != null && outcome.response() != null && read;
    return new SummaryAssembler()
        .assemble(
            new SummaryInput(
                "check-1",
                NOW,
                payer(),
                member(),
                facts(),
                onFile,
                verdict,
                outcome,
                answered ? benefits() : null,
                planned,
                others,
                onRecord,
                FollowUp.NONE));
  }

  private EligibilityOutcome answer() {
    return missed == null
        ? new Answered(NOW, response())
        : new Earlier(NOW.minus(age), response(), missed);
  }

  private EligibilityResponse response() {
    return new EligibilityResponse(
        "Sample", echo, verifiedFor, List.of(), List.of(), List.of(), rejections, warnings, null);
  }

  private Benefits benefits() {
    return new Benefits(
        plan,
        behavioral,
        new Plan(planName, null, null, planBegin, planBegin, planEnd),
        rows,
        Row.pricing(rows),
        visitLimits,
        accumulators,
        statements,
        foundCarveOut,
        nonCovered,
        List.of());
  }

  private Payer payer() {
    var second = Duration.ofSeconds(1);
    return new Payer(
        new PayerId("sample"),
        "Sample",
        List.of(),
        Set.of(),
        Set.of(),
        null,
        null,
        new PayerConnection(
            Protocol.X12,
            List.of("MH"),
            new ResilienceLimits(second, second, 4, 2, 50, second, 1, 1, 1, 0, second, 1000)),
        configuredCarveOut,
        rules,
        routes,
        List.of(),
        documents,
        clocks);
  }

  private Member member() {
    return new Member(
        new MemberNumber("M-1 23"),
        "José",
        "O'Neil",
        suffix,
        LocalDate.parse("1985-07-22"),
        Gender.M,
        subscriber == null ? Relationship.SELF : Relationship.CHILD,
        null,
        subscriber);
  }

  private PatientFacts facts() {
    return new PatientFacts(
        RequestType.INITIAL,
        serviceDate,
        DAY,
        41,
        new PlanFacts(line, product, planState, Funding.UNKNOWN),
        new ProviderFacts(network, exception, null, serviceState),
        new TreatmentFacts(Indication.MDD, Modality.RTMS, null, codes, sessions),
        new ClinicalFacts(
            List.of(), null, scores, List.of(), List.of(), List.of(), null, Map.of(), List.of(),
            List.of(), Set.of()));
  }

  private static BenefitLine line(BenefitKind kind, String amount, String percent, String code) {
    return new BenefitLine(
        kind,
        "?",
        BenefitLevel.INDIVIDUAL,
        kind == BenefitKind.CO_PAYMENT || kind == BenefitKind.CO_INSURANCE
            ? List.of(new ServiceType("MH", "Mental Health"))
            : List.of(),
        null,
        null,
        BenefitPeriod.VISIT,
        amount == null ? null : Money.of(amount),
        percent == null ? null : new BigDecimal(percent),
        null,
        AuthorizationIndicator.NOT_STATED,
        BenefitNetwork.NOT_STATED,
        code,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        "segment 3");
  }

  private static BenefitLine at(BenefitLine line, String pointer) {
    return new BenefitLine(
        line.kind(),
        line.kindCode(),
        line.level(),
        line.serviceTypes(),
        null,
        null,
        line.period(),
        line.amount(),
        line.percent(),
        null,
        line.authorization(),
        line.network(),
        line.procedureCode(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        pointer);
  }

  /** Rules on prior authorization. */
  static final class Rules {

    private Rules() {}

    static AuthorizationRule rule(boolean required) {
      return rule(required, Set.of(), Set.of(), Set.of(), null, null, null);
    }

    static AuthorizationRule forCodes(boolean required, ProcedureCode... codes) {
      return rule(required, Set.of(codes), Set.of(), Set.of(), null, null, null);
    }

    static AuthorizationRule rule(
        boolean required,
        Set<ProcedureCode> codes,
        Set<LineOfBusiness> lines,
        Set<Product> products,
        NetworkStatus network,
        String from,
        String to) {
      return rule(
          required,
          new RuleScope(
              codes,
              lines,
              products,
              List.of(),
              network,
              Set.of(),
              Set.of(),
              Set.of(),
              false,
              Set.of(),
              Set.of(),
              Set.of(),
              from == null ? null : LocalDate.parse(from),
              to == null ? null : LocalDate.parse(to),
              null));
    }

    static AuthorizationRule rule(boolean required, RuleScope scope) {
      return new AuthorizationRule(
          required,
          scope,
          "rule says " + required,
          new Citation("Rule book", "PA", null, SourceGrade.PAYER_COPY, DAY));
    }
  }
}
