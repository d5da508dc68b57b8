package org.rtmscoverage.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rtmscoverage.benefits.Accumulator;
import org.rtmscoverage.benefits.AccumulatorKind;
import org.rtmscoverage.benefits.Benefits;
import org.rtmscoverage.benefits.CarveOutFound;
import org.rtmscoverage.eligibility.BenefitLevel;
import org.rtmscoverage.payer.SubmissionRoute;
import org.rtmscoverage.vocabulary.ProcedureCode;

/** Writes down what a telephone call has to settle: what is open, nothing twice. */
final class CallScriptWriter {

  private static final Pattern NUMBER = Pattern.compile("-\\d+$");
  private static final Pattern ASKED = Pattern.compile("^Ask the payer: ");

  private final List<CallQuestion> questions = new ArrayList<>();
  private final String codes;

  private CallScriptWriter(SummaryInput input) {
    this.codes =
        Sentences.and(
            AuthorizationDecision.codes(input.facts()).stream()
                .map(ProcedureCode::value)
                .sorted()
                .toList());
  }

  static CallScript of(
      SummaryInput input,
      EligibilitySummary eligibility,
      PriorAuthorization authorization,
      List<NextStep> steps) {
    CallScriptWriter writer = new CallScriptWriter(input);
    steps.forEach(writer::step);
    OpenPoint.of(input).forEach(writer::point);
    Benefits benefits = input.behavioral();
    if (benefits != null && eligibility.status() != EligibilityStatus.INACTIVE) {
      writer.benefits(benefits);
    }
    CarveOutFound manager = eligibility.carveOut();
    return new CallScript(
        manager == null ? input.payer().name() : manager.name(),
        manager == null ? telephones(authorization) : manager.telephones(),
        "I am calling about the benefits of a member for transcranial magnetic stimulation ("
            + writer.codes
            + "). Have at hand: the member's card, the provider's NPI and tax id, the diagnosis and"
            + " the planned dates.",
        writer.questions);
  }

  /** The steps that a call settles; the question has the step's id. */
  private void step(NextStep step) {
    switch (NUMBER.matcher(step.id()).replaceFirst("")) {
      case "authorization-unknown" ->
          add(step, "Is prior authorization needed for " + codes + "?", CallTopic.AUTHORIZATION);
      case "authorization-conflict" ->
          add(
              step,
              "Your rules and your answer differ: is prior authorization needed for " + codes + "?",
              CallTopic.AUTHORIZATION);
      case "authorization-units" ->
          add(
              step,
              "Which codes, units and dates does the authorization on file cover?",
              CallTopic.AUTHORIZATION);
      case "authorization-issuer" ->
          add(step, "Did you issue the authorization on file?", CallTopic.AUTHORIZATION);
      case "authorization-pended" ->
          add(
              step,
              "What does the pended request still need, and by when will you decide it?",
              CallTopic.AUTHORIZATION);
      case "authorization-refused" ->
          add(
              step,
              "Why was the request not certified, and by which day can we appeal or ask for a"
                  + " peer-to-peer review?",
              CallTopic.AUTHORIZATION);
      case "carve-out" ->
          add(
              step,
              "Do you run the mental health benefits for rTMS, are they active on the planned"
                  + " dates, and which criteria and authorization rules apply?",
              CallTopic.CARVE_OUT);
      case "visit-limit" ->
          add(
              step,
              "Does the visit limit count rTMS sessions, and how many visits are left?",
              CallTopic.VISIT_LIMIT);
      case "ask-payer" ->
          add(
              step,
              "Which rule do you apply to this, and where can we read it: "
                  + Sentences.bare(ASKED.matcher(step.action()).replaceFirst(""))
                  + "?",
              CallTopic.CRITERIA);
      case "ask-policy" ->
          add(
              step,
              "Which policy on rTMS applies to this plan, and can you send us a copy?",
              CallTopic.CRITERIA);
      case "referral" ->
          add(
              step,
              "How does a request reach your medical director, and what is to be sent?",
              CallTopic.CRITERIA);
      case "check-by-phone" ->
          add(
              step,
              "Are the plan and its mental health benefits active on the planned dates?",
              CallTopic.COVERAGE);
      default -> {} // nothing a call settles
    }
  }

  /** What stands in the way of payment, where the payer can settle it. */
  private void point(OpenPoint point) {
    if (point.question() != null) {
      add(point.id(), point.question(), point.text(), CallTopic.COVERAGE);
    }
  }

  private void benefits(Benefits benefits) {
    if (benefits.nonCovered() == null && benefits.speaksAgainstCoverage()) {
      add(
          "coverage",
          "Is outpatient rTMS (" + codes + ") a covered benefit of this plan?",
          "A row of the answer speaks against coverage without settling it for rTMS.",
          CallTopic.COVERAGE);
    }
    String share = benefits.costShareBasis().question();
    if (share != null) {
      add("cost-share", share, benefits.costShareBasis().text(), CallTopic.COST_SHARE);
    }
    List<Accumulator> unclear =
        benefits.accumulators().stream().filter(Accumulator::ambiguous).toList();
    for (int at = 0; at < unclear.size(); at++) {
      accumulator("accumulator" + (at == 0 ? "" : "-" + (at + 1)), unclear.get(at));
    }
  }

  private void accumulator(String id, Accumulator one) {
    add(
        id,
        "Which of these is the "
            + name(one)
            + ", and how much of it is left: "
            + String.join(" or ", one.candidates())
            + "?",
        "The payer's rows contradict each other (" + one.source() + ").",
        CallTopic.ACCUMULATOR);
  }

  private static String name(Accumulator one) {
    String network =
        switch (one.network()) {
          case IN -> "in-network ";
          case OUT -> "out-of-network ";
          case BOTH, UNKNOWN_TO_PAYER, NOT_STATED -> "";
        };
    String what = one.kind() == AccumulatorKind.DEDUCTIBLE ? "deductible" : "out-of-pocket maximum";
    return network + (one.level() == BenefitLevel.FAMILY ? "family " : "individual ") + what;
  }

  private void add(NextStep step, String question, CallTopic topic) {
    add(step.id(), question, step.why(), topic);
  }

  private void add(String id, String question, String why, CallTopic topic) {
    String asked = question.toLowerCase(Locale.ROOT);
    if (questions.stream()
        .noneMatch(one -> one.question().toLowerCase(Locale.ROOT).equals(asked))) {
      questions.add(CallQuestion.open(id, question, why, topic));
    }
  }

  private static List<String> telephones(PriorAuthorization authorization) {
    return authorization.submitTo().stream()
        .filter(route -> route.channel().equals("PHONE"))
        .map(SubmissionRoute::target)
        .flatMap(Stream::ofNullable)
        .distinct()
        .toList();
  }
}
