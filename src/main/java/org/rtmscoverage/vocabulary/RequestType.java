package org.rtmscoverage.vocabulary;

/** What is asked of the payer. */
public enum RequestType {
  /** A first course. */
  INITIAL,
  /** More sessions in a running course. */
  EXTENSION,
  /** A new course after an earlier one. */
  RETREATMENT,
  /** Sessions to keep a response. */
  MAINTENANCE
}
