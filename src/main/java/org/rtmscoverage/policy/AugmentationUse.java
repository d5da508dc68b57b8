package org.rtmscoverage.policy;

/** What becomes of augmentation agents in a count of trials. */
public enum AugmentationUse {
  /** They do not count. */
  NOT_COUNTED,
  /** They count as trials. */
  COUNTED,
  /** Only they count. */
  ONLY
}
