package org.rtmscoverage.policy;

/** Three-valued truth: what is not known is not false. */
public enum Truth {
  /** Shown. */
  MET,
  /** Shown not to be so. */
  NOT_MET,
  /** Not known; the causes say why. */
  UNKNOWN;

  /**
   * The truth of something known.
   *
   * @param met whether it is so
   * @return MET or NOT_MET
   */
  static Truth of(boolean met) {
    return met ? MET : NOT_MET;
  }
}
