package org.rtmscoverage.summary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.Citation;

/**
 * A source that speaks about prior authorization.
 *
 * @param source PAYER_RULE or PAYER_ANSWER
 * @param says YES, NO, UNKNOWN_TO_PAYER or NOT_STATED
 * @param text in words
 * @param from first day of service the rule holds; null if open or for an answer
 * @param to last day of service the rule holds; null if open or for an answer
 * @param why why the rule applies, or what is to be known before that can be said; null for an
 *     answer
 * @param citation where the rule was read; null for an answer
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

  /** What the payer's answer says. */
  static AuthorizationBasis ofAnswer(String says, String text, @Nullable String pointer) {
    return new AuthorizationBasis("PAYER_ANSWER", says, text, null, null, null, null, pointer);
  }
}
