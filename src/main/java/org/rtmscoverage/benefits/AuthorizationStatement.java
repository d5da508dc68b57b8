package org.rtmscoverage.benefits;

import org.rtmscoverage.eligibility.AuthorizationIndicator;
import org.rtmscoverage.eligibility.BenefitNetwork;

/**
 * What a row that counts says about authorization.
 *
 * @param indicator what it says
 * @param namesProcedure whether it surely speaks of an rTMS code that it or its row names; false
 *     for a doubtful note and for a no that another network, place or note may narrow
 * @param fromNote whether free text says so
 * @param network in or out of network
 * @param text in words
 * @param source where it stood
 */
public record AuthorizationStatement(
    AuthorizationIndicator indicator,
    boolean namesProcedure,
    boolean fromNote,
    BenefitNetwork network,
    String text,
    String source) {}
