package org.rtmscoverage.summary;

/** The state of one part of the answer. */
public enum PartState {
  /** Nothing to do. */
  CLEAR,
  /** Something to do. */
  ACTION,
  /** It cannot go on as it is. */
  BLOCKED,
  /** Not known. */
  UNKNOWN
}
