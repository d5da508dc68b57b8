package org.rtmscoverage.web.view;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.ledger.CheckState;

/**
 * What a list shows of a check; holds no member data.
 *
 * @param checkId opaque id
 * @param state how far it has come
 * @param acceptedAt when it was durable, in UTC
 * @param acceptedBy who asked
 * @param finishedAt when its answer was durable, in UTC; null before
 * @param payerId who is asked
 * @param serviceDate day of service asked about
 * @param recheckOf the check it repeats; null if it is none
 * @param outcome outcome of its answer; null before
 * @param openSteps next steps nobody has closed; 0 before there is an answer
 */
public record CheckHeadView(
    String checkId,
    CheckState state,
    Instant acceptedAt,
    String acceptedBy,
    @Nullable Instant finishedAt,
    String payerId,
    LocalDate serviceDate,
    @Nullable String recheckOf,
    @Nullable String outcome,
    int openSteps) {}
