package org.rtmscoverage.vocabulary;

/** The patient's relationship to the subscriber. */
public enum Relationship {
  /** The patient is the subscriber. */
  SELF,
  /** Spouse or partner. */
  SPOUSE,
  /** Child. */
  CHILD,
  /** Another dependent. */
  OTHER
}
