package org.rtmscoverage.eligibility;

/**
 * How the connection to one payer stands.
 *
 * @param connected whether an address, and the credentials the payer asks for, are configured
 * @param breaker CLOSED, OPEN, HALF_OPEN, FORCED_OPEN, DISABLED or METRICS_ONLY
 * @param failureRatePercent share of failures in the window; -1 while too few calls were made
 * @param bufferedCalls calls in the window
 * @param failedCalls failures in the window
 * @param notPermittedCalls calls refused while open
 * @param activity what became of the inquiries
 */
public record ConnectionState(
    boolean connected,
    String breaker,
    float failureRatePercent,
    int bufferedCalls,
    int failedCalls,
    long notPermittedCalls,
    PayerActivity activity) {}
