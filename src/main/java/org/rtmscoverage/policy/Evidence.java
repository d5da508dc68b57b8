package org.rtmscoverage.policy;

/**
 * A fact a finding rests on.
 *
 * @param pointer JSON pointer into the request, for example /clinical/medicationTrials/0
 * @param text the fact in words
 */
public record Evidence(String pointer, String text) {}
