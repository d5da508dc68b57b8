package org.rtmscoverage.summary;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.benefits.BenefitRow;
import org.rtmscoverage.eligibility.BenefitKind;
import org.rtmscoverage.eligibility.BenefitLine;
import org.rtmscoverage.eligibility.RelatedEntity;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.policy.PlanFacts;
import org.rtmscoverage.vocabulary.LineOfBusiness;
import org.rtmscoverage.vocabulary.Owner;

/**
 * Signs that the rules of the payer asked are not those of the patient's plan: a Medicare Advantage
 * plan behind an answer of Original Medicare, or a state the payer does not serve. Its rules then
 * only may apply.
 */
final class OtherPlan {

  private static final String MEDICARE_ADVANTAGE = "medicare advantage";

  /** Insurance types of Medicare Advantage plans, X12 EB04. */
  private static final Set<String> RISK_PLANS = Set.of("HN");

  private OtherPlan() {}

  /** The plan's line of business: as stated, else the only one the payer has. */
  static @Nullable LineOfBusiness line(RuleContext context) {
    LineOfBusiness stated = context.facts().plan().lineOfBusiness();
    Set<LineOfBusiness> lines = context.payer().linesOfBusiness();
    return stated == null && lines.size() == 1 ? lines.iterator().next() : stated;
  }

  static Optional<OpenPoint> of(RuleContext context) {
    return medicareAdvantage(context).or(() -> otherLine(context)).or(() -> elsewhere(context));
  }

  /** Whether the answer names a Medicare Advantage plan where Original Medicare was asked. */
  static boolean isAdvantage(RuleContext context) {
    return medicareAdvantage(context).isPresent();
  }

  private static Optional<OpenPoint> medicareAdvantage(RuleContext context) {
    if (line(context) != LineOfBusiness.MEDICARE || context.benefits() == null) {
      return Optional.empty();
    }
    return context.benefits().rows().stream()
        .map(BenefitRow::line)
        .filter(OtherPlan::speaksOfAnotherPlan)
        .findFirst()
        .map(
            line ->
                new OpenPoint(
                    "medicare-advantage",
                    Owner.BILLING,
                    "The answer names another plan at "
                        + line.pointer()
                        + "; a Medicare Advantage plan has rules of its own and usually requires"
                        + " authorization.",
                    "perhaps a Medicare Advantage plan",
                    "Ask for the Medicare Advantage card and check that plan.",
                    null));
  }

  private static boolean speaksOfAnotherPlan(BenefitLine line) {
    return line.kind() == BenefitKind.OTHER_PAYER
        || (line.insuranceType() != null && RISK_PLANS.contains(line.insuranceType()))
        || Stream.concat(
                Stream.ofNullable(line.planName()),
                line.entities().stream().map(RelatedEntity::name).flatMap(Stream::ofNullable))
            .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(MEDICARE_ADVANTAGE));
  }

  /** That the payer is not known to have plans of the line stated; null if it is, or none is. */
  static @Nullable String unservedLine(Payer payer, PlanFacts plan) {
    LineOfBusiness stated = plan.lineOfBusiness();
    return stated == null
            || payer.linesOfBusiness().isEmpty()
            || payer.linesOfBusiness().contains(stated)
        ? null
        : payer.name() + " is not known to have plans of " + stated + ".";
  }

  private static Optional<OpenPoint> otherLine(RuleContext context) {
    String text = unservedLine(context.payer(), context.facts().plan());
    return text == null
        ? Optional.empty()
        : Optional.of(
            new OpenPoint(
                "line",
                Owner.BILLING,
                text,
                "line of business not known to be this payer's",
                "Find out from the card which payer runs the plan.",
                null));
  }

  private static Optional<OpenPoint> elsewhere(RuleContext context) {
    Set<String> served = context.payer().states();
    Set<String> stated = new TreeSet<>();
    Stream.of(context.facts().plan().state(), context.facts().provider().serviceState())
        .flatMap(Stream::ofNullable)
        .forEach(stated::add);
    if (served.isEmpty() || stated.isEmpty() || stated.stream().anyMatch(served::contains)) {
      return Optional.empty();
    }
    String states = String.join(" and ", stated);
    return Optional.of(
        new OpenPoint(
            "state",
            Owner.BILLING,
            context.payer().name() + " is not known to serve " + states + ".",
            "state not known to be this payer's",
            "Find out which payer or contractor serves " + states + ".",
            null));
  }
}
