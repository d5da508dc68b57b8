package org.rtmscoverage.benefits;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.rtmscoverage.eligibility.BenefitKind;
import org.rtmscoverage.eligibility.BenefitLine;

/** Reads whether the plan and its behavioural benefits are active; silence is not a yes. */
final class StatusReader {

  private static final Set<BenefitKind> STATUS =
      EnumSet.of(
          BenefitKind.ACTIVE,
          BenefitKind.ACTIVE_PENDING,
          BenefitKind.INACTIVE,
          BenefitKind.INACTIVE_PENDING);

  private static final Set<String> WHOLE_PLAN = Set.of("30");

  private final RowSelection selection;
  private final List<RowFit> rows;
  private final List<String> warnings;

  StatusReader(RowSelection selection, List<String> warnings) {
    this.selection = selection;
    this.rows = selection.rows().stream().filter(row -> isStatus(row.line())).toList();
    this.warnings = warnings;
  }

  static boolean isStatus(BenefitLine line) {
    return STATUS.contains(line.kind());
  }

  static boolean speaksOfPlan(BenefitLine line) {
    return line.procedureCode() == null
        && (line.serviceTypes().isEmpty() || ServiceTier.hasType(line, WHOLE_PLAN));
  }

  CoverageStatus plan() {
    return read(rows.stream().filter(row -> speaksOfPlan(row.line())).toList(), "the plan");
  }

  /**
   * The nearest rows decide: of the procedure, then of outpatient mental health, then of others.
   */
  CoverageStatus behavioral() {
    List<RowFit> procedure = rows(row -> row.tier() == ServiceTier.PROCEDURE);
    if (!procedure.isEmpty()
        && procedure.stream().map(RowFit::line).allMatch(selection::isCertain)) {
      return read(procedure, "rTMS");
    }
    List<RowFit> nearest =
        new ArrayList<>(rows(row -> row.tier() == ServiceTier.OUTPATIENT_MENTAL_HEALTH));
    if (nearest.isEmpty()) {
      nearest.addAll(rows(row -> speaksOfOutpatient(row.line())));
    }
    nearest.addAll(procedure); // not certain: they decide nothing alone but may contradict
    return read(nearest, "mental health benefits");
  }

  private static boolean speaksOfOutpatient(BenefitLine line) {
    return line.procedureCode() == null && ServiceTier.isBehavioralOutpatient(line);
  }

  private List<RowFit> rows(Predicate<RowFit> condition) {
    return rows.stream().filter(condition).filter(RowFit::fitsSituation).toList();
  }

  private CoverageStatus read(List<RowFit> about, String what) {
    List<RowFit> now = about.stream().filter(RowFit::fitsSituation).toList();
    List<RowFit> chosen = now.isEmpty() ? about : now;
    Set<CoverageStatus> said = EnumSet.noneOf(CoverageStatus.class);
    chosen.forEach(row -> said.add(of(row.line().kind())));
    if (said.isEmpty()) {
      return CoverageStatus.NOT_STATED;
    }
    boolean contradiction =
        said.stream().anyMatch(StatusReader::isActive)
            && said.stream().anyMatch(status -> !isActive(status));
    if (contradiction) {
      warnings.add("The payer says both active and inactive for " + what + ".");
      return CoverageStatus.NOT_STATED;
    }
    return said.contains(CoverageStatus.ACTIVE_PENDING)
        ? CoverageStatus.ACTIVE_PENDING
        : said.iterator().next();
  }

  private static boolean isActive(CoverageStatus status) {
    return status == CoverageStatus.ACTIVE || status == CoverageStatus.ACTIVE_PENDING;
  }

  private static CoverageStatus of(BenefitKind kind) {
    return switch (kind) {
      case ACTIVE -> CoverageStatus.ACTIVE;
      case ACTIVE_PENDING -> CoverageStatus.ACTIVE_PENDING;
      case INACTIVE -> CoverageStatus.INACTIVE;
      case INACTIVE_PENDING -> CoverageStatus.INACTIVE_PENDING;
      default -> CoverageStatus.NOT_STATED;
    };
  }
}
