package org.rtmscoverage.ledger;

/** What can be recorded on a check after it is done. */
public enum EntryKind {
  /** What somebody was told by the payer. */
  VERIFICATION,
  /** What the payer decided on an authorization. */
  AUTHORIZATION_DECISION,
  /** That a next step is done, or open again. */
  NEXT_STEP
}
