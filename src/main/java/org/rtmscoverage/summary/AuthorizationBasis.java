package org.rtmscoverage.summary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.Citation;

/**
 * A source that speaks about prior authorization.
 *
 * @param source PAYER_RULE, PAYER_ANSWER, VERIFICATION (an answer on the telephone) or
 *     AUTHORIZATION_DECISION (what the payer decided on a request)
 * @param says YES, NO, UNKNOWN_TO_PAYER or NOT_STATED; of a decision, what was decided: CERTIFIED,
 *     CERTIFIED_PARTIAL, MODIFIED, PENDED, NOT_CERTIFIED or CANCELLED
 * @param text in words
 * @param from first day of service the rule or decision holds; null if open or for an answer
 * @param to last day of service the rule or decision holds; null if open or for an answer
 * @param why why the rule applies, or what is to be known before that can be said; why a telephone
 *     answer or decision does not count, null if it does; null for the payer's answer
 * @param citation where the rule was read; null for everything else
 * @param pointer where in the answer it stood; null for a rule
 */
public record AuthorizationBasis(
    String source,
    String says,
    String text,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String why,
    @Nullable Citation citation,
    @Nullable String pointer) {

  private static final String VERIFICATION = "VERIFICATION";
  private static final String DECISION = "AUTHORIZATION_DECISION";

  /** What the payer's answer says. */
  static AuthorizationBasis ofAnswer(String says, String text, @Nullable String pointer) {
    return new AuthorizationBasis("PAYER_ANSWER", says, text, null, null, null, null, pointer);
  }

  /** What a representative said on the telephone, and why it does not decide; null if it does. */
  static AuthorizationBasis ofVerification(
      AuthorizationRequired says, String text, @Nullable String doubt) {
    return new AuthorizationBasis(VERIFICATION, says.name(), text, null, null, doubt, null, null);
  }

  /** What the payer decided on a request, and why it does not count; null if it does. */
  static AuthorizationBasis ofDecision(PayerDecision one, String text, @Nullable String doubt) {
    return new AuthorizationBasis(
        DECISION, one.decision().name(), text, one.from(), one.to(), doubt, null, null);
  }

  /** Whether it says whether authorization is required, or that the payer does not know. */
  boolean speaks() {
    return !source.equals(DECISION) && !says.equals("NOT_STATED");
  }

  /** Whether it is one of the payer's rules or its electronic answer. */
  boolean isWritten() {
    return !source.equals(VERIFICATION) && !source.equals(DECISION);
  }

  /** Whether it says yes or no on the telephone, and that counts. */
  boolean isSpoken() {
    return source.equals(VERIFICATION) && why == null;
  }
}
