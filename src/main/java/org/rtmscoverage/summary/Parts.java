package org.rtmscoverage.summary;

/**
 * The four parts of the answer; nothing is shown green unless all are CLEAR.
 *
 * @param coverage is coverage active and does it pay
 * @param authorization is prior authorization needed
 * @param criteria are the payer's criteria met
 * @param cost what does the patient pay
 */
public record Parts(Part coverage, Part authorization, Part criteria, Part cost) {}
