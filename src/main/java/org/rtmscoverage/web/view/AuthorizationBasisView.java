package org.rtmscoverage.web.view;

import org.jspecify.annotations.Nullable;

/**
 * A source that speaks about prior authorization.
 *
 * @param source PAYER_RULE or PAYER_ANSWER
 * @param says YES, NO, UNKNOWN_TO_PAYER or NOT_STATED
 * @param text in words
 * @param citation where the rule was read; null for an answer
 * @param pointer where in the answer it stood; null for a rule
 */
public record AuthorizationBasisView(
    String source,
    String says,
    String text,
    @Nullable CitationView citation,
    @Nullable String pointer) {}
