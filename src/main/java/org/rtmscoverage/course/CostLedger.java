package org.rtmscoverage.course;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.Money;
import org.rtmscoverage.vocabulary.NetworkStatus;
import org.rtmscoverage.vocabulary.ProcedureCode;

/**
 * Prices the sessions in order under one reading of the terms. In a session the deductible comes
 * first, unless a copay replaces it, then copay or coinsurance on the rest; each that counts toward
 * the maximum is capped by what is left of it, in this order. What is used holds in the plan year
 * of {@code usedAsOf}; any other begins with nothing used.
 */
final class CostLedger {

  private final CourseQuestion question;
  private final CostReading reading;
  private final CostTerms terms;
  private final PlanYear years;
  private final AuthorizationCoverage authorized;
  private LocalDate day;
  private Money copayOfDay = Money.ZERO;
  private LimitBalance deductible;
  private LimitBalance outOfPocket;
  private @Nullable Integer visitsLeft;

  CostLedger(CourseQuestion question, CostReading reading) {
    this.question = question;
    this.reading = reading;
    this.terms = reading.terms();
    this.years = new PlanYear(terms.planYearStart());
    this.authorized = new AuthorizationCoverage(question.authorizations());
    this.day = terms.usedAsOf();
    this.deductible = LimitBalance.of(terms.deductible(), reading.aggregate(), false);
    this.outOfPocket = LimitBalance.of(terms.outOfPocket(), reading.aggregate(), false);
    this.visitsLeft = visits(false);
  }

  CourseCost price(List<PlannedSession> sessions) {
    List<SessionCost> priced = new ArrayList<>(sessions.size());
    sessions.forEach(session -> priced.add(price(session)));
    return new CourseCost(
        priced,
        terms.planYearStart() == null
            ? List.of()
            : new PlanYearSums(years, terms.usedAsOf()).of(priced));
  }

  private SessionCost price(PlannedSession session) {
    if (!years.isSame(day, session.date())) {
      boolean unused = !years.isSame(terms.usedAsOf(), session.date());
      deductible = LimitBalance.of(terms.deductible(), reading.aggregate(), unused);
      outOfPocket = LimitBalance.of(terms.outOfPocket(), reading.aggregate(), unused);
      visitsLeft = visits(unused);
    }
    copayOfDay = day.equals(session.date()) ? copayOfDay : Money.ZERO;
    day = session.date();
    Money allowed = amount(question.prices().allowed(), session.procedureCode());
    if (!authorized.covers(session)) {
      return terms.network() == NetworkStatus.IN
          ? atRisk(session, allowed)
          : uncovered(session, allowed);
    }
    if (visitsLeft != null && session.number() > 0) {
      visitsLeft = visitsLeft - 1;
      if (visitsLeft < 0) {
        return uncovered(session, allowed);
      }
    }
    return covered(session, allowed);
  }

  private SessionCost covered(PlannedSession session, Money allowed) {
    Money first = reading.copayReplacesDeductible() ? Money.ZERO : deductible.within(allowed);
    first = counted(first);
    deductible.spend(first);
    Money rest = allowed.minus(first);
    Money fixed = fixed(rest);
    Money share = terms.copay() == null ? counted(rest.percent(percent())) : Money.ZERO;
    Money patient = first.plus(fixed).plus(share);
    return new SessionCost(
        session.number(),
        session.date(),
        session.procedureCode(),
        allowed,
        first,
        fixed,
        share,
        Money.ZERO,
        patient,
        allowed.minus(patient),
        Money.ZERO,
        balanceBill(session, allowed),
        patient.isPositive() ? Liability.PATIENT : Liability.PLAN);
  }

  /** The copay; a day is one visit, also where planning and treatment stand on it. */
  private Money fixed(Money rest) {
    Money copay = terms.copay();
    if (copay == null) {
      return Money.ZERO;
    }
    Money owed = copay.minus(copayOfDay).min(rest);
    Money fixed = reading.copayCounts() ? counted(owed) : owed;
    copayOfDay = copayOfDay.plus(fixed);
    return fixed;
  }

  /** As much of an amount as the maximum leaves, which is then used of it. */
  private Money counted(Money amount) {
    Money counted = outOfPocket.within(amount);
    outOfPocket.spend(counted);
    return counted;
  }

  private SessionCost uncovered(PlannedSession session, Money allowed) {
    return whole(session, allowed, allowed, Money.ZERO, Liability.PATIENT);
  }

  private SessionCost atRisk(PlannedSession session, Money allowed) {
    return whole(session, allowed, Money.ZERO, allowed, Liability.CLINIC_AT_RISK);
  }

  private SessionCost whole(
      PlannedSession session, Money allowed, Money patient, Money clinic, Liability liability) {
    return new SessionCost(
        session.number(),
        session.date(),
        session.procedureCode(),
        allowed,
        Money.ZERO,
        Money.ZERO,
        Money.ZERO,
        patient,
        patient,
        Money.ZERO,
        clinic,
        balanceBill(session, allowed),
        liability);
  }

  private @Nullable Money balanceBill(PlannedSession session, Money allowed) {
    Money charge = question.prices().billed().get(session.procedureCode());
    if (terms.network() != NetworkStatus.OUT || charge == null) {
      return null;
    }
    Money above = charge.minus(allowed);
    return above.isPositive() ? above : Money.ZERO;
  }

  private BigDecimal percent() {
    return terms.coinsurancePercent() == null ? BigDecimal.ZERO : terms.coinsurancePercent();
  }

  private @Nullable Integer visits(boolean unused) {
    VisitAllowance visits = terms.visits();
    if (visits == null) {
      return null;
    }
    Integer used = visits.used();
    return unused || used == null ? visits.limit() : Math.max(0, visits.limit() - used);
  }

  private static Money amount(Map<ProcedureCode, Money> amounts, ProcedureCode code) {
    Money amount = amounts.get(code);
    if (amount == null) {
      throw new IllegalStateException("every planned code has an allowed amount");
    }
    return amount;
  }
}
