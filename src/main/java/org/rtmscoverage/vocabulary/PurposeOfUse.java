package org.rtmscoverage.vocabulary;

/** Why member data is read or written; codes of HL7 v3 PurposeOfUse. */
public enum PurposeOfUse {
  /** Payment: coverage, authorization, claims (45 CFR 164.501). */
  HPAYMT,
  /** Treatment. */
  TREAT,
  /** Health care operations, for example quality review and audits. */
  HOPERAT,
  /** The patient asked for it. */
  PATRQT
}
