package org.rtmscoverage.course;

/** Whether an estimate can be relied on as far as estimates can. */
public enum EstimateStatus {
  /** Everything it needs is known. */
  COMPLETE,
  /** Something is not known; the reasons say what, and amounts that depend on it are absent. */
  INCOMPLETE
}
