package org.rtmscoverage.web.view;

/**
 * How long the payer may take to decide.
 *
 * @param standard for a standard request, an ISO 8601 duration
 * @param expedited for an urgent request, an ISO 8601 duration
 * @param basis rule it follows from
 * @param citation where it was read
 */
public record DecisionClockView(
    String standard, String expedited, String basis, CitationView citation) {}
