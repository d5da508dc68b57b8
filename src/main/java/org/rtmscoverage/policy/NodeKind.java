package org.rtmscoverage.policy;

/** Whether a node can hold back the result. */
public enum NodeKind {
  /** A condition of coverage. */
  CRITERION,
  /**
   * A rule about how treatment is delivered: unstated, it is a next step and holds nothing back.
   */
  DELIVERY
}
