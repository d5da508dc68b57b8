package org.rtmscoverage.eligibility.fhir;

import java.util.List;
import java.util.Set;
import org.rtmscoverage.eligibility.Rejection;
import org.rtmscoverage.eligibility.RejectionClass;
import org.rtmscoverage.eligibility.codes.Refusal;
import org.rtmscoverage.eligibility.codes.RejectionReasons;
import org.rtmscoverage.eligibility.fhir.FhirAnswer.Problem;
import org.rtmscoverage.vocabulary.Owner;

/**
 * What each error and each issue type means, who mends it and how. A reject reason code of X12
 * decides where one is sent.
 */
final class FhirProblems {

  private static final Set<String> NOT_NOW =
      Set.of("transient", "timeout", "throttled", "exception", "lock-error", "no-store");
  private static final int LONGEST_TEXT = 200;

  private FhirProblems() {}

  /**
   * Tells whether the payer only says that it cannot respond now.
   *
   * @param problems every problem of an answer
   * @return true if nothing else is wrong
   */
  static boolean unavailable(List<Problem> problems) {
    List<Refusal> refusals =
        problems.stream().filter(p -> !p.aaa().isEmpty()).map(FhirProblems::refusal).toList();
    return !problems.isEmpty()
        && problems.stream().allMatch(p -> !p.aaa().isEmpty() || NOT_NOW.contains(p.code()))
        && (refusals.isEmpty() || RejectionReasons.unavailable(refusals));
  }

  /**
   * Words problems for the person who mends them.
   *
   * @param problems as sent
   * @return one for each different problem
   */
  static List<Rejection> rejections(List<Problem> problems) {
    return problems.stream().map(FhirProblems::rejection).distinct().toList();
  }

  private static Refusal refusal(Problem problem) {
    return new Refusal(problem.aaa(), "", "");
  }

  private static Rejection rejection(Problem problem) {
    if (!problem.aaa().isEmpty()) {
      return RejectionReasons.rejections(List.of(refusal(problem))).getFirst();
    }
    return switch (problem.code()) {
      case "invalid", "structure", "required", "value", "invariant", "code-invalid", "too-long" ->
          invalid(problem);
      case "security", "login", "unknown", "expired", "forbidden", "suppressed" ->
          of(
              problem,
              RejectionClass.ENROLLMENT,
              "The payer does not let us ask",
              Owner.ENROLLMENT,
              "Check the credentials and the provider's enrollment with this payer.");
      case "not-found", "deleted" -> notFound(problem);
      case "multiple-matches", "duplicate", "conflict" ->
          of(
              problem,
              RejectionClass.PATIENT_MISMATCH,
              "The data sent fits more than one record",
              Owner.INTAKE,
              "Send the complete name, birth date and member number.");
      case "not-supported", "too-costly", "extension" ->
          of(
              problem,
              RejectionClass.PAYER_ROUTE,
              "The payer's endpoint does not take this question",
              Owner.CONFIGURATION,
              "Check the address and the protocol in the payer's file.");
      default -> other(problem);
    };
  }

  private static Rejection invalid(Problem problem) {
    if (speaksOf(problem, "provider", "requestor")) {
      return provider(problem);
    }
    return of(
        problem,
        RejectionClass.REQUEST_INVALID,
        "The payer finds the question wrong or incomplete",
        Owner.INTAKE,
        "Complete the patient's and the provider's data, then ask again.");
  }

  private static Rejection notFound(Problem problem) {
    if (speaksOf(problem, "provider", "requestor")) {
      return provider(problem);
    }
    if (speaksOf(problem, "insurer", "payor")) {
      return of(
          problem,
          RejectionClass.PAYER_ROUTE,
          "The payer or the route to it is not known",
          Owner.CONFIGURATION,
          "Check the electronic payer id and the address in the payer's file.");
    }
    return of(
        problem,
        RejectionClass.PATIENT_NOT_FOUND,
        "The member is not found",
        Owner.INTAKE,
        "Check the member number, name and birth date against the card, and that this is the right"
            + " payer.");
  }

  private static Rejection provider(Problem problem) {
    return of(
        problem,
        RejectionClass.PROVIDER_DATA,
        "The payer does not know the provider",
        Owner.ENROLLMENT,
        "Check the NPI registered with this payer; try the group's NPI instead of the person's.");
  }

  private static Rejection other(Problem problem) {
    if (NOT_NOW.contains(problem.code())) {
      return new Rejection(
          RejectionClass.PAYER_UNAVAILABLE,
          problem.code(),
          "The payer cannot respond at this time" + said(problem),
          null,
          null,
          Owner.NOBODY,
          "Nothing is wrong with the question. Ask again in a few minutes, or later today.",
          true);
    }
    return of(
        problem,
        RejectionClass.OTHER,
        "The payer gave the code " + problem.code(),
        Owner.BILLING,
        "Ask the payer what this code means.");
  }

  private static boolean speaksOf(Problem problem, String... elements) {
    return List.of(elements).stream().anyMatch(problem.about()::contains);
  }

  private static Rejection of(
      Problem problem, RejectionClass rejectionClass, String text, Owner owner, String fix) {
    return new Rejection(
        rejectionClass, problem.code(), text + said(problem), null, null, owner, fix, false);
  }

  private static String said(Problem problem) {
    String text = problem.text().strip();
    if (text.isEmpty()) {
      return "";
    }
    return ": " + (text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "…" : text);
  }
}
