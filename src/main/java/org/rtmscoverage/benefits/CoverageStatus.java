package org.rtmscoverage.benefits;

/** Whether coverage is active, as the payer's rows say. */
public enum CoverageStatus {
  /** Active. */
  ACTIVE,
  /** Active, under investigation: claims may be taken back. */
  ACTIVE_PENDING,
  /** Inactive. */
  INACTIVE,
  /** Inactive, pending an update. */
  INACTIVE_PENDING,
  /** No row says. */
  NOT_STATED
}
