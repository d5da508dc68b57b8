package org.rtmscoverage.payer;

import java.util.List;

/**
 * How a payer's eligibility endpoint is reached and guarded; the address itself comes from the
 * environment.
 *
 * @param protocol wire format
 * @param serviceTypes service type codes to ask, best first; at least one
 * @param limits numbers of its guard
 */
public record PayerConnection(
    Protocol protocol, List<String> serviceTypes, ResilienceLimits limits) {
  /** Keeps copies of what it is given. */
  public PayerConnection {
    serviceTypes = List.copyOf(serviceTypes);
  }
}
