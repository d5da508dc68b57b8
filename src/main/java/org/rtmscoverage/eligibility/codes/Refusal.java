package org.rtmscoverage.eligibility.codes;

/**
 * One reject reason as a payer sent it.
 *
 * @param code reject reason, X12 AAA03
 * @param followUp follow-up action, X12 AAA04 or the words for it; empty if not sent
 * @param loop loop it speaks of, for example 2100C; empty if not said
 */
public record Refusal(String code, String followUp, String loop) {}
