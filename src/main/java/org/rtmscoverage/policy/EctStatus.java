package org.rtmscoverage.policy;

/** What became of electroconvulsive therapy. */
public enum EctStatus {
  /** Not tried. */
  NOT_TRIED,
  /** Tried without response. */
  FAILED,
  /** Tried with response. */
  RESPONDED,
  /** Being received. */
  RECEIVING,
  /** Declined by the patient. */
  DECLINED,
  /** Contraindicated. */
  CONTRAINDICATED
}
