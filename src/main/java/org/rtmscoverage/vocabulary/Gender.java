package org.rtmscoverage.vocabulary;

/** Administrative gender as on the member's card. */
public enum Gender {
  /** Female. */
  F,
  /** Male. */
  M,
  /** Unknown or not stated. */
  U
}
