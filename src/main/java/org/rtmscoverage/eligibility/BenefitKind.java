package org.rtmscoverage.eligibility;

/** What a benefit row says. */
public enum BenefitKind {
  /** Coverage is active. */
  ACTIVE,
  /** Active, under investigation. */
  ACTIVE_PENDING,
  /** Coverage is inactive. */
  INACTIVE,
  /** Inactive, pending an update or investigation. */
  INACTIVE_PENDING,
  /** The patient's share in percent. */
  CO_INSURANCE,
  /** The patient's share per visit. */
  CO_PAYMENT,
  /** What the patient pays first. */
  DEDUCTIBLE,
  /** The most the patient pays. */
  OUT_OF_POCKET,
  /** A limit, for example of visits. */
  LIMITATION,
  /** No limit. */
  UNLIMITED,
  /** Excluded. */
  EXCLUSION,
  /** Not covered. */
  NON_COVERED,
  /** Deemed not medically necessary. */
  NOT_MEDICALLY_NECESSARY,
  /** Describes a benefit. */
  BENEFIT_DESCRIPTION,
  /** Basis of coverage. */
  COVERAGE_BASIS,
  /** Another entity is to be contacted. */
  CONTACT_ENTITY,
  /** Another entity coordinates care. */
  MANAGED_CARE_COORDINATOR,
  /** Another payer covers the member. */
  OTHER_PAYER,
  /** The primary care provider. */
  PRIMARY_CARE_PROVIDER,
  /** A disclaimer. */
  DISCLAIMER,
  /** The payer cannot process the question. */
  CANNOT_PROCESS,
  /** Another kind that is known to the standard. */
  OTHER,
  /** A code that is not in the standard; kept as sent. */
  UNRECOGNISED
}
