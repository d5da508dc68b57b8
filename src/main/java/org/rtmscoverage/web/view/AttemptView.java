package org.rtmscoverage.web.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One time a payer was asked.
 *
 * @param number place among the attempts of its check, from 1
 * @param run in which run of the check, from 1
 * @param payerId who was asked
 * @param protocol wire format
 * @param serviceType X12 service type asked about
 * @param identity by what the member was looked for
 * @param sentAt when it went out, in UTC
 * @param endedAt when it ended, in UTC
 * @param result what came of it, in a word
 * @param httpStatus HTTP status; null if there was none
 * @param replyBytes size of what came back
 */
public record AttemptView(
    int number,
    int run,
    String payerId,
    String protocol,
    String serviceType,
    String identity,
    Instant sentAt,
    Instant endedAt,
    String result,
    @Nullable Integer httpStatus,
    int replyBytes) {}
