package org.rtmscoverage.course;

/** How a family's amounts work with a member's own. */
public enum FamilyAccumulation {
  /** Both run; the one that is reached first ends what the patient pays. */
  EMBEDDED,
  /** Only the family's amount counts. */
  AGGREGATE,
  /** Not known. */
  UNKNOWN
}
