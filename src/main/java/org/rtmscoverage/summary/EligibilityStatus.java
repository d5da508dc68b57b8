package org.rtmscoverage.summary;

/** What is known about eligibility. */
public enum EligibilityStatus {
  /** Active. */
  ACTIVE,
  /** Active, under investigation. */
  ACTIVE_PENDING,
  /** Inactive. */
  INACTIVE,
  /** Inactive, pending an update. */
  INACTIVE_PENDING,
  /** The payer rejected the question. */
  REJECTED,
  /** The answer could not be read. */
  UNREADABLE,
  /** The payer could not be reached. */
  UNAVAILABLE,
  /** No connection to this payer is configured. */
  NOT_CONNECTED,
  /** No payer was asked. */
  NOT_ASKED
}
