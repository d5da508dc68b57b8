package org.rtmscoverage.web.view;

/**
 * A fact a finding rests on.
 *
 * @param pointer JSON pointer into the request
 * @param text the fact in words
 */
public record EvidenceView(String pointer, String text) {}
