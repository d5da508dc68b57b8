package org.rtmscoverage.summary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.benefits.Accumulator;
import org.rtmscoverage.benefits.AccumulatorKind;
import org.rtmscoverage.benefits.Benefits;
import org.rtmscoverage.benefits.VisitLimit;
import org.rtmscoverage.course.CostLimits;
import org.rtmscoverage.course.CostTerms;
import org.rtmscoverage.course.FamilyAccumulation;
import org.rtmscoverage.course.UsedLimit;
import org.rtmscoverage.course.VisitAllowance;
import org.rtmscoverage.eligibility.BenefitKind;
import org.rtmscoverage.eligibility.BenefitLevel;
import org.rtmscoverage.eligibility.BenefitLine;
import org.rtmscoverage.eligibility.BenefitNetwork;
import org.rtmscoverage.eligibility.BenefitPeriod;
import org.rtmscoverage.vocabulary.Money;
import org.rtmscoverage.vocabulary.NetworkStatus;

/** Reads the terms a course is priced by from the payer's answer; what is unclear stays unknown. */
final class TermsReader {

  private static final MonthDay NEW_YEAR = MonthDay.of(1, 1);

  private static final Set<BenefitPeriod> A_VISIT =
      Set.of(BenefitPeriod.VISIT, BenefitPeriod.DAY, BenefitPeriod.NOT_STATED);

  private static final Set<BenefitPeriod> A_YEAR =
      Set.of(
          BenefitPeriod.SERVICE_YEAR,
          BenefitPeriod.CALENDAR_YEAR,
          BenefitPeriod.CONTRACT,
          BenefitPeriod.YEAR_TO_DATE,
          BenefitPeriod.REMAINING,
          BenefitPeriod.NOT_STATED);

  private final Benefits benefits;
  private final NetworkStatus network;
  private final StatedTerms stated;
  private final List<String> doubts = new ArrayList<>();

  TermsReader(Benefits benefits, NetworkStatus network, StatedTerms stated) {
    this.benefits = benefits;
    this.network = network;
    this.stated = stated;
  }

  /** What is unclear, in words; complete once the terms were read. */
  List<String> doubts() {
    return List.copyOf(doubts);
  }

  CostTerms read(LocalDate answeredOn) {
    if (benefits.costShareBasis().ambiguous()) {
      doubts.add(benefits.costShareBasis().text());
    }
    CostLimits deductible = limits(AccumulatorKind.DEDUCTIBLE, "deductible");
    CostLimits outOfPocket = limits(AccumulatorKind.OUT_OF_POCKET, "out-of-pocket maximum");
    return new CostTerms(
        network,
        copay(),
        coinsurance(),
        stated.copayAfterDeductible(),
        stated.copayCountsTowardOutOfPocket(),
        stated.planYearStart() == null ? planYearStart() : stated.planYearStart(),
        visits(),
        deductible,
        outOfPocket,
        stated.familyAccumulation() == null
            ? FamilyAccumulation.UNKNOWN
            : stated.familyAccumulation(),
        answeredOn);
  }

  private @Nullable Money copay() {
    List<BenefitLine> rows = benefits.counting(BenefitKind.CO_PAYMENT);
    if (rows.stream().anyMatch(row -> row.amount() != null && !A_VISIT.contains(row.period()))) {
      doubts.add("A copay is stated for another period than a visit.");
    }
    return share(
        rows.stream().filter(row -> A_VISIT.contains(row.period())).toList(), BenefitLine::amount);
  }

  private @Nullable BigDecimal coinsurance() {
    BigDecimal share = share(benefits.counting(BenefitKind.CO_INSURANCE), BenefitLine::percent);
    return share == null ? null : share.stripTrailingZeros().movePointRight(2);
  }

  /** What the rows that price the course state; nothing where they leave it open. */
  private <T> @Nullable T share(List<BenefitLine> rows, Function<BenefitLine, @Nullable T> value) {
    if (benefits.costShareBasis().ambiguous()) {
      return null;
    }
    return rows.stream().map(value).filter(Objects::nonNull).findFirst().orElse(null);
  }

  private CostLimits limits(AccumulatorKind kind, String name) {
    return new CostLimits(limit(kind, name, false), limit(kind, name, true));
  }

  private @Nullable UsedLimit limit(AccumulatorKind kind, String name, boolean family) {
    List<Accumulator> found =
        accumulators(kind).stream()
            .filter(one -> family == (one.level() == BenefitLevel.FAMILY))
            .toList();
    if (found.isEmpty()) {
      return null;
    }
    String whose = (family ? "family " : "individual ") + name;
    if (found.size() > 1 || found.getFirst().ambiguous()) {
      doubts.add("The payer's rows on the " + whose + " contradict each other.");
      return null;
    }
    Money limit = found.getFirst().limit();
    if (limit == null) {
      doubts.add("The " + whose + " is named without its limit.");
      return null;
    }
    Money left = found.getFirst().remaining();
    Money used = found.getFirst().used();
    return new UsedLimit(limit, used == null && left != null ? limit.minus(left) : used);
  }

  /** A row of the patient's own network goes before one for both. */
  private List<Accumulator> accumulators(AccumulatorKind kind) {
    List<Accumulator> all =
        benefits.accumulators().stream()
            .filter(one -> one.kind() == kind && one.network().concerns(network))
            .filter(one -> A_YEAR.contains(one.period()))
            .toList();
    Set<BenefitLevel> own =
        all.stream()
            .filter(one -> isOwn(one.network()))
            .map(Accumulator::level)
            .collect(Collectors.toSet());
    return all.stream().filter(one -> isOwn(one.network()) || !own.contains(one.level())).toList();
  }

  private boolean isOwn(BenefitNetwork rows) {
    return (rows == BenefitNetwork.IN && network == NetworkStatus.IN)
        || (rows == BenefitNetwork.OUT && network == NetworkStatus.OUT);
  }

  private @Nullable MonthDay planYearStart() {
    Set<BenefitPeriod> periods =
        benefits.accumulators().stream()
            .filter(one -> one.network().concerns(network))
            .map(Accumulator::period)
            .collect(Collectors.toSet());
    boolean calendar = periods.contains(BenefitPeriod.CALENDAR_YEAR);
    boolean service =
        periods.contains(BenefitPeriod.SERVICE_YEAR) || periods.contains(BenefitPeriod.CONTRACT);
    if (calendar && !service) {
      return NEW_YEAR;
    }
    LocalDate begin = benefits.plan().yearBegin();
    return service && !calendar && begin != null ? MonthDay.from(begin) : null;
  }

  private @Nullable VisitAllowance visits() {
    List<VisitLimit> found =
        benefits.visitLimits().stream().filter(one -> one.network().concerns(network)).toList();
    if (found.isEmpty() || Boolean.FALSE.equals(stated.visitLimitApplies())) {
      return null;
    }
    VisitLimit only = found.getFirst();
    Integer limit = only.limit();
    if (found.size() > 1 || limit == null || !A_YEAR.contains(only.period())) {
      doubts.add("A visit limit is stated that cannot be counted against the sessions: ask.");
      return null;
    }
    if (stated.visitLimitApplies() == null) {
      doubts.add(
          "The plan states a limit of "
              + limit
              + " visits; it is counted here, and whether rTMS sessions count is not known.");
    }
    return new VisitAllowance(limit, only.used());
  }
}
