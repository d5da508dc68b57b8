package org.rtmscoverage.payer;

import java.time.Duration;
import org.rtmscoverage.vocabulary.Citation;

/**
 * How long the payer may take to decide.
 *
 * @param standard for a standard request
 * @param expedited for an urgent one
 * @param basis rule it follows from
 * @param citation where it was read
 */
public record DecisionClock(
    Duration standard, Duration expedited, String basis, Citation citation) {}
