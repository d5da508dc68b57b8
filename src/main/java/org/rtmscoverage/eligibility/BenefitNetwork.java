package org.rtmscoverage.eligibility;

import org.rtmscoverage.vocabulary.NetworkStatus;

/** Whether a row applies in or out of network; says nothing about a provider. */
public enum BenefitNetwork {
  /** In network. */
  IN,
  /** Out of network. */
  OUT,
  /** Both, or not applicable. */
  BOTH,
  /** The payer does not know. */
  UNKNOWN_TO_PAYER,
  /** Not said. */
  NOT_STATED;

  /**
   * Tells whether a row may count for a provider.
   *
   * @param provider whether the provider is contracted
   * @return false only if the row is for the other network
   */
  public boolean concerns(NetworkStatus provider) {
    return switch (this) {
      case IN -> provider != NetworkStatus.OUT;
      case OUT -> provider != NetworkStatus.IN;
      case BOTH, UNKNOWN_TO_PAYER, NOT_STATED -> true;
    };
  }
}
