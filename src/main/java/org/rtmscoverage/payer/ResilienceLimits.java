package org.rtmscoverage.payer;

import java.time.Duration;

/**
 * The numbers of one payer's guard.
 *
 * @param connectTimeout to open a connection
 * @param attemptTimeout for one attempt, answer included
 * @param slidingWindow calls the breaker looks back on
 * @param minimumCalls calls before the breaker may open
 * @param failureRatePercent share of failures that opens it, 1 to 100
 * @param openFor how long it stays open before it tries again
 * @param halfOpenCalls calls it lets through to try
 * @param maxConcurrent calls at once
 * @param callsPerSecond calls begun in one second
 * @param retries further attempts after a retryable failure, 0 or more
 * @param retryBackoff wait before the first of them, doubled each time, with jitter
 * @param maxResponseBytes largest answer read
 */
public record ResilienceLimits(
    Duration connectTimeout,
    Duration attemptTimeout,
    int slidingWindow,
    int minimumCalls,
    int failureRatePercent,
    Duration openFor,
    int halfOpenCalls,
    int maxConcurrent,
    int callsPerSecond,
    int retries,
    Duration retryBackoff,
    int maxResponseBytes) {}
