package org.rtmscoverage.ledger;

import java.time.Instant;

/**
 * Where a page of checks begins: after this check, in the order of the list.
 *
 * @param acceptedAt when the last check before it was accepted
 * @param id that check
 */
public record PageStart(Instant acceptedAt, String id) {}
