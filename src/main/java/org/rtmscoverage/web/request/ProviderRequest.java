package org.rtmscoverage.web.request;

import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.NetworkException;
import org.rtmscoverage.vocabulary.NetworkStatus;

/**
 * The treating provider.
 *
 * @param npi national provider identifier, ten digits with a valid check digit
 * @param organizationName name of the asking organization
 * @param network contracted with the plan or not; UNKNOWN when absent
 * @param networkException whether in-network treatment was asked for; NONE when absent
 * @param specialty specialty word, for example PSYCHIATRY
 * @param serviceState two-letter state of service
 */
public record ProviderRequest(
    @Nullable String npi,
    @Nullable String organizationName,
    @Nullable NetworkStatus network,
    @Nullable NetworkException networkException,
    @Nullable String specialty,
    @Nullable String serviceState) {}
