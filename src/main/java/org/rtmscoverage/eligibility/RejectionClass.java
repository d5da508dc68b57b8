package org.rtmscoverage.eligibility;

/** What kind of reason a payer gave for not answering. */
public enum RejectionClass {
  /** The payer cannot respond now. */
  PAYER_UNAVAILABLE,
  /** Asked too often. */
  THROTTLED,
  /** Our credentials are not accepted, or may not ask. */
  ACCESS_REFUSED,
  /** The payer id or route is wrong. */
  PAYER_ROUTE,
  /** We or the provider are not allowed to ask. */
  ENROLLMENT,
  /** The provider is not on file or wrongly named. */
  PROVIDER_DATA,
  /** The member is not found. */
  PATIENT_NOT_FOUND,
  /** The member is found and something differs. */
  PATIENT_MISMATCH,
  /** The date cannot be asked about. */
  DATE,
  /** The request lacks something or is malformed. */
  REQUEST_INVALID,
  /** Authorization data is wrong. */
  AUTHORIZATION_DATA,
  /** The message itself was refused before anybody read the question in it. */
  MESSAGE_REJECTED,
  /** Another reason; its code is kept. */
  OTHER
}
