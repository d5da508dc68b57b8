package org.rtmscoverage.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.benefits.BenefitRow;
import org.rtmscoverage.benefits.Benefits;
import org.rtmscoverage.benefits.CoverageStatus;
import org.rtmscoverage.benefits.Plan;
import org.rtmscoverage.eligibility.BenefitKind;
import org.rtmscoverage.eligibility.BenefitLine;
import org.rtmscoverage.eligibility.RelatedEntity;
import org.rtmscoverage.vocabulary.LineOfBusiness;
import org.rtmscoverage.vocabulary.Owner;

/**
 * What of a payer's answer keeps an active coverage from being a plain yes: a grace period, dates
 * of the plan, another payer, several plans. Each says what to do and who does it.
 */
final class AnswerPoints {

  private static final Set<BenefitKind> ACTIVE =
      Set.of(BenefitKind.ACTIVE, BenefitKind.ACTIVE_PENDING);

  private AnswerPoints() {}

  static List<OpenPoint> of(SummaryInput input) {
    Benefits benefits = input.benefits();
    if (benefits == null || benefits.planStatus() == CoverageStatus.INACTIVE) {
      return List.of();
    }
    List<OpenPoint> points = new ArrayList<>();
    grace(benefits, points);
    dates(input, benefits.plan(), points);
    if (input.otherCoverages().isEmpty() && OtherPlan.of(input.rules()).isEmpty()) {
      benefits.rows().stream()
          .map(BenefitRow::line)
          .filter(line -> line.kind() == BenefitKind.OTHER_PAYER)
          .findFirst()
          .ifPresent(line -> points.add(other(line)));
    }
    plans(benefits, points);
    if (!BehavioralRows.answered(benefits)) {
      points.add(
          new OpenPoint(
              "service-type",
              Owner.BILLING,
              "The payer answered without a row on mental health, as if only the plan as a whole had"
                  + " been asked for.",
              "payer passed over the question on mental health",
              "Ask the payer for the mental health benefits by telephone or portal.",
              "Are outpatient mental health benefits active on the first day of treatment?"));
    }
    OutOfNetworkNote.of(input, benefits).ifPresent(points::add);
    return points;
  }

  private static void grace(Benefits benefits, List<OpenPoint> points) {
    if (benefits.planStatus() == CoverageStatus.ACTIVE_PENDING
        || benefits.behavioralHealthStatus() == CoverageStatus.ACTIVE_PENDING) {
      points.add(
          new OpenPoint(
              "grace-period",
              Owner.BILLING,
              "Coverage is active but pending investigation, often because a premium is unpaid: the"
                  + " payer can take back what it paid.",
              "premium perhaps unpaid",
              "Ask the payer through which day the premium is paid, and the patient to pay what is"
                  + " open before the first session.",
              "Is coverage in a grace period, and through which day is the premium paid?"));
    }
  }

  private static void dates(SummaryInput input, Plan plan, List<OpenPoint> points) {
    LocalDate first = input.facts().serviceDate();
    LocalDate begin = plan.begin();
    LocalDate end = plan.end();
    if (begin != null && begin.isAfter(first)) {
      points.add(
          new OpenPoint(
              "plan-begins",
              Owner.BILLING,
              "The plan begins on " + begin + ", after the first day of service.",
              "plan begins after the first day of service",
              "Plan the first session on or after " + begin + ", or ask for the plan before it.",
              null));
    } else if (end != null && end.isBefore(first)) {
      points.add(
          new OpenPoint(
              "plan-ended",
              Owner.BILLING,
              "The plan's last day as stated is "
                  + end
                  + ", before the first day of service. "
                  + renewal(input),
              "plan's last day is before the first day of service",
              "Check eligibility again for the day of service; if the plan has ended, ask the"
                  + " patient for the current card.",
              "Has the plan been renewed, and is it active on the first day of treatment?"));
    } else if (end != null && end.isBefore(lastSession(input))) {
      points.add(
          new OpenPoint(
              "plan-ends",
              Owner.BILLING,
              "The plan's last day as stated is "
                  + end
                  + ", before the course ends. "
                  + renewal(input),
              "plan's last day is before the course ends",
              "Check eligibility again on " + end.plusDays(1) + ", before the next session.",
              null));
    }
  }

  private static LocalDate lastSession(SummaryInput input) {
    LocalDate first = input.facts().serviceDate();
    Integer sessions = input.facts().treatment().sessionsPlanned();
    return sessions == null ? first : input.planned().earliestLast(first, sessions);
  }

  /** An end date is not a termination: what usually happens on the day after. */
  private static String renewal(SummaryInput input) {
    LineOfBusiness line = OtherPlan.line(input.rules());
    return line == LineOfBusiness.MEDICAID || line == LineOfBusiness.CHIP
        ? "Medicaid answers often end with the month and are renewed the next day."
        : "Plans often end with the year and are renewed the next day, with a new deductible.";
  }

  private static OpenPoint other(BenefitLine line) {
    String name =
        line.entities().stream()
            .map(RelatedEntity::name)
            .flatMap(Stream::ofNullable)
            .findFirst()
            .map(entity -> " (" + entity + ")")
            .orElse("");
    return new OpenPoint(
        "other-coverage",
        Owner.BILLING,
        "The payer says at "
            + line.pointer()
            + " that another payer"
            + name
            + " also covers the member; ask which of them is primary.",
        "other coverage: who pays first",
        "Find out which payer pays first, and check the other one"
            + name
            + " too before the first session.",
        "Which payer pays first: you or the other payer in your records"
            + name
            + "? Are the records on other coverage up to date?");
  }

  /** Plans named by rows that say active on the plan or on mental health. */
  private static void plans(Benefits benefits, List<OpenPoint> points) {
    Map<String, String> names = new LinkedHashMap<>();
    benefits.rows().stream()
        .filter(row -> ACTIVE.contains(row.line().kind()) && row.applies())
        .map(row -> row.line().planName())
        .flatMap(AnswerPoints::stated)
        .forEach(name -> names.putIfAbsent(name.toUpperCase(Locale.ROOT), name));
    if (names.size() > 1) {
      String all = Sentences.few(names.values());
      points.add(
          new OpenPoint(
              "several-plans",
              Owner.BILLING,
              "The answer holds several active plans (" + all + ").",
              "several plans in one answer",
              "Ask the payer which of these plans pays for mental health: " + all + ".",
              "Which of these plans pays for outpatient mental health: " + all + "?"));
    }
  }

  private static Stream<String> stated(@Nullable String name) {
    return name == null ? Stream.empty() : Stream.of(name.strip()).filter(it -> !it.isEmpty());
  }
}
