package org.rtmscoverage.web.view;

import org.rtmscoverage.eligibility.AuthorizationIndicator;
import org.rtmscoverage.eligibility.BenefitNetwork;

/**
 * What a row that counts says about authorization.
 *
 * @param indicator what it says
 * @param namesProcedure whether it names an rTMS code
 * @param fromNote whether free text says so
 * @param network in or out of network
 * @param text in words
 * @param source where it stood
 */
public record AuthorizationStatementView(
    AuthorizationIndicator indicator,
    boolean namesProcedure,
    boolean fromNote,
    BenefitNetwork network,
    String text,
    String source) {}
