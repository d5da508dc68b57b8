package org.rtmscoverage.eligibility;

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
  NOT_STATED
}
