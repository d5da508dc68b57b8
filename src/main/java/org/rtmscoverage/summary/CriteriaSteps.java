package org.rtmscoverage.summary;

import org.jspecify.annotations.Nullable;
import org.rtmscoverage.policy.Cause;
import org.rtmscoverage.policy.CauseKind;
import org.rtmscoverage.policy.Change;
import org.rtmscoverage.policy.ChangeKind;
import org.rtmscoverage.policy.Finding;
import org.rtmscoverage.policy.Gap;
import org.rtmscoverage.policy.PolicyVerdict;
import org.rtmscoverage.policy.PolicyVersion;
import org.rtmscoverage.vocabulary.Owner;

/** Adds what the criteria still need. */
final class CriteriaSteps {

  private final StepList steps;

  CriteriaSteps(StepList steps) {
    this.steps = steps;
  }

  /** The nearest way to the criteria; other ways stand under gaps. */
  void add(PolicyVerdict verdict) {
    if (verdict.notCovered()) {
      steps.add(
          "not-covered",
          Owner.BILLING,
          "Tell clinician and patient before treatment that the policy does not cover this, and ask"
              + " the payer whether an exception can be requested.",
          "The policy's coverage table excludes it.");
      return;
    }
    verdict.gaps().stream().findFirst().ifPresent(gap -> nearest(verdict, gap));
    CauseList.of(verdict).stream()
        .filter(cause -> verdict.gaps().isEmpty() || !askedOnAWay(cause))
        .forEach(cause -> cause(verdict.version(), cause));
    CauseList.challenges(verdict).forEach(this::challenge);
  }

  private void challenge(String text) {
    steps.add(
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
                  steps.add(
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
      steps.add(
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
          steps.add(
              "question",
              CriterionOwner.of(version, cause.criterionId()),
              text,
              "The criteria ask for it.");
      case JUDGEMENT ->
          steps.add("judgement", Owner.CLINICIAN, text, "A clinician has to judge it.");
      case REFERRAL ->
          steps.add(
              "referral", Owner.AUTHORIZATION, text, "The payer's medical director decides it.");
      case UNPUBLISHED ->
          steps.add(
              "ask-payer",
              Owner.AUTHORIZATION,
              "Ask the payer: " + text,
              "The rule exists and its text could not be read.");
      case EXTERNAL ->
          steps.add(
              "ask-payer",
              Owner.AUTHORIZATION,
              "Ask the payer: " + text,
              "It is decided by criteria that are not public.");
      case NO_POLICY ->
          steps.add(
              "ask-policy",
              Owner.AUTHORIZATION,
              "Ask which rTMS policy applies and for a copy of it.",
              text);
    }
  }

  /** Rules about delivery that nothing was said about. */
  void addDelivery(PolicyVerdict verdict) {
    CauseList.unstatedDelivery(verdict.findings()).forEach(this::delivery);
  }

  private void delivery(Finding finding) {
    steps.add(
        "delivery",
        Owner.CLINICIAN,
        "Confirm: " + Sentences.bare(finding.label()) + ".",
        "The policy asks how treatment is delivered and nothing was said.");
  }
}
