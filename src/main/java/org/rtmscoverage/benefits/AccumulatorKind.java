package org.rtmscoverage.benefits;

/** What an accumulator adds up. */
public enum AccumulatorKind {
  /** What the patient pays first. */
  DEDUCTIBLE,
  /** The most the patient pays. */
  OUT_OF_POCKET
}
