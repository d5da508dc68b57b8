package org.rtmscoverage.summary;

/** Whether prior authorization is required. */
public enum AuthorizationRequired {
  /** Required. */
  YES,
  /** Not required, by the payer's own dated rule or an answer that names the code. */
  NO,
  /** Not known. */
  UNKNOWN
}
