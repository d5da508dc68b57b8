package org.rtmscoverage.summary;

/**
 * Something that is not as it was in an earlier answer.
 *
 * @param part what of the answer it is about: question, outcome, coverage, authorization, criteria,
 *     cost, eligibility, benefits, nextSteps or denialRisks
 * @param text what was and what is, in plain words
 */
public record SummaryChange(String part, String text) {}
