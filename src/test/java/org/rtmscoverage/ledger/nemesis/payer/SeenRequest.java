package org.rtmscoverage.ledger.nemesis.payer;

import java.time.Instant;

/**
 * One request a payer saw.
 *
 * @param number stands in the group number of its answer
 * @param payerId at whose address it came
 * @param memberId about whom it asks; empty if it names nobody
 * @param at when it had come whole
 * @param trouble what the payer did with it
 * @param soiled true if an earlier answer on the same connection may have left bytes behind
 * @param authorized true if it bore the credentials of this payer and no others
 */
public record SeenRequest(
    int number,
    String payerId,
    String memberId,
    Instant at,
    Trouble trouble,
    boolean soiled,
    boolean authorized) {}
