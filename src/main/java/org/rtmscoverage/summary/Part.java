package org.rtmscoverage.summary;

/**
 * One of the four parts of the answer.
 *
 * @param state its state
 * @param text in words
 */
public record Part(PartState state, String text) {}
