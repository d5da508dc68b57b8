package org.rtmscoverage.policy;

import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.NetworkException;
import org.rtmscoverage.vocabulary.NetworkStatus;

/**
 * The treating provider as far as rules ask.
 *
 * @param network contracted or not
 * @param networkException whether in-network treatment was asked for
 * @param specialty specialty word, for example PSYCHIATRY; null if not said
 * @param serviceState two-letter state of service; null if not said
 */
public record ProviderFacts(
    NetworkStatus network,
    NetworkException networkException,
    @Nullable String specialty,
    @Nullable String serviceState) {
  /** A provider of whom nothing is known. */
  public static final ProviderFacts UNSTATED =
      new ProviderFacts(NetworkStatus.UNKNOWN, NetworkException.NONE, null, null);

  /**
   * The network status benefits and rules go by: an approved exception counts as in network.
   *
   * @return the status after the exception
   */
  public NetworkStatus networkTreatedAs() {
    return networkException == NetworkException.APPROVED ? NetworkStatus.IN : network;
  }
}
