package org.rtmscoverage.web.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A source that speaks about prior authorization.
 *
 * @param source PAYER_RULE, PAYER_ANSWER, VERIFICATION or AUTHORIZATION_DECISION
 * @param says YES, NO, UNKNOWN_TO_PAYER or NOT_STATED; of a decision, what was decided
 * @param text in words
 * @param from first day of service the rule or decision holds
 * @param to last day of service the rule or decision holds
 * @param why why the rule applies, or what is to be known before that can be said; why a telephone
 *     answer or decision does not count
 * @param citation where the rule was read; null for everything else
 * @param pointer where in the answer it stood; null for a rule
 */
public record AuthorizationBasisView(
    String source,
    String says,
    String text,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String why,
    @Nullable CitationView citation,
    @Nullable String pointer) {}
