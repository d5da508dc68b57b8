package org.rtmscoverage.web.view;

import org.jspecify.annotations.Nullable;

/**
 * What an answer rests on besides the request and what the payer answered.
 *
 * @param policyId policy that decided; null if none is known
 * @param policyVersion its version; null if none is known
 * @param policyHash SHA-256 of that version as read, hex; null if none is known
 * @param configHash SHA-256 over all of payer-config and the fee schedule, hex
 * @param serviceVersion version of the service
 */
public record CheckBasisView(
    @Nullable String policyId,
    @Nullable String policyVersion,
    @Nullable String policyHash,
    String configHash,
    String serviceVersion) {}
