package org.rtmscoverage.vocabulary;

/** The market the plan belongs to. */
public enum LineOfBusiness {
  /** Employer or individual commercial. */
  COMMERCIAL,
  /** Marketplace. */
  EXCHANGE,
  /** Original Medicare. */
  MEDICARE,
  /** Medicare Advantage. */
  MEDICARE_ADVANTAGE,
  /** Medicaid. */
  MEDICAID,
  /** Children's Health Insurance Program. */
  CHIP,
  /** TRICARE. */
  TRICARE,
  /** Veterans community care. */
  VA_COMMUNITY_CARE,
  /** Workers' compensation. */
  WORKERS_COMPENSATION,
  /** Another federal program. */
  FEDERAL_PROGRAM
}
