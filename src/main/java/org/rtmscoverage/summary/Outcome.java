package org.rtmscoverage.summary;

/** The one word a check ends in; the first that applies. */
public enum Outcome {
  /** Coverage is inactive. */
  COVERAGE_INACTIVE,
  /** The plan or policy does not cover it. */
  NOT_COVERED,
  /** A criterion is not met. */
  CRITERIA_NOT_MET,
  /** Facts or statements are missing. */
  MORE_INFORMATION_NEEDED,
  /** A person at the payer decides: by rules we cannot evaluate, or on a request it has. */
  MANUAL_REVIEW,
  /** Eligibility could not be confirmed for the day of service. */
  ELIGIBILITY_UNCONFIRMED,
  /** An authorization request can be sent. */
  READY_TO_SUBMIT,
  /** No authorization is missing. */
  LIKELY_COVERED
}
