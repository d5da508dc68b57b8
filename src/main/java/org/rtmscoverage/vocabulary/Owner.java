package org.rtmscoverage.vocabulary;

/** Who acts on a step or mends an error. */
public enum Owner {
  /** Front desk and intake. */
  INTAKE,
  /** Billing staff. */
  BILLING,
  /** Authorization coordinator. */
  AUTHORIZATION,
  /** The treating clinician. */
  CLINICIAN,
  /** Payer enrollment staff. */
  ENROLLMENT,
  /** Who runs this service. */
  CONFIGURATION,
  /** The patient. */
  PATIENT,
  /** The payer. */
  PAYER,
  /** Nobody: it passes by itself. */
  NOBODY
}
