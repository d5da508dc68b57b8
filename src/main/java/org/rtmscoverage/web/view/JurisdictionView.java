package org.rtmscoverage.web.view;

import org.rtmscoverage.payer.Jurisdiction;

/**
 * A name that several payers share, each for its own states.
 *
 * @param alias the shared name, accepted as payerId in requests
 * @param name the shared name as clinics know it
 * @param by whose state tells the payers apart
 */
public record JurisdictionView(String alias, String name, Jurisdiction.By by) {}
