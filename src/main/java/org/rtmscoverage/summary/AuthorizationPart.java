package org.rtmscoverage.summary;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.course.CourseReach;

/** Says whether authorization is needed, and what became of what was asked for. */
final class AuthorizationPart {

  private static final String NOT_REQUIRED =
      "Prior authorization is not required; the criteria still apply and are judged from the chart.";

  private final PriorAuthorization authorization;
  private final AuthorizationDecision decision;
  private final @Nullable CourseReach reach;
  private final String decider;
  private final boolean byOther;
  private final String conflict;

  private AuthorizationPart(
      PriorAuthorization authorization,
      AuthorizationDecision decision,
      @Nullable CourseReach reach,
      String decider,
      boolean byOther) {
    this.authorization = authorization;
    this.decision = decision;
    this.reach = reach;
    this.decider = decider;
    this.byOther = byOther;
    this.conflict = authorization.conflict() ? " " + authorization.conflictWords() : "";
  }

  static Judged of(
      SummaryInput input,
      CriteriaSet deciding,
      PriorAuthorization authorization,
      AuthorizationDecision decision,
      @Nullable CourseReach reach) {
    return new AuthorizationPart(
            authorization,
            decision,
            reach,
            AuthorizationDecision.decider(input, deciding),
            deciding.basis() == CriteriaBasis.OBSERVED)
        .judge();
  }

  private Judged judge() {
    PayerDecision refused = decision.decisions().refused();
    if (refused != null) {
      return refused(refused);
    }
    if (authorization.onFile() != null) {
      return onFile();
    }
    PayerDecision pended = decision.decisions().pended();
    if (pended != null) {
      return Judged.of(
          PartState.ACTION,
          inPart()
              + "The request is pended since "
              + Sentences.day(pended.decidedOn())
              + because(pended)
              + "."
              + conflict,
          "authorization request pended since " + Sentences.day(pended.decidedOn()));
    }
    if (reach != null && reach.inPart()) {
      return Judged.of(
          PartState.ACTION,
          inPart().strip() + conflict,
          "authorization on file covers the course in part");
    }
    List<String> doubts = decision.doubts();
    if (authorization.required() != AuthorizationRequired.NO && !doubts.isEmpty()) {
      String what = String.join(" and ", doubts);
      return Judged.of(
          PartState.ACTION,
          "An authorization on file may not cover the whole course: confirm its "
              + what
              + " with "
              + decider
              + "."
              + conflict,
          what + " of the authorization on file to be confirmed");
    }
    return byRule();
  }

  /** The newest decision counts; what else is on file may be older than it. */
  private Judged refused(PayerDecision one) {
    String words =
        "on "
            + Sentences.day(one.decidedOn())
            + " the payer did not certify a request"
            + because(one);
    return authorization.onFile() == null
        ? Judged.of(
            PartState.BLOCKED,
            inPart() + Sentences.capital(words) + "." + conflict,
            "the payer did not certify the authorization request" + because(one))
        : Judged.of(
            PartState.ACTION,
            "An authorization on file covers the planned dates and sessions, but "
                + words
                + ": confirm with "
                + decider
                + " that it still stands.",
            "whether the authorization on file stands to be confirmed, since the payer did not"
                + " certify a request");
  }

  private Judged onFile() {
    return byOther
        ? Judged.of(
            PartState.ACTION,
            "An authorization on file covers the planned dates and sessions; confirm that "
                + decider
                + " issued it.",
            "issuer of the authorization on file to be confirmed")
        : Judged.of(
            PartState.CLEAR,
            "An authorization on file covers the planned dates and sessions.",
            "authorization on file");
  }

  private String inPart() {
    return reach == null || !reach.inPart()
        ? ""
        : "What is authorized covers the first "
            + reach.covered()
            + " of "
            + reach.sessions()
            + " sessions. ";
  }

  private static String because(PayerDecision one) {
    return one.reason() == null ? "" : " (" + Sentences.bare(one.reason()) + ")";
  }

  private Judged byRule() {
    return switch (authorization.required()) {
      case YES ->
          Judged.of(
              PartState.ACTION,
              "Prior authorization is required and none that covers the course is on file."
                  + conflict,
              "prior authorization required, none on file");
      case NO -> notRequired();
      case UNKNOWN ->
          Judged.of(
              PartState.UNKNOWN,
              "Whether prior authorization is required is not known: ask " + decider + ".",
              "not known whether prior authorization is required");
    };
  }

  private Judged notRequired() {
    String call = decision.restsOnCall(authorization);
    if (call != null) {
      return Judged.of(
          PartState.CLEAR,
          NOT_REQUIRED
              + " This rests on an answer by telephone, not a written one (reference "
              + call
              + ").",
          "no prior authorization required, by a telephone answer");
    }
    return authorization.noIsSecondHand()
        ? Judged.of(
            PartState.ACTION,
            NOT_REQUIRED + " This was not read in the payer's own text: confirm it.",
            "that no authorization is required was not read in the payer's own text")
        : Judged.of(PartState.CLEAR, NOT_REQUIRED, "no prior authorization required");
  }
}
