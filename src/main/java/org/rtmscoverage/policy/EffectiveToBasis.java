package org.rtmscoverage.policy;

/** How the last day of a policy version is known. */
public enum EffectiveToBasis {
  /** By the payer's own words, or by the first day the text that followed it states. */
  STATED,
  /** Taken from the next text that was read, or from the policy's year; texts may lie between. */
  INFERRED
}
