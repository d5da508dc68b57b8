package org.rtmscoverage.summary;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.benefits.BenefitContext;
import org.rtmscoverage.benefits.BenefitsNormaliser;
import org.rtmscoverage.benefits.Row;
import org.rtmscoverage.course.AuthorizationOnFile;
import org.rtmscoverage.course.CoursePrices;
import org.rtmscoverage.eligibility.BenefitKind;
import org.rtmscoverage.eligibility.EligibilityOutcome.Answered;
import org.rtmscoverage.eligibility.EligibilityResponse;
import org.rtmscoverage.eligibility.Member;
import org.rtmscoverage.payer.AuthorizationRule;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.payer.PayerConnection;
import org.rtmscoverage.payer.PolicySelection;
import org.rtmscoverage.payer.Protocol;
import org.rtmscoverage.payer.ResilienceLimits;
import org.rtmscoverage.payer.RuleScope;
import org.rtmscoverage.policy.Cause;
import org.rtmscoverage.policy.ClinicalFacts;
import org.rtmscoverage.policy.Criterion;
import org.rtmscoverage.policy.EffectiveFromBasis;
import org.rtmscoverage.policy.Finding;
import org.rtmscoverage.policy.Gap;
import org.rtmscoverage.policy.NodeKind;
import org.rtmscoverage.policy.PatientFacts;
import org.rtmscoverage.policy.PlanFacts;
import org.rtmscoverage.policy.PolicyVerdict;
import org.rtmscoverage.policy.PolicyVersion;
import org.rtmscoverage.policy.ProviderFacts;
import org.rtmscoverage.policy.TreatmentFacts;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.vocabulary.Citation;
import org.rtmscoverage.vocabulary.Funding;
import org.rtmscoverage.vocabulary.Gender;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.LineOfBusiness;
import org.rtmscoverage.vocabulary.MemberNumber;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.NetworkException;
import org.rtmscoverage.vocabulary.NetworkStatus;
import org.rtmscoverage.vocabulary.PayerId;
import org.rtmscoverage.vocabulary.PolicyId;
import org.rtmscoverage.vocabulary.ProcedureCode;
import org.rtmscoverage.vocabulary.Product;
import org.rtmscoverage.vocabulary.Relationship;
import org.rtmscoverage.vocabulary.RequestType;
import org.rtmscoverage.vocabulary.SourceGrade;

/** A case with active coverage and criteria met, of which a test changes what it is about. */
@NullUnmarked // a null that slips through fails the test anyway
final class SummaryCase {

  static final LocalDate DAY = LocalDate.parse("2026-12-01");
  static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  static final ProcedureCode PLANNING = new ProcedureCode("90867");
  static final ProcedureCode DELIVERY = new ProcedureCode("90868");
  static final ProcedureCode REDETERMINATION = new ProcedureCode("90869");
  static final PolicyId POLICY = new PolicyId("sample-policy");
  private static final Citation SOURCE =
      new Citation("Sample policy", null, null, SourceGrade.PRIMARY, DAY);

  private final List<Row> rows = new ArrayList<>();
  private final List<AuthorizationOnFile> onFile = new ArrayList<>();
  private PolicyVerdict verdict = verdict(Truth.MET, List.of(), List.of());
  private LineOfBusiness line = LineOfBusiness.COMMERCIAL;
  private Product product = Product.PPO;
  private NetworkStatus network = NetworkStatus.IN;
  private NetworkException exception = NetworkException.NONE;
  private Set<ProcedureCode> codes = Set.of(PLANNING, DELIVERY);
  private Integer sessions = 36;
  private LocalDate verifiedFor = DAY;
  private final List<OtherCoverage> others = new ArrayList<>();
  private PlannedCourse schedule = PlannedCourse.UNSTATED;
  private Boolean authorizationRule = true;

  SummaryCase() {
    rows.add(Row.of(BenefitKind.ACTIVE, "30"));
    rows.add(Row.of(BenefitKind.ACTIVE, "MH"));
  }

  static Criterion.Node node(String id) {
    return new Criterion.Node(id, "Criterion " + id, NodeKind.CRITERION, null);
  }

  static PolicyVersion version(Criterion tree) {
    return new PolicyVersion(
        POLICY,
        "Sample policy",
        "1",
        DAY.minusYears(1),
        null,
        EffectiveFromBasis.STATED,
        null,
        SOURCE,
        List.of(),
        List.of(),
        Map.of(RequestType.INITIAL, tree),
        List.of(),
        List.of());
  }

  static Finding finding(Truth result, List<Cause> causes, List<String> notes) {
    return new Finding(
        "root",
        "All criteria",
        NodeKind.CRITERION,
        result,
        List.of(),
        List.of(),
        List.of(),
        null,
        List.of(
            new Finding(
                "leaf",
                "One criterion",
                NodeKind.CRITERION,
                result,
                causes,
                List.of(),
                notes,
                null,
                List.of())));
  }

  static PolicyVerdict verdict(
      Truth result, PolicyVersion version, Finding findings, List<Gap> gaps) {
    return new PolicyVerdict(
        POLICY,
        version,
        result,
        result,
        null,
        false,
        findings,
        List.of(),
        gaps,
        SourceGrade.PRIMARY);
  }

  static PolicyVerdict verdict(Truth result, List<Cause> causes, List<String> notes) {
    var version = version(new Criterion.EctCandidate(node("leaf")));
    return verdict(result, version, finding(result, causes, notes), List.of());
  }

  SummaryCase verdict(PolicyVerdict given) {
    verdict = given;
    return this;
  }

  SummaryCase row(Row row) {
    rows.add(row);
    return this;
  }

  SummaryCase line(@Nullable LineOfBusiness given) {
    line = given;
    return this;
  }

  SummaryCase product(Product given) {
    product = given;
    return this;
  }

  SummaryCase network(NetworkStatus given, NetworkException givenException) {
    network = given;
    exception = givenException;
    return this;
  }

  SummaryCase codes(ProcedureCode... given) {
    codes = Set.of(given);
    return this;
  }

  SummaryCase sessions(int given) {
    sessions = given;
    return this;
  }

  SummaryCase schedule(@Nullable LocalDate start, @Nullable Integer perWeek, Integer... taper) {
    schedule =
        new PlannedCourse(
            start,
            0,
            perWeek,
            List.of(taper),
            0,
            Set.of(),
            CoursePrices.UNSTATED,
            StatedTerms.NONE);
    return this;
  }

  SummaryCase other(String name, @Nullable Boolean primary) {
    others.add(new OtherCoverage(name, primary));
    return this;
  }

  SummaryCase verifiedFor(@Nullable LocalDate day) {
    verifiedFor = day;
    return this;
  }

  SummaryCase freedFromAuthorization() {
    authorizationRule = false;
    return this;
  }

  SummaryCase noAuthorizationRule() {
    authorizationRule = null;
    return this;
  }

  SummaryCase onFile(LocalDate from, LocalDate to, Map<ProcedureCode, Integer> units) {
    onFile.add(new AuthorizationOnFile("A1", from, to, units, Map.of()));
    return this;
  }

  CoverageSummary summary() {
    EligibilityResponse plain = Row.answer(rows.toArray(Row[]::new));
    var response =
        new EligibilityResponse(
            plain.payerName(),
            plain.member(),
            verifiedFor,
            plain.planDates(),
            plain.references(),
            plain.lines(),
            plain.rejections(),
            plain.warnings(),
            plain.traceNumber());
    var benefits =
        new BenefitsNormaliser().normalise(response, new BenefitContext("11", network, DAY));
    return new SummaryAssembler()
        .assemble(
            new SummaryInput(
                "id",
                NOW,
                payer(),
                member(),
                facts(),
                onFile,
                verdict,
                new Answered(NOW, response),
                benefits,
                schedule,
                others,
                OnRecord.NONE,
                FollowUp.NONE));
  }

  private Payer payer() {
    var second = Duration.ofSeconds(1);
    var limits = new ResilienceLimits(second, second, 4, 2, 50, second, 1, 1, 1, 0, second, 1000);
    return new Payer(
        new PayerId("sample"),
        "Sample",
        List.of(),
        Set.of(
            LineOfBusiness.COMMERCIAL, LineOfBusiness.MEDICARE, LineOfBusiness.MEDICARE_ADVANTAGE),
        Set.of(),
        null,
        null,
        new PayerConnection(Protocol.X12, List.of("MH"), limits),
        null,
        rules(),
        List.of(),
        List.of(new PolicySelection(POLICY, Set.of(LineOfBusiness.COMMERCIAL), Set.of(), Set.of())),
        List.of(),
        List.of());
  }

  private List<AuthorizationRule> rules() {
    return authorizationRule == null
        ? List.of()
        : List.of(new AuthorizationRule(authorizationRule, RuleScope.ALL, "rule text", SOURCE));
  }

  private static Member member() {
    return new Member(
        new MemberNumber("M1"),
        "Ann",
        "Sample",
        null,
        LocalDate.parse("1985-07-22"),
        Gender.F,
        Relationship.SELF,
        null,
        null);
  }

  private PatientFacts facts() {
    return new PatientFacts(
        RequestType.INITIAL,
        DAY,
        DAY,
        41,
        new PlanFacts(line, product, null, Funding.UNKNOWN),
        new ProviderFacts(network, exception, null, null),
        new TreatmentFacts(Indication.MDD, Modality.RTMS, null, codes, sessions),
        new ClinicalFacts(
            List.of(), null, List.of(), List.of(), List.of(), List.of(), null, Map.of(), List.of(),
            List.of(), Set.of()));
  }
}
