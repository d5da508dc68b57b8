package org.rtmscoverage.web.view;

import org.rtmscoverage.summary.PartState;

/**
 * One part of an answer.
 *
 * @param state its state
 * @param text in words
 */
public record PartView(PartState state, String text) {}
