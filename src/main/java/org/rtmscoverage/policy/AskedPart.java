package org.rtmscoverage.policy;

/** A part of what is told of a patient that a policy may ask for. */
public enum AskedPart {
  /** The patient's age. */
  AGE,
  /** Diagnoses, by code. */
  DIAGNOSES,
  /** Onset of the current episode, where something must have happened in it. */
  EPISODE_START,
  /** Totals of rating scales. */
  SCORES,
  /** Medication trials. */
  MEDICATION_TRIALS,
  /** Courses of psychotherapy. */
  PSYCHOTHERAPY,
  /** Earlier courses of TMS. */
  PRIOR_TMS,
  /** Electroconvulsive therapy. */
  ECT,
  /** The safety screen. */
  SAFETY,
  /** Statements by persons. */
  STATEMENTS,
  /** The device. */
  DEVICE,
  /** The treating provider's specialty. */
  SPECIALTY,
  /** The number of sessions planned. */
  SESSIONS
}
