package org.rtmscoverage.course;

/** Who bears what is left of a session's allowed amount. */
public enum Liability {
  /** The patient pays some or all of it. */
  PATIENT,
  /** The plan pays all of it. */
  PLAN,
  /** Nobody may be billed: in network, beyond what was authorized. */
  CLINIC_AT_RISK
}
