package org.rtmscoverage.eligibility;

/**
 * How the connection to a payer stands.
 *
 * @param connected whether an address is configured
 * @param breaker state of its breaker
 * @param failureRatePercent share of failures; -1 while too few calls were made
 * @param bufferedCalls calls in the window
 * @param failedCalls failures in the window
 * @param notPermittedCalls calls refused while open
 */
public record ConnectionState(
    boolean connected,
    String breaker,
    float failureRatePercent,
    int bufferedCalls,
    int failedCalls,
    long notPermittedCalls) {}
