package org.rtmscoverage.bench.engine;

/** Something that knows whether a patient meets what policy 297 asks. */
interface Engine {

  /** Whether all of it is met. */
  boolean isMet(Case297 patient);
}
