package org.rtmscoverage.course;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.rtmscoverage.vocabulary.Money;
import org.rtmscoverage.vocabulary.NetworkStatus;
import org.rtmscoverage.vocabulary.ProcedureCode;

/**
 * Prices a course a second time, in whole cents and day by day, written from the rules and not from
 * the ledger it is held against.
 */
@NullUnmarked // a null that slips through fails the test anyway
final class SlowLedger {

  private static final long WITHOUT_END = Long.MAX_VALUE / 4;

  /**
   * A session in cents.
   *
   * @param balance null where no balance bill can be said
   */
  record Line(
      int number,
      long allowed,
      long deductible,
      long copay,
      long coinsurance,
      long notCovered,
      long plan,
      long atRisk,
      Long balance) {

    long patient() {
      return deductible + copay + coinsurance + notCovered;
    }
  }

  private final CourseQuestion question;
  private final CostTerms terms;
  private final boolean aggregate;
  private final boolean copayAfter;
  private final boolean copayCounts;
  private final Map<LocalDate, Integer> years = new HashMap<>();
  private final Map<LocalDate, Long> copays = new HashMap<>();
  private final List<Map<ProcedureCode, Integer>> taken = new ArrayList<>();

  private long deductibleLeft;
  private long familyDeductibleLeft;
  private long maximumLeft;
  private long familyMaximumLeft;
  private int visitsLeft;

  SlowLedger(CourseQuestion question, boolean aggregate, boolean copayAfter, boolean copayCounts) {
    this.question = question;
    this.terms = question.terms();
    this.aggregate = aggregate;
    this.copayAfter = copayAfter;
    this.copayCounts = copayCounts;
    question.authorizations().forEach(_ -> taken.add(new HashMap<>()));
  }

  List<Line> price(List<PlannedSession> sessions) {
    List<Line> lines = new ArrayList<>();
    if (sessions.isEmpty()) {
      return lines;
    }
    numberYears(sessions);
    int yearOfUse = years.get(terms.usedAsOf());
    int year = Integer.MIN_VALUE;
    for (PlannedSession session : sessions) {
      if (years.get(session.date()) != year) {
        year = years.get(session.date());
        begin(year == yearOfUse);
      }
      lines.add(line(session));
    }
    return lines;
  }

  /** Walks every day and counts the days on which a plan year begins. */
  private void numberYears(List<PlannedSession> sessions) {
    LocalDate day = sessions.getFirst().date();
    if (terms.usedAsOf().isBefore(day)) {
      day = terms.usedAsOf();
    }
    LocalDate last = sessions.getLast().date();
    if (terms.usedAsOf().isAfter(last)) {
      last = terms.usedAsOf();
    }
    int year = 0;
    years.put(day, year);
    while (day.isBefore(last)) {
      day = day.plusDays(1);
      if (beginsYear(day)) {
        year++;
      }
      years.put(day, year);
    }
  }

  private boolean beginsYear(LocalDate day) {
    MonthDay start = terms.planYearStart();
    if (start == null) {
      return false;
    }
    boolean leapDay = start.getMonthValue() == 2 && start.getDayOfMonth() == 29;
    int dayOfMonth = leapDay && !day.isLeapYear() ? 28 : start.getDayOfMonth();
    return day.getMonthValue() == start.getMonthValue() && day.getDayOfMonth() == dayOfMonth;
  }

  private void begin(boolean withUse) {
    deductibleLeft = left(own(terms.deductible()), withUse);
    familyDeductibleLeft = left(terms.deductible().family(), withUse);
    maximumLeft = left(own(terms.outOfPocket()), withUse);
    familyMaximumLeft = left(terms.outOfPocket().family(), withUse);
    visitsLeft = Integer.MAX_VALUE;
    if (terms.visits() != null) {
      Integer used = terms.visits().used();
      visitsLeft = terms.visits().limit() - (withUse && used != null ? used : 0);
    }
  }

  private UsedLimit own(CostLimits limits) {
    return aggregate && limits.family() != null ? null : limits.individual();
  }

  private static long left(UsedLimit limit, boolean withUse) {
    if (limit == null) {
      return WITHOUT_END;
    }
    long used = withUse && limit.used() != null ? cents(limit.used()) : 0;
    return Math.max(0, cents(limit.limit()) - used);
  }

  private Line line(PlannedSession session) {
    long allowed = cents(question.prices().allowed().get(session.procedureCode()));
    Long balance = balance(session, allowed);
    if (!authorized(session)) {
      if (terms.network() == NetworkStatus.IN) {
        return new Line(session.number(), allowed, 0, 0, 0, 0, 0, allowed, balance);
      }
      return new Line(session.number(), allowed, 0, 0, 0, allowed, 0, 0, balance);
    }
    if (session.number() > 0) {
      visitsLeft--;
      if (visitsLeft < 0) {
        return new Line(session.number(), allowed, 0, 0, 0, allowed, 0, 0, balance);
      }
    }
    return covered(session, allowed, balance);
  }

  private Line covered(PlannedSession session, long allowed, Long balance) {
    boolean hasCopay =
        terms.copayPerVisit() != null
            && (cents(terms.copayPerVisit()) > 0 || terms.coinsurancePercent() == null);
    long most = Math.min(maximumLeft, familyMaximumLeft);
    long deductible = 0;
    if (!hasCopay || copayAfter) {
      deductible = Math.min(allowed, Math.min(deductibleLeft, familyDeductibleLeft));
      deductible = Math.min(deductible, most);
    }
    long rest = allowed - deductible;
    most -= deductible;
    long copay = 0;
    long coinsurance = 0;
    if (hasCopay) {
      long borne = copays.getOrDefault(session.date(), 0L);
      copay = Math.min(rest, cents(terms.copayPerVisit()) - borne);
      copay = copayCounts ? Math.min(copay, most) : copay;
      copays.put(session.date(), borne + copay);
    } else {
      coinsurance = Math.min(share(rest), most);
    }
    deductibleLeft -= deductible;
    familyDeductibleLeft -= deductible;
    long counted = deductible + coinsurance + (copayCounts ? copay : 0);
    maximumLeft -= counted;
    familyMaximumLeft -= counted;
    long plan = allowed - deductible - copay - coinsurance;
    return new Line(session.number(), allowed, deductible, copay, coinsurance, 0, plan, 0, balance);
  }

  private long share(long rest) {
    return BigDecimal.valueOf(rest)
        .multiply(terms.coinsurancePercent())
        .divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  private Long balance(PlannedSession session, long allowed) {
    Money billed = question.prices().billed().get(session.procedureCode());
    if (terms.network() != NetworkStatus.OUT || billed == null) {
      return null;
    }
    return Math.max(0, cents(billed) - allowed);
  }

  private boolean authorized(PlannedSession session) {
    List<AuthorizationOnFile> held = question.authorizations();
    if (held.isEmpty()) {
      return true;
    }
    int chosen = -1;
    for (int i = 0; i < held.size(); i++) {
      AuthorizationOnFile one = held.get(i);
      if (session.date().isBefore(one.from()) || session.date().isAfter(one.to())) {
        continue;
      }
      if (one.unitsByCode().isEmpty()) {
        return true;
      }
      int granted = one.unitsByCode().getOrDefault(session.procedureCode(), 0);
      int used =
          one.usedByCode().getOrDefault(session.procedureCode(), 0)
              + taken.get(i).getOrDefault(session.procedureCode(), 0);
      if (used < granted && (chosen < 0 || one.to().isBefore(held.get(chosen).to()))) {
        chosen = i;
      }
    }
    if (chosen >= 0) {
      taken.get(chosen).merge(session.procedureCode(), 1, Integer::sum);
    }
    return chosen >= 0;
  }

  static long cents(Money money) {
    return money.dollars().movePointRight(2).longValueExact();
  }
}
