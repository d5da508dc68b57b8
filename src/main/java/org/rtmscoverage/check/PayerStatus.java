package org.rtmscoverage.check;

import org.rtmscoverage.eligibility.PayerActivity;
import org.rtmscoverage.vocabulary.PayerId;

/**
 * The state of one payer's connection.
 *
 * @param payerId which payer
 * @param name its name
 * @param connected whether an address, and the credentials the payer asks for, are configured
 * @param breaker CLOSED, OPEN, HALF_OPEN, FORCED_OPEN or DISABLED
 * @param failureRatePercent share of failures in the window; -1 while too few calls were made
 * @param bufferedCalls calls in the window
 * @param failedCalls failures in the window
 * @param notPermittedCalls calls refused while open
 * @param activity what became of the inquiries
 */
public record PayerStatus(
    PayerId payerId,
    String name,
    boolean connected,
    String breaker,
    float failureRatePercent,
    int bufferedCalls,
    int failedCalls,
    long notPermittedCalls,
    PayerActivity activity) {}
