package org.rtmscoverage.benefits;

/** What became of another entity that runs the behavioural benefits. */
public enum CarveOutState {
  /** It was not asked, or did not answer: call it. */
  CALL_NEEDED,
  /** It was asked by a second inquiry, and its answer is here. */
  FOLLOWED
}
