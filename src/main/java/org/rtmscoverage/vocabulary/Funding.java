package org.rtmscoverage.vocabulary;

/** Who bears the plan's claims. */
public enum Funding {
  /** The insurer. */
  INSURED,
  /** The employer. */
  SELF_FUNDED,
  /** Not known. */
  UNKNOWN
}
