package org.rtmscoverage.vocabulary;

/** The plan's product type. */
public enum Product {
  /** Health maintenance organization. */
  HMO,
  /** Preferred provider organization. */
  PPO,
  /** Point of service. */
  POS,
  /** Exclusive provider organization. */
  EPO,
  /** Indemnity. */
  INDEMNITY
}
