package org.rtmscoverage.web.view;

import org.jspecify.annotations.Nullable;

/**
 * The state of one payer connection.
 *
 * @param payerId which payer
 * @param name its name
 * @param connected whether an address is configured
 * @param breaker CLOSED, OPEN, HALF_OPEN, FORCED_OPEN or DISABLED
 * @param failureRatePercent share of failures in the window; null while too few calls were made
 * @param bufferedCalls calls in the window
 * @param failedCalls failures in the window
 * @param notPermittedCalls calls refused while open
 */
public record PayerStatusView(
    String payerId,
    String name,
    boolean connected,
    String breaker,
    @Nullable Double failureRatePercent,
    int bufferedCalls,
    int failedCalls,
    long notPermittedCalls) {}
