package org.rtmscoverage.check;

/** A stage of a check that is timed. */
enum CheckStage {
  /** Payers are asked, all questions and waits included. */
  ASK,
  /** The payer's policy is evaluated. */
  EVALUATE,
  /** The answers are read and the summary is put together. */
  CONCLUDE,
  /** The answer is made durable, tries again included. */
  KEEP
}
