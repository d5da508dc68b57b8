package org.rtmscoverage.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.Actor;
import org.rtmscoverage.vocabulary.PayerId;

/**
 * What a list shows of a check; holds no member data.
 *
 * @param id opaque, never made from member data
 * @param state how far it has come
 * @param acceptedAt when it became durable, in UTC, whole microseconds
 * @param acceptedBy who asked
 * @param finishedAt when its answer became durable; null before
 * @param runs how often it was begun; more than 1 if a process ended in its midst
 * @param payerId who is asked
 * @param serviceDate day of service asked about
 * @param recheckOf the check it repeats; null if it is none
 * @param outcome outcome of its answer; null before
 * @param openSteps next steps nobody has closed; 0 before there is an answer
 */
public record CheckHead(
    String id,
    CheckState state,
    Instant acceptedAt,
    Actor acceptedBy,
    @Nullable Instant finishedAt,
    int runs,
    PayerId payerId,
    LocalDate serviceDate,
    @Nullable String recheckOf,
    @Nullable String outcome,
    int openSteps) {}
