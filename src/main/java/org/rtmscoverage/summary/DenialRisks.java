package org.rtmscoverage.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.course.CourseEstimate;
import org.rtmscoverage.course.CourseLimit;
import org.rtmscoverage.course.CourseReach;
import org.rtmscoverage.course.LimitKind;
import org.rtmscoverage.policy.Cause;
import org.rtmscoverage.policy.CauseKind;
import org.rtmscoverage.policy.PolicyVerdict;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.vocabulary.NetworkException;
import org.rtmscoverage.vocabulary.NetworkStatus;

/** Collects the reasons for which this request would likely be denied, the surest first. */
final class DenialRisks {

  private static final Pattern NUMBER = Pattern.compile("-[0-9]+$");

  private static final Set<EligibilityStatus> NOT_IN_FORCE =
      Set.of(EligibilityStatus.INACTIVE, EligibilityStatus.INACTIVE_PENDING);

  private final List<DenialRisk> risks = new ArrayList<>();
  private final List<NextStep> steps;

  private DenialRisks(List<NextStep> steps) {
    this.steps = steps;
  }

  static List<DenialRisk> of(
      SummaryInput input,
      EligibilitySummary eligibility,
      PriorAuthorization authorization,
      DecisionsReading decisions,
      CriteriaSet deciding,
      CourseEstimate course,
      List<NextStep> steps) {
    DenialRisks found = new DenialRisks(steps);
    found.refused(decisions.refused());
    found.coverage(input, eligibility);
    found.criteria(deciding.verdict());
    if (decisions.refused() == null) {
      found.authorization(authorization, course);
    }
    found.limits(course);
    found.network(input);
    return List.copyOf(found.risks);
  }

  private void refused(@Nullable PayerDecision one) {
    if (one != null) {
      add(
          "39",
          "Services denied at the time authorization/pre-certification was requested",
          "The payer did not certify the request on " + Sentences.day(one.decidedOn()) + ".",
          "authorization-refused",
          "peer-to-peer");
    }
  }

  private void coverage(SummaryInput input, EligibilitySummary eligibility) {
    if (NOT_IN_FORCE.contains(eligibility.status())) {
      add("27", "Expenses incurred after coverage terminated", eligibility.text(), "insurance");
    }
    if (!eligibility.rejections().isEmpty()) {
      add(
          "31",
          "Patient cannot be identified as our insured",
          eligibility.text(),
          "rejection",
          "demographics");
    }
    if (eligibility.carveOut() != null && !eligibility.carveOut().isFollowed()) {
      add(
          "109",
          "Claim not covered by this payer or contractor",
          "The payer names another manager of the mental health benefits.",
          "carve-out");
    }
    if (input.behavioral() != null && input.behavioral().nonCovered() != null) {
      add(
          "96",
          "Non-covered charge",
          "A row of the payer's answer says that the service is not covered.");
    }
    if (!input.otherCoverages().isEmpty()) {
      add(
          "22",
          "This care may be covered by another payer per coordination of benefits",
          "The patient has other coverage.",
          "other-coverage");
    }
  }

  private void criteria(PolicyVerdict verdict) {
    if (verdict.notCovered()) {
      add(
          "55",
          "Procedure is deemed experimental or investigational by the payer",
          "The policy's coverage table excludes it.",
          "not-covered");
    } else if (verdict.publishedResult() == Truth.NOT_MET) {
      add(
          "50",
          "Not deemed a medical necessity by the payer",
          "A criterion of the policy is not met as recorded.",
          "gap",
          "question",
          "check-record");
    } else if (isOpen(verdict)) {
      add(
          "50",
          "Not deemed a medical necessity by the payer",
          "A criterion of the policy is not documented.",
          "question",
          "judgement",
          "gap");
    } else if (!CauseList.challenges(verdict).isEmpty()) {
      add(
          "50",
          "Not deemed a medical necessity by the payer",
          "A reviewer is likely to challenge what the criteria rest on.",
          "challenge");
    }
  }

  private static boolean isOpen(PolicyVerdict verdict) {
    return CauseList.of(verdict).stream()
        .map(Cause::kind)
        .anyMatch(kind -> kind == CauseKind.MISSING_FACT || kind == CauseKind.JUDGEMENT);
  }

  private void authorization(PriorAuthorization authorization, CourseEstimate course) {
    if (authorization.required() == AuthorizationRequired.NO) {
      return;
    }
    CourseReach reach = course.reach();
    if (reach != null && reach.inPart()) {
      add(
          "198",
          "Precertification or authorization exceeded",
          "The course outruns what is authorized.",
          "extension");
    } else if (authorization.onFile() == null
        && (reach == null || reach.covered() == 0)
        && authorization.required() == AuthorizationRequired.YES) {
      add(
          "197",
          "Precertification or authorization absent",
          "Prior authorization is required and none that covers a session is on file.",
          "submit",
          "authorization-pended");
    }
  }

  private void limits(CourseEstimate course) {
    for (CourseLimit limit : course.limits()) {
      if (limit.exceededFrom() != null && limit.kind() != LimitKind.AUTHORIZED_UNITS) {
        add(
            "119",
            "Benefit maximum for this time period has been reached",
            limit.planned() + " sessions are planned and " + limit.limit() + " are left.",
            "sessions",
            "visit-limit");
      }
    }
  }

  private void network(SummaryInput input) {
    var provider = input.facts().provider();
    if (provider.network() == NetworkStatus.OUT
        && provider.networkException() != NetworkException.APPROVED) {
      add(
          "242",
          "Services not provided by network providers",
          "The provider is out of network and no exception is approved.",
          "network");
    }
  }

  /** Adds a risk with those of the steps that are there. */
  private void add(String code, String reason, String why, String... stepKinds) {
    Set<String> kinds = Arrays.stream(stepKinds).collect(Collectors.toSet());
    risks.add(
        new DenialRisk(
            code,
            reason,
            why,
            steps.stream()
                .map(NextStep::id)
                .filter(id -> kinds.contains(NUMBER.matcher(id).replaceFirst("")))
                .toList()));
  }
}
