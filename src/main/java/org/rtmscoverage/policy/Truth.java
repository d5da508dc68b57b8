package org.rtmscoverage.policy;

/** Three-valued truth: what is not known is not false. */
public enum Truth {
  /** Shown. */
  MET,
  /** Shown not to be so. */
  NOT_MET,
  /** Not known; the causes say why. */
  UNKNOWN
}
