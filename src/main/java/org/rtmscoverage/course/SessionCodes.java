package org.rtmscoverage.course;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.ProcedureCode;

/**
 * The CPT codes of a course: 90867 once, then 90868, with 90869 in place of a 90868 when the motor
 * threshold is measured again; an accelerated course has 0889T for its planning, then by treatment
 * day 0890T, 0891T and 0892T.
 *
 * @param planning billed before the first day; null if the first session holds it
 * @param first the first session
 * @param later a later one
 * @param redetermination a later one with a new motor threshold
 */
record SessionCodes(
    @Nullable ProcedureCode planning,
    ProcedureCode first,
    ProcedureCode later,
    ProcedureCode redetermination) {

  private static final SessionCodes SINGLE = codes(null, "90867", "90868", "90869");
  private static final SessionCodes BY_DAY = codes("0889T", "0890T", "0891T", "0892T");

  static SessionCodes of(Modality modality) {
    return CourseCalendar.countsDays(modality) ? BY_DAY : SINGLE;
  }

  ProcedureCode of(int number, boolean newThreshold) {
    if (number == 1) {
      return first;
    }
    return newThreshold ? redetermination : later;
  }

  /** The sessions with a new motor threshold, spread evenly over the course after the first. */
  static Set<Integer> redeterminations(int sessions, int wanted) {
    Set<Integer> numbers = new HashSet<>();
    int possible = Math.min(wanted, sessions - 1);
    for (int i = 1; i <= possible; i++) {
      numbers.add(1 + (int) Math.ceilDiv((long) i * (sessions - 1), possible + 1L));
    }
    return numbers;
  }

  private static SessionCodes codes(
      @Nullable String planning, String first, String later, String redetermination) {
    return new SessionCodes(
        planning == null ? null : new ProcedureCode(planning),
        new ProcedureCode(first),
        new ProcedureCode(later),
        new ProcedureCode(redetermination));
  }
}
