package org.rtmscoverage.policy;

/** How the first day of a version is known. */
public enum EffectiveFromBasis {
  /** The payer states it. */
  STATED,
  /** The earliest day it is known to have been in force. */
  FIRST_SEEN,
  /** Inferred from the text. */
  INFERRED
}
