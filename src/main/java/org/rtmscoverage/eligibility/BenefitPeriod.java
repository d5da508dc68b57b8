package org.rtmscoverage.eligibility;

/** The period a row speaks of. */
public enum BenefitPeriod {
  /** A day. */
  DAY,
  /** A week. */
  WEEK,
  /** A month. */
  MONTH,
  /** The plan's year. */
  SERVICE_YEAR,
  /** The calendar year. */
  CALENDAR_YEAR,
  /** The year so far: what is used. */
  YEAR_TO_DATE,
  /** What is left. */
  REMAINING,
  /** A visit. */
  VISIT,
  /** An episode. */
  EPISODE,
  /** An admission. */
  ADMISSION,
  /** The contract. */
  CONTRACT,
  /** Lifetime. */
  LIFETIME,
  /** What is left of a lifetime. */
  LIFETIME_REMAINING,
  /** A number of years. */
  YEARS,
  /** Another period. */
  OTHER,
  /** Not said. */
  NOT_STATED
}
