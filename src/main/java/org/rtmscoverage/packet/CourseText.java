package org.rtmscoverage.packet;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.course.PlannedSession;
import org.rtmscoverage.summary.CoverageSummary;
import org.rtmscoverage.vocabulary.Modality;

/** The course in the words letter, request and page share: how much of it, and which days. */
final class CourseText {

  private final List<PlannedSession> dated;
  private final LocalDate stated;
  private final Modality modality;
  private final @Nullable Integer planned;
  private final int delivered;

  CourseText(CoverageSummary summary, PacketFacts stated) {
    LocalDate start = stated.planned().startDate();
    this.dated = summary.course().sessions();
    this.stated = start == null ? stated.facts().serviceDate() : start;
    this.modality = stated.facts().treatment().modality();
    this.planned = stated.facts().treatment().sessionsPlanned();
    this.delivered = stated.planned().sessionsDelivered();
  }

  /** The first session still to come, as planned; as stated where none could be dated. */
  LocalDate firstDay() {
    return dated.isEmpty() ? stated : dated.getFirst().date();
  }

  /** The last session; null where none could be dated. */
  @Nullable LocalDate lastDay() {
    return dated.isEmpty() ? null : dated.getLast().date();
  }

  /** Whether some of the course lies behind. */
  boolean isRunning() {
    return delivered > 0;
  }

  /** What the patient is to wait with. */
  String next() {
    return isRunning() ? "your next visit" : "you start";
  }

  /** What is counted: an accelerated course is billed by the day. */
  String unit() {
    return modality == Modality.ACCELERATED_TBS ? "treatment days" : "sessions";
  }

  /** All of the course; null if not said. */
  @Nullable Integer inAll() {
    return planned;
  }

  int delivered() {
    return delivered;
  }

  /** What is still to come and asked for; null if not said or nothing is. */
  @Nullable Integer requested() {
    return planned == null || planned <= delivered ? null : planned - delivered;
  }

  /** How much is asked for, and of how much. */
  String amount() {
    String all = count(planned) + " " + unit();
    return isRunning()
        ? all
            + " in all, of which "
            + delivered
            + (delivered == 1 ? " is" : " are")
            + " delivered and "
            + count(requested())
            + " asked for here"
        : all;
  }

  /** From when to when, as far as it could be dated. */
  String dates() {
    LocalDate last = lastDay();
    String first = PlainWords.day(firstDay());
    return last == null ? "from " + first : "planned from " + first + " to " + PlainWords.day(last);
  }

  private static String count(@Nullable Integer value) {
    return value == null ? PlainWords.BLANK : String.valueOf(value);
  }
}
