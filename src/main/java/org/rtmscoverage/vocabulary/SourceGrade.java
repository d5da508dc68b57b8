package org.rtmscoverage.vocabulary;

/** How near to the payer's own words a source is. */
public enum SourceGrade {
  /** The payer's own publication, read directly. */
  PRIMARY,
  /** A third party's copy of the payer's text. */
  PAYER_COPY,
  /** A summary: tracker, press, regulator. */
  SECONDARY,
  /** A clinic's or vendor's page: a hint only. */
  CLINIC;

  /**
   * Whether it is less than the payer's own text or a copy of it.
   *
   * @return true if so
   */
  public boolean isWeak() {
    return this == SECONDARY || this == CLINIC;
  }
}
