package org.rtmscoverage.policy;

/** Words of fixed lists that a policy names. */
public enum AskedWord {
  /** Instruments of reference/rating-scales.csv. */
  INSTRUMENTS,
  /** Kinds of psychotherapy. */
  PSYCHOTHERAPY_TYPES,
  /** Roles of who may have confirmed a diagnosis. */
  CONFIRMING_ROLES,
  /** Roles of who may state something. */
  STATING_ROLES,
  /** Causes that except a safety item. */
  SAFETY_CAUSES,
  /** Specialties of the treating provider. */
  SPECIALTIES
}
