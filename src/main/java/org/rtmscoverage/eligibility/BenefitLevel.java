package org.rtmscoverage.eligibility;

/** Whom a benefit row applies to. */
public enum BenefitLevel {
  /** One person. */
  INDIVIDUAL,
  /** The family. */
  FAMILY,
  /** Another group. */
  OTHER,
  /** Not said. */
  NOT_STATED
}
