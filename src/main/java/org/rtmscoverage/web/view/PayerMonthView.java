package org.rtmscoverage.web.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The figures of CAQH CORE's rule on answer times for one calendar month, as far as this process
 * saw it.
 *
 * @param month year and month, for example 2026-11
 * @param since when counting began: the month's begin, or the service's start in it
 * @param inquiries sent to the payer
 * @param withinTwentySeconds answered within 20 seconds, refusals of the member included
 * @param percent their share; null if none was sent
 */
public record PayerMonthView(
    String month,
    Instant since,
    long inquiries,
    long withinTwentySeconds,
    @Nullable Double percent) {}
