package org.rtmscoverage.policy;

/**
 * A band of a rating scale.
 *
 * @param name for example severe
 * @param from lowest total
 * @param to highest total
 */
public record ScaleBand(String name, int from, int to) {}
