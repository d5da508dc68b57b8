package org.rtmscoverage.web.view;

import org.rtmscoverage.ledger.CheckState;

/**
 * How far a check has come.
 *
 * @param checkId the check
 * @param state how far
 */
public record CheckStatusView(String checkId, CheckState state) {}
