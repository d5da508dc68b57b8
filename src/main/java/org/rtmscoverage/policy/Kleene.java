package org.rtmscoverage.policy;

/** Kleene's three-valued logic. */
final class Kleene {

  private Kleene() {}

  static Truth and(Truth one, Truth other) {
    if (one == Truth.NOT_MET || other == Truth.NOT_MET) {
      return Truth.NOT_MET;
    }
    return one == Truth.MET && other == Truth.MET ? Truth.MET : Truth.UNKNOWN;
  }

  static Truth or(Truth one, Truth other) {
    return not(and(not(one), not(other)));
  }

  static Truth not(Truth truth) {
    return switch (truth) {
      case MET -> Truth.NOT_MET;
      case NOT_MET -> Truth.MET;
      case UNKNOWN -> Truth.UNKNOWN;
    };
  }
}
