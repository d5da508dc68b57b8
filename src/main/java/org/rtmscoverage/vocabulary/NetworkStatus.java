package org.rtmscoverage.vocabulary;

/** Whether the provider is contracted with the plan. */
public enum NetworkStatus {
  /** Contracted. */
  IN,
  /** Not contracted. */
  OUT,
  /** Not known. */
  UNKNOWN
}
