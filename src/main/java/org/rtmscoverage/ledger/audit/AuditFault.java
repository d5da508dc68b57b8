package org.rtmscoverage.ledger.audit;

/**
 * What is wrong in an audit trail; holds no member data and no value found in the trail but numbers
 * of entries.
 *
 * @param seq the entry it is about; 0 if it is about none in particular
 * @param kind what is wrong
 * @param text the same in one sentence, for an auditor
 */
public record AuditFault(long seq, Kind kind, String text) {

  /** What can be wrong. */
  public enum Kind {
    /** An entry is not as it was written. */
    CHANGED,
    /** Entries are not there any more. */
    MISSING,
    /** An entry stands at another's place. */
    REORDERED,
    /** An entry is as it was written, but does not follow on the one that stands before it. */
    UNLINKED,
    /** The chain does not end where its head says. */
    HEAD_DIFFERS,
    /** What the last purge left as proof is not as it was written. */
    CHECKPOINT_BROKEN,
    /** The entry an auditor noted is not there, or is another one. */
    MARK_NOT_FOUND
  }
}
