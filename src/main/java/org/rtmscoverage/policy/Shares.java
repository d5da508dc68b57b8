package org.rtmscoverage.policy;

import java.util.List;

/**
 * How many children of a group bring what; those that take no part are left out.
 *
 * @param met how many are MET
 * @param notMet how many are NOT_MET
 * @param unknown how many are UNKNOWN
 * @param unstated how many are rules of delivery that nobody stated
 */
record Shares(int met, int notMet, int unknown, int unstated) {

  /** What counts. */
  static Shares counted(List<Evaluated> children) {
    return of(children, false);
  }

  /** What counts leaving out rules whose text could not be read. */
  static Shares published(List<Evaluated> children) {
    return of(children, true);
  }

  private static Shares of(List<Evaluated> children, boolean published) {
    int met = 0;
    int notMet = 0;
    int unknown = 0;
    int unstated = 0;
    for (int i = 0; i < children.size(); i++) {
      var child = children.get(i);
      switch (published ? child.published() : child.counted()) {
        case MET -> met++;
        case NOT_MET -> notMet++;
        case UNKNOWN -> unknown++;
        case UNSTATED -> unstated++;
        case NONE -> {
          // takes no part
        }
      }
    }
    return new Shares(met, notMet, unknown, unstated);
  }

  int present() {
    return met + notMet + unknown + unstated;
  }

  /**
   * At least a number of them.
   *
   * @param needed how many must be MET; more than take part counts as all of them
   * @param asked whether it is asked for; false where a negation above asks for the opposite
   * @return the result; NONE if nothing takes part, UNSTATED if nothing does that was stated
   */
  Share atLeast(int needed, boolean asked) {
    if (present() == unstated) {
      return present() == 0 ? Share.NONE : Share.UNSTATED;
    }
    boolean open = unstatedCount(needed, asked);
    int bar = Math.min(needed, open ? present() : present() - unstated);
    if (met >= bar) {
      return Share.MET;
    }
    return met + unknown + (open ? unstated : 0) < bar ? Share.NOT_MET : Share.UNKNOWN;
  }

  /**
   * Whether rules of delivery that nobody stated count here: where what is asked for can be had
   * without one of the children, so that each is a choice, or where there is nothing else.
   */
  boolean unstatedCount(int needed, boolean asked) {
    boolean choice = asked ? needed < present() : Math.min(needed, present()) > 1;
    return choice || present() == unstated;
  }
}
