package org.rtmscoverage.benefits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.eligibility.BenefitKind;
import org.rtmscoverage.eligibility.BenefitLine;
import org.rtmscoverage.eligibility.EligibilityResponse;
import org.rtmscoverage.eligibility.PlanDate;
import org.rtmscoverage.eligibility.PlanReference;

/**
 * Turns a payer's answer into what counts for rTMS, and says why. A pure function: the same answer
 * and context give the same benefits.
 */
public final class BenefitsNormaliser {

  /** Insurance type codes of 005010X279A1, EB04, in words. */
  private static final Map<String, String> INSURANCE_TYPES =
      Map.ofEntries(
          Map.entry("HM", "Health maintenance organization (HMO)"),
          Map.entry("PR", "Preferred provider organization (PPO)"),
          Map.entry("EP", "Exclusive provider organization (EPO)"),
          Map.entry("PS", "Point of service (POS)"),
          Map.entry("IN", "Indemnity"),
          Map.entry("C1", "Commercial"),
          Map.entry("GP", "Group policy"),
          Map.entry("MA", "Medicare Part A"),
          Map.entry("MB", "Medicare Part B"),
          Map.entry("MC", "Medicaid"),
          Map.entry("HN", "Medicare Advantage HMO"));

  /**
   * Normalises.
   *
   * @param response the payer's answer
   * @param context place, network and day of the planned course
   * @return the benefits that count, with every row and the reason
   */
  public Benefits normalise(EligibilityResponse response, BenefitContext context) {
    List<String> warnings = new ArrayList<>();
    RowSelection selection = new RowSelection(context, response.lines());
    List<RowFit> fits = selection.rows();
    List<BenefitRow> rows = fits.stream().map(selection::judge).toList();
    StatusReader status = new StatusReader(selection, warnings);
    CoverageStatus planStatus = status.plan();
    CoverageStatus behavioralStatus = status.behavioral();
    List<Accumulator> accumulators = AccumulatorReader.read(fits);
    accumulators.stream()
        .filter(Accumulator::ambiguous)
        .forEach(one -> warnings.add(ambiguity(one)));
    List<VisitLimit> visitLimits = new VisitLimitReader(warnings).read(rows);
    CarveOutFound carveOut = new CarveOutReader(response.payerName()).read(fits, warnings);
    BenefitRow nonCovered = nonCovered(rows, selection, warnings);
    for (BenefitRow row : rows) {
      if (row.applies() && doubts(row.line())) {
        warnings.add(doubt(row.line()));
      }
    }
    return new Benefits(
        planStatus,
        behavioralStatus,
        plan(response, selection),
        rows,
        CostShareReader.read(rows),
        visitLimits,
        accumulators,
        new AuthorizationReader(selection).read(rows),
        carveOut,
        nonCovered,
        warnings);
  }

  private static String ambiguity(Accumulator one) {
    String what = one.kind() == AccumulatorKind.DEDUCTIBLE ? "deductible" : "out-of-pocket maximum";
    return "The payer's rows on the "
        + what
        + " contradict each other; none was picked ("
        + one.source()
        + ").";
  }

  private static Plan plan(EligibilityResponse response, RowSelection selection) {
    List<BenefitLine> status = new ArrayList<>();
    BenefitLine fitting = null;
    for (RowFit fit : selection.rows()) {
      if (StatusReader.isStatus(fit.line()) && StatusReader.speaksOfPlan(fit.line())) {
        status.add(fit.line());
        fitting = fitting == null && fit.fitsSituation() ? fit.line() : fitting;
      }
    }
    BenefitLine row = fitting != null || status.isEmpty() ? fitting : status.getFirst();
    RowDates dates = RowDates.of(response.planDates());
    if (row != null && !RowDates.of(row.dates()).open()) {
      dates = RowDates.of(row.dates());
    }
    return new Plan(
        first(status.stream().map(BenefitLine::planName).toList()),
        insuranceType(first(status.stream().map(BenefitLine::insuranceType).toList())),
        response.references().stream()
            .filter(reference -> reference.qualifier().equals("GROUP_NUMBER"))
            .map(PlanReference::value)
            .findFirst()
            .orElse(null),
        dates.begin(),
        yearBegin(response, row, selection.serviceDate()),
        dates.end());
  }

  /** A date of the plan of the year asked about; an older one says when the member joined. */
  private static @Nullable LocalDate yearBegin(
      EligibilityResponse response, @Nullable BenefitLine row, LocalDate serviceDate) {
    List<PlanDate> dates = new ArrayList<>(row == null ? List.of() : row.dates());
    dates.addAll(response.planDates());
    for (PlanDate date : dates) {
      LocalDate from = date.dates().from();
      boolean ofPlan = date.qualifier().equals("PLAN") || date.qualifier().equals("PLAN_BEGIN");
      if (ofPlan
          && from != null
          && !from.isAfter(serviceDate)
          && from.plusYears(1).isAfter(serviceDate)) {
        return from;
      }
    }
    return null;
  }

  private static @Nullable String first(List<? extends @Nullable String> values) {
    return values.stream().filter(Objects::nonNull).findFirst().orElse(null);
  }

  private static @Nullable String insuranceType(@Nullable String code) {
    return code == null ? null : INSURANCE_TYPES.getOrDefault(code, code);
  }

  /** A row that excludes rTMS; one that another row contradicts is a warning, not a verdict. */
  private static @Nullable BenefitRow nonCovered(
      List<BenefitRow> rows, RowSelection selection, List<String> warnings) {
    BenefitRow found = null;
    for (BenefitRow row : rows) {
      if (!row.applies() || !excludes(row.line())) {
        continue;
      }
      ServiceTier tier = ServiceTier.of(row.line());
      if (isDecisive(row.line(), tier, selection) && !contradicted(rows, tier)) {
        found = found == null ? row : found;
      } else {
        warnings.add(
            "The payer says not covered at "
                + row.line().pointer()
                + ", but that row does not settle it for rTMS; ask the payer.");
      }
    }
    return found;
  }

  private static boolean excludes(BenefitLine line) {
    return line.kind() == BenefitKind.NON_COVERED || line.kind() == BenefitKind.EXCLUSION;
  }

  private static boolean doubts(BenefitLine line) {
    return line.kind() == BenefitKind.NOT_MEDICALLY_NECESSARY
        || line.kind() == BenefitKind.CANNOT_PROCESS;
  }

  private static String doubt(BenefitLine line) {
    String about = line.procedureCode() != null ? line.procedureCode() : "this service type";
    String says =
        line.kind() == BenefitKind.CANNOT_PROCESS
            ? "it cannot process the question on " + about
            : about + " is deemed not medically necessary";
    return "The payer says at " + line.pointer() + " that " + says + "; ask the payer.";
  }

  private static boolean isDecisive(BenefitLine line, ServiceTier tier, RowSelection selection) {
    boolean service = tier == ServiceTier.PROCEDURE || tier == ServiceTier.OUTPATIENT_MENTAL_HEALTH;
    boolean whole = line.kind() == BenefitKind.NON_COVERED || line.notes().isEmpty();
    return service && selection.isCertain(line) && (whole || tier == ServiceTier.PROCEDURE);
  }

  private static boolean contradicted(List<BenefitRow> rows, ServiceTier tier) {
    return rows.stream()
        .filter(row -> row.applies() && row.line().kind() == BenefitKind.ACTIVE)
        .anyMatch(row -> ServiceTier.of(row.line()).compareTo(tier) <= 0);
  }
}
