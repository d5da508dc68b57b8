package org.rtmscoverage.eligibility;

/** Kinds of failure of an inquiry, as the state of a connection tells them. */
public enum CallFailure {
  /** No answer within the time limit. */
  TIMED_OUT,
  /** Connection refused, reset or broken off. */
  CONNECTION_FAILED,
  /** An HTTP error without a readable answer. */
  HTTP_ERROR,
  /** The payer says it cannot respond now. */
  PAYER_SAYS_UNAVAILABLE,
  /** The payer says that we ask too often. */
  THROTTLED,
  /** What came is no answer. */
  UNREADABLE,
  /** Our credentials were not accepted. */
  ACCESS_REFUSED,
  /** No token could be had where we sign in. */
  SIGN_IN_FAILED
}
