package org.rtmscoverage.ledger;

/** How far a check that was accepted has come. */
public enum CheckState {
  /** Durable, waiting for its turn. */
  QUEUED,
  /** A process works on it, until its lease ends. */
  RUNNING,
  /** It has its answer, which never changes. */
  DONE,
  /** It was begun again and again and never came to its end: a bug of ours. */
  FAILED
}
