package org.rtmscoverage.packet;

import java.util.ArrayList;
import java.util.List;
import org.rtmscoverage.course.AuthorizationOnFile;
import org.rtmscoverage.eligibility.Member;
import org.rtmscoverage.policy.PolicyVerdict;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.summary.AuthorizationRequired;
import org.rtmscoverage.summary.CoverageSummary;
import org.rtmscoverage.summary.EligibilitySource;
import org.rtmscoverage.summary.EligibilityStatus;
import org.rtmscoverage.summary.EligibilitySummary;
import org.rtmscoverage.summary.Outcome;
import org.rtmscoverage.vocabulary.PartialDate;

/** Writes the patient's page: short sentences, no promise, no amount that is not sure enough. */
final class PatientPageWriter {

  private final CoverageSummary summary;
  private final PacketFacts stated;
  private final CourseText course;
  private final PatientCost cost;

  PatientPageWriter(CoverageSummary summary, PacketFacts stated) {
    this.summary = summary;
    this.stated = stated;
    this.course = new CourseText(summary, stated);
    this.cost = new PatientCost(summary, course, answeredOn());
  }

  PatientPage write() {
    Member member = stated.member();
    return new PatientPage(
        RequestWriter.name(member),
        stated.providerOrganization(),
        cost.hasFigures(),
        List.of(
            new PatientSection("What your plan covers", covered(), false),
            new PatientSection("What it may cost you", cost.sentences(), false),
            new PatientSection("What happens next", next(), true),
            new PatientSection(
                "What the visits are like",
                PatientVisits.of(course, stated.facts().treatment().modality()),
                false),
            new PatientSection("Please keep in mind", reminders(), false)));
  }

  /** The day of the check; the clinic's, not the server's. */
  private String answeredOn() {
    return PlainWords.date(PartialDate.of(stated.facts().requestedOn()));
  }

  private List<String> covered() {
    List<String> sentences = new ArrayList<>();
    sentences.add("Your health plan is " + summary.payer().name() + ".");
    eligibility(sentences);
    if (hasOtherCompany()) {
      sentences.add("Another company looks after mental health for your plan.");
      sentences.add("We will ask that company what it covers.");
    } else if (isActiveOrOpen()) {
      rules(sentences);
    }
    return sentences;
  }

  private void eligibility(List<String> sentences) {
    EligibilitySummary eligibility = summary.eligibility();
    if (eligibility.status() == EligibilityStatus.INACTIVE) {
      sentences.add("It told us that your plan is not active now.");
      sentences.add("Please call us if you have a new plan.");
    } else if (eligibility.source() == EligibilitySource.CACHED) {
      sentences.add("We could not reach it today, so this page rests on an older answer.");
      sentences.add("We will ask again before " + course.next() + ".");
    } else if (eligibility.source() == EligibilitySource.LIVE
        && eligibility.status() == EligibilityStatus.ACTIVE) {
      sentences.add("On " + answeredOn() + " it told us that your plan is active.");
    } else {
      sentences.add("We could not yet make sure that your plan is active.");
      sentences.add("We will ask again before " + course.next() + ".");
    }
  }

  private void rules(List<String> sentences) {
    PolicyVerdict verdict = summary.criteria();
    if (summary.determination().outcome() == Outcome.NOT_COVERED) {
      sentences.add("As we read its rules, it does not pay for this treatment in your case.");
      sentences.add("Ask us what else you can do.");
      return;
    }
    sentences.add("Your plan has rules about who can get TMS.");
    if (verdict.result() == Truth.MET) {
      sentences.add("Your chart fits the rules as we know them.");
      sentences.add("The plan has the last word.");
    } else if (verdict.result() == Truth.NOT_MET) {
      sentences.add("Your chart does not fit all of them as it is now.");
      sentences.add("We will talk with you about what you can do.");
    } else {
      sentences.add("We do not know yet if you fit all of them.");
    }
    authorization(sentences);
  }

  private void authorization(List<String> sentences) {
    AuthorizationOnFile held = summary.priorAuthorization().onFile();
    if (held != null) {
      sentences.add(
          course.isRunning()
              ? "We have a number from the plan that lets us go on."
              : "We have a number from the plan that lets us start.");
      sentences.add(
          "It runs from " + PlainWords.day(held.from()) + " to " + PlainWords.day(held.to()) + ".");
      return;
    }
    switch (summary.priorAuthorization().required()) {
      case YES -> {
        sentences.add("Your plan wants us to ask before " + course.next() + ".");
        sentences.add("This is called prior authorization.");
      }
      case NO -> {
        sentences.add("Your plan does not want us to ask before " + course.next() + ".");
        sentences.add("It may still read your chart later.");
      }
      case UNKNOWN -> sentences.add("We will find out if your plan wants us to ask first.");
    }
  }

  private List<String> next() {
    if (!isActiveOrOpen() || summary.determination().outcome() == Outcome.NOT_COVERED) {
      return List.of(
          "We will call you to talk about what you can do.",
          course.isRunning()
              ? "Please talk to us before your next visit."
              : "Please wait for our call before you start.");
    }
    List<String> steps = new ArrayList<>();
    if (summary.criteria().result() == Truth.MET) {
      steps.add("We put your records together.");
    } else {
      steps.add("We may ask you about your medicines: names, doses and dates.");
    }
    boolean askFirst =
        summary.priorAuthorization().required() != AuthorizationRequired.NO
            && summary.priorAuthorization().onFile() == null;
    if (askFirst) {
      steps.add("Your doctor signs a letter, and we send it to the plan.");
      steps.add("The plan reads it and writes back." + clock());
      steps.add("If the plan says no, you can ask it to look again. We can help you.");
    }
    steps.add(
        course.isRunning()
            ? "We talk with you about the visits still to come."
            : "We call you and set the days. Please wait for our call before you start.");
    return steps;
  }

  /** How long the plan may take, where a rule that surely holds says so. */
  private String clock() {
    return summary.priorAuthorization().decisionDue().stream()
        .filter(due -> due.condition() == null)
        .findFirst()
        .map(due -> " It has up to " + due.standard().toDays() + " days.")
        .orElse("");
  }

  private static List<String> reminders() {
    return List.of(
        "No one can promise that TMS will help you.",
        "No one here can promise that your plan will pay.",
        "This page is not a bill. It is not a yes from your plan.",
        "Tell us at once if you feel worse.",
        "If you think you may harm yourself, call or text 988.");
  }

  private boolean hasOtherCompany() {
    return summary.eligibility().carveOut() != null && summary.criteria().version() == null;
  }

  private boolean isActiveOrOpen() {
    return summary.eligibility().status() != EligibilityStatus.INACTIVE;
  }
}
