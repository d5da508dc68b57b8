package org.rtmscoverage.course;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.Money;
import org.rtmscoverage.vocabulary.NetworkStatus;
import org.rtmscoverage.vocabulary.ProcedureCode;

/**
 * Builds courses with their costs. Unless a test says otherwise: three sessions from Monday,
 * January 4, 2027, five a week, in network, 20 percent of $300 (90867), $200 (90868) or $250
 * (90869), no deductible, a maximum of $5000.
 */
@NullUnmarked // a null that slips through fails the test anyway
final class CourseCase {

  static final LocalDate MONDAY = LocalDate.parse("2027-01-04");

  private Modality modality = Modality.RTMS;
  private LocalDate start = MONDAY;
  private Integer planned = 3;
  private int delivered;
  private Integer perWeek = 5;
  private List<Integer> taper = List.of();
  private int redeterminations;
  private final Set<LocalDate> closures = new HashSet<>();
  private final Map<ProcedureCode, Money> allowed = new HashMap<>();
  private final Map<ProcedureCode, Money> billed = new HashMap<>();
  private boolean hasTerms = true;
  private NetworkStatus network = NetworkStatus.IN;
  private Money copay;
  private BigDecimal percent = new BigDecimal(20);
  private Boolean copayAfterDeductible;
  private Boolean copayCounts;
  private MonthDay planYearStart = MonthDay.of(1, 1);
  private VisitAllowance visits;
  private UsedLimit deductible = new UsedLimit(Money.ZERO, Money.ZERO);
  private UsedLimit familyDeductible;
  private UsedLimit maximum = new UsedLimit(Money.of("5000"), Money.ZERO);
  private UsedLimit familyMaximum;
  private boolean hasMaximum = true;
  private FamilyAccumulation family = FamilyAccumulation.EMBEDDED;
  private LocalDate usedAsOf;
  private final List<AuthorizationOnFile> authorizations = new ArrayList<>();
  private Integer sessionLimit;
  private boolean otherCoverage;

  CourseCase() {
    allows("90867", "300").allows("90868", "200").allows("90869", "250");
  }

  static ProcedureCode code(String code) {
    return new ProcedureCode(code);
  }

  static UsedLimit limit(String limit, String used) {
    return new UsedLimit(Money.of(limit), used == null ? null : Money.of(used));
  }

  /** An authorization with units as "code=granted" or "code=granted-used". */
  static AuthorizationOnFile authorization(String number, String from, String to, String... units) {
    Map<ProcedureCode, Integer> granted = new HashMap<>();
    Map<ProcedureCode, Integer> used = new HashMap<>();
    for (String unit : units) {
      List<String> parts = List.of(unit.split("[=-]"));
      granted.put(code(parts.getFirst()), Integer.valueOf(parts.get(1)));
      if (parts.size() > 2) {
        used.put(code(parts.getFirst()), Integer.valueOf(parts.get(2)));
      }
    }
    return new AuthorizationOnFile(
        number, LocalDate.parse(from), LocalDate.parse(to), granted, used);
  }

  CourseCase modality(Modality value) {
    modality = value;
    return this;
  }

  CourseCase start(String day) {
    return start(LocalDate.parse(day));
  }

  CourseCase start(LocalDate day) {
    start = day;
    return this;
  }

  CourseCase planned(Integer sessions) {
    planned = sessions;
    return this;
  }

  CourseCase delivered(int sessions) {
    delivered = sessions;
    return this;
  }

  CourseCase perWeek(Integer sessions) {
    perWeek = sessions;
    return this;
  }

  CourseCase taper(Integer... sessions) {
    taper = List.of(sessions);
    return this;
  }

  CourseCase redeterminations(int sessions) {
    redeterminations = sessions;
    return this;
  }

  CourseCase closed(String... days) {
    Stream.of(days).map(LocalDate::parse).forEach(closures::add);
    return this;
  }

  /** Closed from one day to another, both included. */
  CourseCase closedThrough(String from, String to) {
    LocalDate.parse(from).datesUntil(LocalDate.parse(to).plusDays(1)).forEach(closures::add);
    return this;
  }

  CourseCase allows(String code, String dollars) {
    allowed.put(code(code), Money.of(dollars));
    return this;
  }

  CourseCase withoutAllowed(String code) {
    allowed.remove(code(code));
    return this;
  }

  CourseCase bills(String code, String dollars) {
    billed.put(code(code), Money.of(dollars));
    return this;
  }

  CourseCase withoutTerms() {
    hasTerms = false;
    return this;
  }

  CourseCase network(NetworkStatus value) {
    network = value;
    return this;
  }

  CourseCase copay(String dollars) {
    copay = Money.of(dollars);
    percent = null;
    return this;
  }

  CourseCase copay(String dollars, Boolean afterDeductible, Boolean counts) {
    copayAfterDeductible = afterDeductible;
    copayCounts = counts;
    return copay(dollars);
  }

  CourseCase percent(String share) {
    percent = share == null ? null : new BigDecimal(share);
    return this;
  }

  CourseCase planYearStart(MonthDay day) {
    planYearStart = day;
    return this;
  }

  CourseCase visits(int limit, Integer used) {
    visits = new VisitAllowance(limit, used);
    return this;
  }

  CourseCase deductible(UsedLimit individual, UsedLimit ofFamily) {
    deductible = individual;
    familyDeductible = ofFamily;
    return this;
  }

  CourseCase maximum(UsedLimit individual, UsedLimit ofFamily) {
    maximum = individual;
    familyMaximum = ofFamily;
    return this;
  }

  CourseCase noMaximum() {
    hasMaximum = false;
    return this;
  }

  CourseCase family(FamilyAccumulation value) {
    family = value;
    return this;
  }

  CourseCase usedAsOf(String day) {
    return usedAsOf(LocalDate.parse(day));
  }

  CourseCase usedAsOf(LocalDate day) {
    usedAsOf = day;
    return this;
  }

  CourseCase holds(AuthorizationOnFile one) {
    authorizations.add(one);
    return this;
  }

  CourseCase sessionLimit(Integer sessions) {
    sessionLimit = sessions;
    return this;
  }

  CourseCase otherCoverage() {
    otherCoverage = true;
    return this;
  }

  CoursePlan plan() {
    return new CoursePlan(
        modality, start, planned, delivered, perWeek, taper, redeterminations, closures);
  }

  CostTerms terms() {
    return new CostTerms(
        network,
        copay,
        percent,
        copayAfterDeductible,
        copayCounts,
        planYearStart,
        visits,
        new CostLimits(deductible, familyDeductible),
        hasMaximum ? new CostLimits(maximum, familyMaximum) : CostLimits.NONE,
        family,
        usedAsOf == null ? start : usedAsOf);
  }

  CourseQuestion question() {
    return new CourseQuestion(
        plan(),
        new CoursePrices(allowed, billed, Set.of()),
        hasTerms ? terms() : null,
        List.of(),
        authorizations,
        sessionLimit,
        otherCoverage);
  }

  CourseEstimate estimate() {
    return new CourseEstimator().estimate(question());
  }

  List<PlannedSession> sessions() {
    return new CourseCalendar(plan()).sessions();
  }
}
