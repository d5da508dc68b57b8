package org.rtmscoverage.eligibility;

/** Whether a row says that authorization is needed: four answers, of which two are none. */
public enum AuthorizationIndicator {
  /** Needed. */
  YES,
  /** Not needed for this service type. */
  NO,
  /** The payer says it does not know. */
  UNKNOWN_TO_PAYER,
  /** Not said. */
  NOT_STATED
}
