package org.rtmscoverage.policy;

/** What a change asks for. */
public enum ChangeKind {
  /** A fact probably exists: ask for it. */
  DOCUMENT,
  /** Something has to be done: a further trial, a scale, a referral. */
  DO,
  /** It is as it is. */
  CANNOT_CHANGE
}
