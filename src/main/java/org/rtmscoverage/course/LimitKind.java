package org.rtmscoverage.course;

/** Where a limit of sessions comes from. */
public enum LimitKind {
  /** Sessions the payer's policy allows. */
  POLICY_SESSIONS,
  /** Visits the plan pays for in a plan year. */
  PLAN_VISITS,
  /** Units an authorization grants. */
  AUTHORIZED_UNITS
}
