package org.rtmscoverage.web.view;

import org.rtmscoverage.payer.PayerMatch;

/**
 * A payer that a search may have meant.
 *
 * @param payerId our name of it
 * @param name its name
 * @param by by which of its names it was found
 * @param matched that name
 */
public record PayerCandidateView(String payerId, String name, PayerMatch.By by, String matched) {}
