package org.rtmscoverage.vocabulary;

/** How the magnetic pulses are delivered. */
public enum Modality {
  /** Conventional repetitive stimulation. */
  RTMS,
  /** Deep stimulation with an H-coil. */
  DEEP_TMS,
  /** Intermittent theta burst, one session a day. */
  THETA_BURST,
  /** Several theta-burst sessions a day, for example SAINT. */
  ACCELERATED_TBS,
  /** Guided by imaging. */
  NAVIGATED
}
