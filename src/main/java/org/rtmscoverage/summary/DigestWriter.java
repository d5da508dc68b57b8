package org.rtmscoverage.summary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.benefits.Accumulator;
import org.rtmscoverage.benefits.AccumulatorKind;
import org.rtmscoverage.benefits.Benefits;
import org.rtmscoverage.benefits.Plan;
import org.rtmscoverage.benefits.VisitLimit;
import org.rtmscoverage.course.CostRange;
import org.rtmscoverage.course.CourseCost;
import org.rtmscoverage.eligibility.BenefitLevel;
import org.rtmscoverage.eligibility.BenefitNetwork;
import org.rtmscoverage.eligibility.BenefitPeriod;
import org.rtmscoverage.policy.Change;
import org.rtmscoverage.policy.Finding;
import org.rtmscoverage.policy.Gap;
import org.rtmscoverage.policy.PolicyVerdict;
import org.rtmscoverage.vocabulary.Money;

/** Takes from an answer what is needed to say later what changed. */
final class DigestWriter {

  private final CoverageSummary summary;

  DigestWriter(CoverageSummary summary) {
    this.summary = summary;
  }

  SummaryDigest write() {
    ManagerSummary manager = summary.manager();
    Benefits benefits =
        manager == null || manager.benefits() == null ? summary.benefits() : manager.benefits();
    return new SummaryDigest(
        summary.serviceDate(),
        summary.determination().outcome(),
        summary.determination().parts(),
        coverage(summary.eligibility()),
        permission(summary.priorAuthorization()),
        criteria(summary.criteria()),
        benefits == null ? List.of() : remaining(benefits.accumulators()),
        benefits == null ? List.of() : visits(benefits.visitLimits()),
        cost(),
        summary.nextSteps().stream()
            .map(step -> new SummaryDigest.Step(step.id(), step.action()))
            .toList(),
        summary.denialRisks().stream()
            .map(risk -> new SummaryDigest.Risk(risk.code(), risk.why()))
            .toList());
  }

  private static SummaryDigest.Coverage coverage(EligibilitySummary known) {
    Plan plan = known.plan();
    return new SummaryDigest.Coverage(
        known.status(),
        known.behavioralHealthStatus(),
        known.source(),
        plan == null ? null : plan.name(),
        plan == null ? null : plan.end(),
        known.carveOut() == null ? null : known.carveOut().name());
  }

  private static SummaryDigest.Permission permission(PriorAuthorization known) {
    return new SummaryDigest.Permission(
        known.required(),
        known.conflict(),
        known.onFile() == null ? null : known.onFile().number(),
        known.basis().stream().map(AuthorizationBasis::text).distinct().toList());
  }

  private static SummaryDigest.Criteria criteria(PolicyVerdict verdict) {
    return new SummaryDigest.Criteria(
        verdict.policyId() == null ? null : verdict.policyId().value(),
        verdict.version() == null ? null : verdict.version().version(),
        verdict.result(),
        verdict.publishedResult(),
        leaves(verdict.findings())
            .map(one -> new SummaryDigest.Criterion(one.id(), one.label(), one.result()))
            .toList(),
        verdict.gaps().stream()
            .findFirst()
            .map(Gap::changes)
            .map(changes -> changes.stream().map(Change::what).distinct().toList())
            .orElse(List.of()));
  }

  private static Stream<Finding> leaves(Finding finding) {
    return finding.children().isEmpty()
        ? Stream.of(finding)
        : finding.children().stream().flatMap(DigestWriter::leaves);
  }

  private static List<SummaryDigest.Amount> remaining(List<Accumulator> accumulators) {
    List<String> names = new ArrayList<>();
    return accumulators.stream()
        .map(
            one ->
                new SummaryDigest.Amount(
                    numbered(names, name(one)), one.ambiguous() ? null : dollars(one.remaining())))
        .toList();
  }

  private static String name(Accumulator one) {
    return network(one.network())
        + (one.level() == BenefitLevel.FAMILY ? "family " : "individual ")
        + (one.kind() == AccumulatorKind.DEDUCTIBLE ? "deductible" : "out-of-pocket maximum")
        + period(one.period());
  }

  private static List<SummaryDigest.Visits> visits(List<VisitLimit> limits) {
    List<String> names = new ArrayList<>();
    return limits.stream()
        .map(
            one ->
                new SummaryDigest.Visits(
                    numbered(names, network(one.network()) + "visits" + period(one.period())),
                    one.limit(),
                    one.remaining()))
        .toList();
  }

  /** Two of one name are told apart by their place. */
  private static String numbered(List<String> names, String name) {
    names.add(name);
    long same = names.stream().filter(name::equals).count();
    return same == 1 ? name : name + " no. " + same;
  }

  private static String network(BenefitNetwork network) {
    return switch (network) {
      case IN -> "in-network ";
      case OUT -> "out-of-network ";
      case BOTH, UNKNOWN_TO_PAYER, NOT_STATED -> "";
    };
  }

  private static String period(BenefitPeriod period) {
    return switch (period) {
      case NOT_STATED, OTHER, REMAINING, VISIT -> "";
      case DAY,
          WEEK,
          MONTH,
          SERVICE_YEAR,
          CALENDAR_YEAR,
          YEAR_TO_DATE,
          EPISODE,
          ADMISSION,
          CONTRACT,
          LIFETIME,
          LIFETIME_REMAINING,
          YEARS ->
          " (" + period.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ")";
    };
  }

  private SummaryDigest.Cost cost() {
    CourseCost cost = summary.course().cost();
    CostRange range = summary.course().range();
    if (cost == null) {
      return new SummaryDigest.Cost(null, null, null);
    }
    return new SummaryDigest.Cost(
        cost.allowed().dollars(),
        range == null ? cost.patient().dollars() : range.patientLow().dollars(),
        range == null ? cost.patient().dollars() : range.patientHigh().dollars());
  }

  private static @Nullable BigDecimal dollars(@Nullable Money money) {
    return money == null ? null : money.dollars();
  }
}
