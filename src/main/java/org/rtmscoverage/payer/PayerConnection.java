package org.rtmscoverage.payer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a payer's eligibility endpoint is reached and guarded; the address itself and every secret
 * come from the environment.
 *
 * @param protocol wire format
 * @param serviceTypes service type codes to ask, best first; at least one
 * @param identitySearch other ways it may be asked for a member it does not find, in order; empty
 *     if none is allowed
 * @param limits numbers of its guard
 * @param authentication what the endpoint wants to see; null if the file does not say, and then
 *     Basic credentials are sent where they are set
 */
public record PayerConnection(
    Protocol protocol,
    List<String> serviceTypes,
    List<IdentitySearch> identitySearch,
    ResilienceLimits limits,
    @Nullable PayerAuthentication authentication) {
  /** Keeps copies of what it is given. */
  public PayerConnection {
    serviceTypes = List.copyOf(serviceTypes);
    identitySearch = List.copyOf(identitySearch);
  }

  /**
   * A connection whose file says nothing about credentials.
   *
   * @param protocol wire format
   * @param serviceTypes service type codes to ask, best first; at least one
   * @param limits numbers of its guard
   */
  public PayerConnection(Protocol protocol, List<String> serviceTypes, ResilienceLimits limits) {
    this(protocol, serviceTypes, List.of(), limits, null);
  }
}
