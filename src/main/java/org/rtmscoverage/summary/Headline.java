package org.rtmscoverage.summary;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts the outcome into one or two sentences, and the reasons into an order of weight. */
final class Headline {

  private Headline() {}

  static String words(
      SummaryInput input,
      Outcome outcome,
      PriorAuthorization authorization,
      CriteriaSet deciding,
      List<Judged> judged) {
    Judged criteria = judged.get(2);
    String lead =
        switch (outcome) {
          case COVERAGE_INACTIVE -> "Coverage is not active on " + input.facts().serviceDate();
          case NOT_COVERED ->
              deciding.verdict().notCovered()
                  ? Sentences.bare(criteria.part().text())
                  : "The payer's answer says this service is not covered";
          case CRITERIA_NOT_MET, MORE_INFORMATION_NEEDED -> Sentences.bare(criteria.part().text());
          case MANUAL_REVIEW -> Sentences.bare(reviewed(deciding, judged).part().text());
          case ELIGIBILITY_UNCONFIRMED ->
              "The criteria are met, but coverage could not be confirmed";
          case READY_TO_SUBMIT ->
              authorization.required() == AuthorizationRequired.YES
                  ? "The authorization request can be sent: coverage is active and the criteria"
                      + " are met"
                  : "Coverage is active and the criteria are met; ask whether prior authorization"
                      + " is required, or send a request";
          case LIKELY_COVERED -> "Likely covered: coverage is active and the criteria are met";
        };
    String chart =
        authorization.required() == AuthorizationRequired.NO
            ? "; no prior authorization is required, but the criteria still apply and are judged"
                + " from the chart"
            : "";
    String open =
        String.join(
            "; ",
            judged.stream()
                .filter(one -> !one.clear() && !one.equals(saidByLead(outcome, deciding, judged)))
                .map(Judged::brief)
                .toList());
    return Sentences.ended(lead + chart) + (open.isEmpty() ? "" : " Not clear: " + open + ".");
  }

  /** The part that the first words of the headline speak of; null if they leave its cause open. */
  private static @Nullable Judged saidByLead(
      Outcome outcome, CriteriaSet deciding, List<Judged> judged) {
    return switch (outcome) {
      case COVERAGE_INACTIVE -> judged.getFirst();
      case NOT_COVERED -> deciding.verdict().notCovered() ? judged.get(2) : judged.getFirst();
      case CRITERIA_NOT_MET, MORE_INFORMATION_NEEDED -> judged.get(2);
      case MANUAL_REVIEW -> reviewed(deciding, judged);
      case ELIGIBILITY_UNCONFIRMED, READY_TO_SUBMIT, LIKELY_COVERED -> null;
    };
  }

  /** What a person at the payer has to decide: the criteria, else the request it has. */
  private static Judged reviewed(CriteriaSet deciding, List<Judged> judged) {
    return CriteriaPart.outcome(deciding.verdict()) == null ? judged.get(1) : judged.get(2);
  }

  /** The part that decided the outcome. */
  private static Judged weightiest(Outcome outcome, CriteriaSet deciding, List<Judged> judged) {
    var said = saidByLead(outcome, deciding, judged);
    if (said != null) {
      return said;
    }
    return outcome == Outcome.ELIGIBILITY_UNCONFIRMED ? judged.getFirst() : judged.get(1);
  }

  static List<String> reasons(
      SummaryInput input,
      Outcome outcome,
      EligibilitySummary eligibility,
      PriorAuthorization authorization,
      CriteriaSet deciding,
      List<Judged> judged) {
    Judged first = weightiest(outcome, deciding, judged);
    Stream<String> weight = first.clear() ? Stream.empty() : Stream.of(first.part().text());
    Stream<String> parts =
        Stream.of(PartState.BLOCKED, PartState.ACTION, PartState.UNKNOWN)
            .flatMap(
                state ->
                    judged.stream()
                        .map(Judged::part)
                        .filter(part -> part.state() == state)
                        .map(Part::text));
    Stream<String> conflict =
        authorization.conflict()
            ? authorization.basis().stream()
                .filter(AuthorizationBasis::speaks)
                .map(basis -> "On authorization: " + basis.text())
            : Stream.empty();
    return Stream.of(
            weight,
            observed(deciding),
            parts,
            CriteriaPart.reasons(deciding.verdict()).stream(),
            input.behavioral() != null && input.behavioral().nonCovered() != null
                ? Stream.of(
                    "The row at "
                        + input.behavioral().nonCovered().line().pointer()
                        + " says not covered.")
                : Stream.<String>empty(),
            conflict,
            eligibility.warnings().stream()
                .filter(
                    warning ->
                        judged.stream().noneMatch(one -> one.part().text().contains(warning))))
        .flatMap(texts -> texts)
        .distinct()
        .toList();
  }

  /** What was answered other than asked for, where that decides. */
  private static Stream<String> observed(CriteriaSet deciding) {
    return deciding.why() == null
        ? Stream.empty()
        : Stream.of("Judged by what was answered: " + deciding.why() + ".");
  }
}
