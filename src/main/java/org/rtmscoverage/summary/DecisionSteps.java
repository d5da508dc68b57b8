package org.rtmscoverage.summary;

import org.rtmscoverage.vocabulary.Owner;

/** Adds what the payer's decision on a request asks for. */
final class DecisionSteps {

  private final StepList steps;
  private final String decider;

  DecisionSteps(StepList steps, String decider) {
    this.steps = steps;
    this.decider = decider;
  }

  /** Adds the steps; true if the payer has the request or has refused it. */
  boolean add(DecisionsReading decisions, PriorAuthorization authorization) {
    PayerDecision refused = decisions.refused();
    if (refused != null) {
      refused(refused);
      return true;
    }
    PayerDecision pended = decisions.pended();
    if (pended == null || authorization.onFile() != null) {
      return false;
    }
    steps.add(
        "authorization-pended",
        Owner.AUTHORIZATION,
        "Ask "
            + decider
            + " what the pended request"
            + numbered(pended)
            + " still needs and by when it is decided.",
        "It is pended since " + Sentences.day(pended.decidedOn()) + reason(pended) + ".");
    return true;
  }

  private void refused(PayerDecision one) {
    String why =
        "The payer did not certify the request on "
            + Sentences.day(one.decidedOn())
            + reason(one)
            + ".";
    steps.add(
        "authorization-refused",
        Owner.AUTHORIZATION,
        "Ask "
            + decider
            + " for the written reason of the refusal"
            + numbered(one)
            + ", and by which day an appeal and a peer-to-peer review can be asked for.",
        why);
    steps.add(
        "peer-to-peer",
        Owner.CLINICIAN,
        "Prepare a peer-to-peer review or an appeal that answers the payer's reason.",
        why);
  }

  private static String numbered(PayerDecision one) {
    return one.number() == null ? "" : " (number " + one.number() + ")";
  }

  private static String reason(PayerDecision one) {
    return one.reason() == null ? "" : ": " + Sentences.bare(one.reason());
  }
}
