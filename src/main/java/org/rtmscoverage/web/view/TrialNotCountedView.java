package org.rtmscoverage.web.view;

/**
 * A medication trial that a criterion did not count, and why.
 *
 * @param trialId id of the trial in the request
 * @param drug the drug as charted
 * @param criterionId the criterion that did not count it
 * @param reason why, in words
 */
public record TrialNotCountedView(String trialId, String drug, String criterionId, String reason) {}
