package org.rtmscoverage.ledger.audit;

/** What somebody did with a practice's records. */
public enum AuditAction {
  /** A check was accepted and kept. */
  CHECK_ACCEPTED,
  /** A check got its answer, after its payer was asked. */
  CHECK_FINISHED,
  /** A check was given up. */
  CHECK_FAILED,
  /** One check was read. */
  CHECK_READ,
  /** Checks were listed, without searching for a member. */
  CHECKS_LISTED,
  /** Checks were listed with the names of whom they are about. */
  PATIENTS_LISTED,
  /** Checks of one member were searched for. */
  CHECKS_SEARCHED,
  /** A check that was kept was decided again, to compare. */
  CHECK_REPLAYED,
  /** A check's packet for the payer was written. */
  PACKET_WRITTEN,
  /** Something was recorded on a check: a verification, a decision, the state of a step. */
  ENTRY_RECORDED,
  /** The audit trail itself was read. */
  AUDIT_READ,
  /** The audit trail was verified. */
  AUDIT_VERIFIED,
  /** What was older than its time to be kept was removed. */
  PURGED,
  /** Member data was encrypted with a new key. */
  KEYS_ROTATED
}
