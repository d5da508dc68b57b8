package org.rtmscoverage.payer;

/** The wire format of a payer's eligibility endpoint. */
public enum Protocol {
  /** X12 270/271 005010X279A1 over HTTP. */
  X12,
  /** Clearinghouse JSON. */
  JSON,
  /** FHIR R4 CoverageEligibilityRequest. */
  FHIR
}
