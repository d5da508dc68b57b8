package org.rtmscoverage.policy;

/** A list of the clinical history that can be declared complete. */
public enum ClinicalSection {
  /** Diagnoses. */
  DIAGNOSES,
  /** Rating scale scores. */
  SCORES,
  /** Medication trials. */
  MEDICATION_TRIALS,
  /** Psychotherapy trials. */
  PSYCHOTHERAPY,
  /** Earlier TMS courses. */
  PRIOR_TMS,
  /** Electroconvulsive therapy: with it an absent candidate means no. */
  ECT,
  /** Accepted, and completes nothing: each group is answered or unknown. */
  SAFETY_SCREEN
}
