package org.rtmscoverage.web.view;

import org.rtmscoverage.policy.CauseKind;

/**
 * Why something is not known.
 *
 * @param kind what kind of reason
 * @param text the question to ask, or the reason in words
 * @param criterionId the node it arose at
 */
public record CauseView(CauseKind kind, String text, String criterionId) {}
