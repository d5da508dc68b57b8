package org.rtmscoverage.summary;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.benefits.CarveOutFound;
import org.rtmscoverage.eligibility.Rejection;
import org.rtmscoverage.policy.Cause;
import org.rtmscoverage.policy.CauseKind;
import org.rtmscoverage.policy.Change;
import org.rtmscoverage.policy.ChangeKind;
import org.rtmscoverage.policy.Finding;
import org.rtmscoverage.policy.Gap;
import org.rtmscoverage.policy.PolicyVerdict;
import org.rtmscoverage.policy.PolicyVersion;
import org.rtmscoverage.vocabulary.Owner;
import org.rtmscoverage.vocabulary.ProcedureCode;

/** Collects what somebody has to do, what blocks first in front, nothing twice. */
final class NextSteps {

  private final List<NextStep> steps = new ArrayList<>();
  private final Set<String> actions = new LinkedHashSet<>();
  private final List<String> doubtsOnFile;

  NextSteps(List<String> doubtsOnFile) {
    this.doubtsOnFile = doubtsOnFile;
  }

  List<NextStep> of(
      SummaryInput input,
      EligibilitySummary eligibility,
      PriorAuthorization authorization,
      CriteriaSet deciding,
      Judged cost,
      Outcome outcome) {
    eligibility(eligibility);
    if (outcome == Outcome.ELIGIBILITY_UNCONFIRMED) {
      unconfirmed(eligibility);
    }
    AssumedLine line = AssumedLine.of(input.payer(), input.facts().plan(), deciding.verdict());
    if (line != null) {
      add("line-of-business", Owner.INTAKE, AssumedLine.QUESTION, line.text());
    }
    criteria(deciding.verdict());
    authorization(
        authorization, eligibility, AuthorizationDecision.decider(input, deciding), codes(input));
    if (deciding.basis() == CriteriaBasis.OBSERVED && authorization.onFile() != null) {
      issuer(AuthorizationDecision.decider(input, deciding));
    }
    if (authorization.onFile() == null
        && authorization.required() != AuthorizationRequired.NO
        && !doubtsOnFile.isEmpty()) {
      add(
          "authorization-units",
          Owner.AUTHORIZATION,
          "Ask "
              + AuthorizationDecision.decider(input, deciding)
              + " about the authorization on file: "
              + String.join(" and ", doubtsOnFile)
              + ".",
          "It may cover the course, and that is not certain.");
    }
    if (outcome == Outcome.READY_TO_SUBMIT) {
      submit(authorization);
    }
    course(input, deciding.verdict().version());
    CauseList.unstatedDelivery(deciding.verdict().findings()).forEach(this::delivery);
    OpenPoint.of(input)
        .forEach(point -> add(point.id(), point.who(), point.action(), point.text()));
    benefits(input, eligibility, cost);
    return List.copyOf(steps);
  }

  private void add(String id, Owner who, String action, String why) {
    if (actions.add(Sentences.bare(action).toLowerCase(Locale.ROOT))) {
      long same = steps.stream().filter(step -> step.id().startsWith(id)).count();
      steps.add(new NextStep(same == 0 ? id : id + "-" + (same + 1), who, action, why, null));
    }
  }

  private void eligibility(EligibilitySummary eligibility) {
    for (Rejection rejection : eligibility.rejections()) {
      add("rejection", rejection.owner(), rejection.fix(), Sentences.bare(rejection.text()) + ".");
    }
    String why = eligibility.text();
    switch (eligibility.status()) {
      case INACTIVE, INACTIVE_PENDING ->
          add("insurance", Owner.INTAKE, "Ask the patient for the current insurance card.", why);
      case UNAVAILABLE ->
          add("check-again", Owner.BILLING, "Run this check again later today.", why);
      case UNREADABLE ->
          add("check-by-phone", Owner.BILLING, "Confirm coverage by telephone or portal.", why);
      case NOT_CONNECTED, NOT_ASKED -> {
        add("check-by-phone", Owner.BILLING, "Confirm coverage by telephone or portal.", why);
        add("connect", Owner.CONFIGURATION, "Set up the connection to this payer.", why);
      }
      case ACTIVE, ACTIVE_PENDING, REJECTED -> {}
    }
    CarveOutFound carveOut = eligibility.carveOut();
    if (carveOut != null) {
      add(
          "carve-out",
          Owner.AUTHORIZATION,
          "Call "
              + CoveragePart.named(carveOut)
              + " and ask about eligibility, criteria and authorization for rTMS.",
          "The payer names it as manager of the mental health benefits.");
    }
  }

  /** An answer that confirms too little, or a refusal without a reason. */
  private void unconfirmed(EligibilitySummary eligibility) {
    switch (eligibility.status()) {
      case ACTIVE, ACTIVE_PENDING ->
          add(
              "check-by-phone",
              Owner.BILLING,
              "Confirm by telephone or portal that mental health benefits are active on the day of"
                  + " service.",
              eligibility.text());
      case REJECTED -> {
        if (eligibility.rejections().isEmpty()) {
          add(
              "check-by-phone",
              Owner.BILLING,
              "Confirm coverage by telephone or portal.",
              eligibility.text());
        }
      }
      case INACTIVE, INACTIVE_PENDING, UNREADABLE, UNAVAILABLE, NOT_CONNECTED, NOT_ASKED -> {}
    }
  }

  /** The nearest way to the criteria; other ways stand under gaps. */
  private void criteria(PolicyVerdict verdict) {
    verdict.gaps().stream().findFirst().ifPresent(gap -> nearest(verdict, gap));
    CauseList.of(verdict).stream()
        .filter(cause -> verdict.gaps().isEmpty() || !askedOnAWay(cause))
        .forEach(cause -> cause(verdict.version(), cause));
    CauseList.challenges(verdict).forEach(this::challenge);
  }

  private void challenge(String text) {
    add(
        "challenge",
        Owner.CLINICIAN,
        "Add to the record why this counts: " + Sentences.ended(text),
        "The criteria are met by the wording; a reviewer is likely to challenge this.");
  }

  private static boolean askedOnAWay(Cause cause) {
    return cause.kind() == CauseKind.MISSING_FACT || cause.kind() == CauseKind.JUDGEMENT;
  }

  private void nearest(PolicyVerdict verdict, Gap gap) {
    if (gap.count(ChangeKind.CANNOT_CHANGE) > 0) {
      gap.changes().stream()
          .filter(change -> change.kind() == ChangeKind.CANNOT_CHANGE)
          .forEach(
              change ->
                  add(
                      "check-record",
                      Owner.CLINICIAN,
                      "Check that this is recorded correctly: " + Sentences.ended(change.what()),
                      "As recorded, the criteria cannot be met."));
      return;
    }
    String why =
        verdict.gaps().size() > 1
            ? "It is on the nearest way to meet the criteria; other ways stand under gaps."
            : "The criteria ask for it.";
    for (Change change : gap.changes()) {
      add(
          change.kind() == ChangeKind.DO ? "gap" : "question",
          asker(verdict, change),
          Sentences.ended(change.what()),
          why);
    }
  }

  private static Owner asker(PolicyVerdict verdict, Change change) {
    boolean judgement =
        verdict.findings().causes().stream()
            .anyMatch(
                cause -> cause.kind() == CauseKind.JUDGEMENT && cause.text().equals(change.what()));
    return judgement || change.kind() == ChangeKind.DO
        ? Owner.CLINICIAN
        : CriterionOwner.of(verdict.version(), change.criterionId());
  }

  private void cause(@Nullable PolicyVersion version, Cause cause) {
    String text = Sentences.ended(cause.text());
    switch (cause.kind()) {
      case MISSING_FACT ->
          add(
              "question",
              CriterionOwner.of(version, cause.criterionId()),
              text,
              "The criteria ask for it.");
      case JUDGEMENT -> add("judgement", Owner.CLINICIAN, text, "A clinician has to judge it.");
      case REFERRAL ->
          add("referral", Owner.AUTHORIZATION, text, "The payer's medical director decides it.");
      case UNPUBLISHED ->
          add(
              "ask-payer",
              Owner.AUTHORIZATION,
              "Ask the payer: " + text,
              "The rule exists and its text could not be read.");
      case EXTERNAL ->
          add(
              "ask-payer",
              Owner.AUTHORIZATION,
              "Ask the payer: " + text,
              "It is decided by criteria that are not public.");
      case NO_POLICY ->
          add(
              "ask-policy",
              Owner.AUTHORIZATION,
              "Ask which rTMS policy applies and for a copy of it.",
              text);
    }
  }

  private void authorization(
      PriorAuthorization authorization,
      EligibilitySummary eligibility,
      String decider,
      String codes) {
    if (authorization.conflict()) {
      add(
          "authorization-conflict",
          Owner.AUTHORIZATION,
          "Ask "
              + decider
              + " whether rTMS needs prior authorization; note name and reference number.",
          "The payer's rule and answer contradict each other.");
    }
    if (authorization.onFile() == null
        && authorization.required() == AuthorizationRequired.UNKNOWN
        && eligibility.status() != EligibilityStatus.INACTIVE) {
      add(
          "authorization-unknown",
          Owner.AUTHORIZATION,
          "Ask " + decider + " whether prior authorization is needed for " + codes + ".",
          "No source settles it.");
    }
  }

  /** The planned codes; the usual ones where none were named. */
  private static String codes(SummaryInput input) {
    var planned = input.facts().treatment().procedureCodes();
    return planned.isEmpty()
        ? "90867, 90868 and 90869"
        : Sentences.and(planned.stream().map(ProcedureCode::value).sorted().toList());
  }

  private void issuer(String decider) {
    add(
        "authorization-issuer",
        Owner.AUTHORIZATION,
        "Confirm that " + decider + " issued the authorization on file.",
        "It runs the mental health benefits, so an authorization from elsewhere may not count.");
  }

  private void submit(PriorAuthorization authorization) {
    if (authorization.onFile() != null || authorization.required() == AuthorizationRequired.NO) {
      return;
    }
    String where =
        authorization.submitTo().isEmpty()
            ? "to the payer"
            : "by "
                + authorization.submitTo().getFirst().channel().toLowerCase(Locale.ROOT)
                + ": "
                + authorization.submitTo().getFirst().target();
    add(
        "submit",
        Owner.AUTHORIZATION,
        "Send the prior-authorization request " + where + ".",
        "The criteria are met and coverage is active.");
  }

  private void course(SummaryInput input, @Nullable PolicyVersion version) {
    Integer planned = input.facts().treatment().sessionsPlanned();
    if (version != null
        && version.sessionLimit() != null
        && planned != null
        && planned > version.sessionLimit().maxSessions()) {
      add(
          "sessions",
          Owner.CLINICIAN,
          "Shorten the plan or give a reason for more than "
              + version.sessionLimit().maxSessions()
              + " sessions.",
          planned + " sessions are planned and the policy names fewer.");
    }
  }

  private void delivery(Finding finding) {
    add(
        "delivery",
        Owner.CLINICIAN,
        "Confirm: " + Sentences.bare(finding.label()) + ".",
        "The policy asks how treatment is delivered and nothing was said.");
  }

  private void benefits(SummaryInput input, EligibilitySummary eligibility, Judged cost) {
    if (!eligibility.demographicDifferences().isEmpty()) {
      add(
          "demographics",
          Owner.INTAKE,
          "Compare with the card: " + String.join(", ", eligibility.demographicDifferences()) + ".",
          "The payer's record differs from the request.");
    }
    if (input.benefits() == null || eligibility.status() == EligibilityStatus.INACTIVE) {
      return;
    }
    if (!input.benefits().visitLimits().isEmpty()) {
      add(
          "visit-limit",
          Owner.BILLING,
          "Ask the payer whether the visit limit counts rTMS sessions and how many are left.",
          "The payer states a visit limit for these services.");
    }
    if (!cost.clear()) {
      add(
          "cost",
          Owner.BILLING,
          "Ask the payer about the patient's share: " + cost.brief() + ".",
          "The patient cannot be told the cost without it.");
    }
  }
}
