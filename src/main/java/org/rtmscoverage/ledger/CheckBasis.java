package org.rtmscoverage.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What a verdict rests on besides the request and the payer's answer.
 *
 * @param policyId policy that decided; null if none is known
 * @param policyVersion its version
 * @param policyHash SHA-256 of that version as read, hex
 * @param configHash SHA-256 over all of payer-config and the fee schedule, hex
 * @param serviceVersion version of this service
 */
public record CheckBasis(
    @Nullable String policyId,
    @Nullable String policyVersion,
    @Nullable String policyHash,
    String configHash,
    String serviceVersion) {}
