package org.rtmscoverage.policy;

/** What a node brings to the group above it. */
enum Share {
  /** Shown. */
  MET,
  /** Shown not to be so. */
  NOT_MET,
  /** Not known; it holds back. */
  UNKNOWN,
  /**
   * A rule of delivery that nobody stated: where all is asked for it holds nothing back, where
   * there is a choice it may be the one that is so.
   */
  UNSTATED,
  /** It takes no part: shown as information, or its text could not be read. */
  NONE;

  static Share of(Truth truth) {
    return switch (truth) {
      case MET -> MET;
      case NOT_MET -> NOT_MET;
      case UNKNOWN -> UNKNOWN;
    };
  }

  /** A rule of delivery that is not known was not stated. */
  static Share of(NodeKind kind, Truth truth) {
    return kind == NodeKind.DELIVERY && truth == Truth.UNKNOWN ? UNSTATED : of(truth);
  }

  /** The same from a node of a kind. */
  Share as(NodeKind kind) {
    return this == UNKNOWN && kind == NodeKind.DELIVERY ? UNSTATED : this;
  }

  Share negated() {
    return switch (this) {
      case MET -> NOT_MET;
      case NOT_MET -> MET;
      case UNKNOWN, UNSTATED, NONE -> this;
    };
  }

  /** Whether nobody above need wait for it. */
  boolean isSilent() {
    return this == UNSTATED || this == NONE;
  }

  /** As a finding shows it. */
  Truth shown() {
    return switch (this) {
      case MET -> Truth.MET;
      case NOT_MET -> Truth.NOT_MET;
      case UNKNOWN, UNSTATED, NONE -> Truth.UNKNOWN;
    };
  }
}
