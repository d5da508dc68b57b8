package org.rtmscoverage.vocabulary;

/** Whether an out-of-network provider is to be treated as in network. */
public enum NetworkException {
  /** None asked for. */
  NONE,
  /** Asked for. */
  REQUESTED,
  /** Granted by the payer. */
  APPROVED
}
