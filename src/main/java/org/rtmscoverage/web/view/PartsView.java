package org.rtmscoverage.web.view;

/**
 * The four parts of an answer.
 *
 * @param coverage is coverage active and does it pay
 * @param authorization is prior authorization needed
 * @param criteria are the payer's criteria met
 * @param cost what does the patient pay
 */
public record PartsView(
    PartView coverage, PartView authorization, PartView criteria, PartView cost) {}
