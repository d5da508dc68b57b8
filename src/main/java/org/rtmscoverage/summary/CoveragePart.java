package org.rtmscoverage.summary;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.benefits.Benefits;
import org.rtmscoverage.benefits.CarveOutFound;
import org.rtmscoverage.benefits.CoverageStatus;
import org.rtmscoverage.benefits.VisitLimit;
import org.rtmscoverage.eligibility.BenefitPeriod;

/** Says whether coverage is active and pays for this service. */
final class CoveragePart {

  private CoveragePart() {}

  static Judged of(SummaryInput input, EligibilitySummary eligibility) {
    String text = eligibility.text();
    Benefits benefits = input.behavioral();
    return switch (eligibility.status()) {
      case INACTIVE -> Judged.of(PartState.BLOCKED, text, "coverage not active");
      case INACTIVE_PENDING ->
          Judged.of(PartState.ACTION, text, "coverage not active pending an update");
      case REJECTED -> Judged.of(PartState.ACTION, text, "coverage not checked: " + lower(text));
      case UNREADABLE, UNAVAILABLE, NOT_CONNECTED, NOT_ASKED ->
          Judged.of(PartState.UNKNOWN, text, "coverage not checked: " + lower(text));
      case ACTIVE, ACTIVE_PENDING ->
          benefits == null
              ? Judged.of(PartState.UNKNOWN, text, "coverage not known")
              : active(input, eligibility, benefits);
    };
  }

  private static Judged active(
      SummaryInput input, EligibilitySummary eligibility, Benefits benefits) {
    String text = eligibility.text();
    if (benefits.nonCovered() != null) {
      return Judged.of(
          PartState.BLOCKED,
          text + " The payer's answer says this service is not covered.",
          "service not covered by the plan");
    }
    if (isInactive(eligibility.behavioralHealthStatus())) {
      return Judged.of(PartState.BLOCKED, text, "mental health benefits not active");
    }
    CarveOutFound carveOut = eligibility.carveOut();
    if (carveOut != null && !carveOut.isFollowed()) {
      return Judged.of(
          PartState.ACTION,
          text + " Mental health benefits are run by " + named(carveOut) + ".",
          "mental health benefits are run by " + named(carveOut));
    }
    if (eligibility.status() == EligibilityStatus.ACTIVE_PENDING) {
      return Judged.of(PartState.ACTION, text, "coverage under investigation");
    }
    if (eligibility.behavioralHealthStatus() != CoverageStatus.ACTIVE) {
      return Judged.of(PartState.UNKNOWN, text, "mental health benefits not confirmed");
    }
    return details(input, eligibility, benefits);
  }

  private static Judged details(
      SummaryInput input, EligibilitySummary eligibility, Benefits benefits) {
    List<String> texts = new ArrayList<>(List.of(eligibility.text()));
    List<String> briefs = new ArrayList<>();
    if (eligibility.source() == EligibilitySource.CACHED) {
      briefs.add("coverage rests on an earlier answer of the payer");
    }
    if (!verified(input, eligibility)) {
      texts.add("Not confirmed for the service date.");
      briefs.add("coverage not confirmed for the service date");
    }
    String visits = visits(benefits.visitLimits(), input.facts().treatment().sessionsPlanned());
    if (visits != null) {
      texts.add(visits + ".");
      briefs.add(lower(visits));
    }
    answer(eligibility, benefits, texts, briefs);
    for (OpenPoint point : OpenPoint.of(input)) {
      texts.add(point.text());
      briefs.add(point.brief());
    }
    return briefs.isEmpty()
        ? Judged.of(PartState.CLEAR, eligibility.text(), "coverage active")
        : Judged.of(
            PartState.ACTION,
            String.join(" ", texts),
            String.join("; ", briefs.stream().distinct().toList()));
  }

  private static void answer(
      EligibilitySummary eligibility, Benefits benefits, List<String> texts, List<String> briefs) {
    if (benefits.speaksAgainstCoverage()) {
      texts.add("A row says not covered without settling it for rTMS.");
      briefs.add("the payer's answer is contradictory on whether this is covered");
    }
    if (!eligibility.rejections().isEmpty()) {
      texts.add("The payer also sent a reason for refusing part of the question.");
      briefs.add("the payer refused part of the question");
    }
    if (!eligibility.demographicDifferences().isEmpty()) {
      String fields = String.join(", ", eligibility.demographicDifferences());
      texts.add("The payer's record differs in: " + fields + ".");
      briefs.add("the payer's record differs in " + fields);
    }
  }

  /**
   * True if the payer confirmed active coverage and behavioural benefits for the day of service.
   */
  static boolean confirmed(SummaryInput input, EligibilitySummary eligibility) {
    return eligibility.status() == EligibilityStatus.ACTIVE
        && eligibility.source() == EligibilitySource.LIVE
        && eligibility.behavioralHealthStatus() == CoverageStatus.ACTIVE
        && verified(input, eligibility);
  }

  private static boolean verified(SummaryInput input, EligibilitySummary eligibility) {
    var day = input.facts().serviceDate();
    return day.equals(eligibility.verifiedFor())
        && input.benefits() != null
        && EligibilityReading.planContains(input.benefits(), day);
  }

  static String named(CarveOutFound carveOut) {
    return carveOut.telephones().isEmpty()
        ? carveOut.name()
        : carveOut.name() + " (" + String.join(", ", carveOut.telephones()) + ")";
  }

  private static @Nullable String visits(List<VisitLimit> limits, @Nullable Integer planned) {
    for (VisitLimit limit : limits) {
      Integer left = limit.remaining();
      if (left == null) {
        return "Visits are limited"
            + (limit.limit() == null ? "" : " to " + limit.limit() + pace(limit))
            + " and what is left is not stated";
      }
      if (planned == null || left < planned) {
        return left
            + " visits are left"
            + (limit.limit() == null ? "" : " of " + limit.limit())
            + (planned == null ? "" : " and " + planned + " sessions are planned");
      }
    }
    return null;
  }

  private static String pace(VisitLimit limit) {
    if (limit.period() == BenefitPeriod.DAY) {
      return " per day";
    }
    return limit.period() == BenefitPeriod.WEEK ? " per week" : "";
  }

  private static boolean isInactive(CoverageStatus status) {
    return status == CoverageStatus.INACTIVE || status == CoverageStatus.INACTIVE_PENDING;
  }

  private static String lower(String text) {
    String bare = Sentences.bare(text);
    return Character.toLowerCase(bare.charAt(0)) + bare.substring(1);
  }
}
