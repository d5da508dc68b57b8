package org.rtmscoverage.web.view;

import org.rtmscoverage.policy.ChangeKind;

/**
 * One change that would bring a criterion nearer to MET.
 *
 * @param kind what it asks for
 * @param criterionId the leaf it changes
 * @param what the change in words
 */
public record ChangeView(ChangeKind kind, String criterionId, String what) {}
