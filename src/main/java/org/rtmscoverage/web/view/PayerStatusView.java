package org.rtmscoverage.web.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.eligibility.ActivityState;

/**
 * The state of one payer connection.
 *
 * @param payerId which payer
 * @param name its name
 * @param connected whether an address, and the credentials the payer asks for, are configured
 * @param breaker CLOSED, OPEN, HALF_OPEN, FORCED_OPEN or DISABLED
 * @param failureRatePercent share of failures in the window; null while too few calls were made
 * @param bufferedCalls calls in the window
 * @param failedCalls failures in the window
 * @param notPermittedCalls calls refused while open
 * @param state how well it answers, in one word
 * @param asked inquiries of the last hour, of at most the last 500
 * @param successRatePercent share of them the payer answered; null if none
 * @param p50Millis half of the answers of the last hour took at most so many milliseconds; null if
 *     none
 * @param p95Millis the same for 95 of 100; null if none
 * @param lastSuccess when the payer last answered; null if it did not since the service started
 * @param lastFailure the last failure; null if there was none since the service started
 * @param retriesRefused further attempts not made because the payer's retry budget was used up
 * @param month figures of this calendar month
 */
public record PayerStatusView(
    String payerId,
    String name,
    boolean connected,
    String breaker,
    @Nullable Double failureRatePercent,
    int bufferedCalls,
    int failedCalls,
    long notPermittedCalls,
    ActivityState state,
    int asked,
    @Nullable Double successRatePercent,
    @Nullable Long p50Millis,
    @Nullable Long p95Millis,
    @Nullable Instant lastSuccess,
    @Nullable PayerFailureView lastFailure,
    long retriesRefused,
    PayerMonthView month) {}
