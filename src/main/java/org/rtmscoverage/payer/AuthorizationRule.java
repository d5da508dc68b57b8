package org.rtmscoverage.payer;

import org.rtmscoverage.vocabulary.Citation;

/**
 * A dated prior-authorization rule of the payer.
 *
 * @param required whether authorization is required
 * @param scope for whom and when the rule holds
 * @param text the rule in words
 * @param citation where it was read
 */
public record AuthorizationRule(
    boolean required, RuleScope scope, String text, Citation citation) {}
