package org.rtmscoverage.policy;

import org.jspecify.annotations.Nullable;

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

  /**
   * At least a number of children.
   *
   * @param needed how many must be MET; more than there are children counts as all of them
   * @param met how many are MET
   * @param unknown how many are UNKNOWN
   * @param present how many take part
   * @return the result; null if none takes part
   */
  static @Nullable Truth atLeast(int needed, int met, int unknown, int present) {
    if (present == 0) {
      return null;
    }
    int bar = Math.min(needed, present);
    if (met >= bar) {
      return Truth.MET;
    }
    return met + unknown < bar ? Truth.NOT_MET : Truth.UNKNOWN;
  }
}
