package org.rtmscoverage.policy;

/** How a dose compares with the least adequate one, from worst to best. */
enum DoseLevel {
  /** Below, and no source calls it usual. */
  BELOW,
  /** Not stated. */
  NOT_KNOWN,
  /** Reviewers disagree, or the table does not speak of this age or unit. */
  BORDERLINE,
  /** At or above. */
  REACHED
}
