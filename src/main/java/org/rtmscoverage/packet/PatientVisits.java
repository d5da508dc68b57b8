package org.rtmscoverage.packet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.rtmscoverage.vocabulary.Modality;

/**
 * What the visits are like. Length of a session and time to improvement are those clinics tell
 * their patients: 30 to 45 minutes, two to four weeks.
 */
final class PatientVisits {

  private PatientVisits() {}

  static List<String> of(CourseText course, Modality modality) {
    List<String> sentences = new ArrayList<>();
    sentences.add("TMS is a treatment that acts on the brain from outside.");
    planned(course, sentences);
    sentences.add("You sit in a chair and stay awake.");
    sentences.add(
        "A coil on your head gives short magnetic pulses. You hear clicks and feel taps. You can"
            + " go home right after.");
    sentences.add(
        switch (modality) {
          case RTMS, DEEP_TMS, NAVIGATED -> "One session takes 30 to 45 minutes.";
          case THETA_BURST -> "Most kinds of TMS take 30 to 45 minutes. Yours may take less.";
          case ACCELERATED_TBS ->
              "Most kinds of TMS take 30 to 45 minutes once a day. Yours has more than one short"
                  + " session in a day.";
        });
    sentences.add(
        "Many people feel better within 2 to 4 weeks. Some take longer, and some do not feel better.");
    sentences.add("If you feel low again later, a new course may be possible.");
    return sentences;
  }

  private static void planned(CourseText course, List<String> sentences) {
    Integer sessions = course.inAll();
    if (sessions == null) {
      return;
    }
    LocalDate last = course.lastDay();
    String end = last == null ? "." : ", up to " + PlainWords.day(last) + ".";
    String planned = "The course is planned with " + sessions + " " + course.unit();
    Integer toCome = course.requested();
    if (!course.isRunning()) {
      sentences.add(planned + end);
      return;
    }
    sentences.add(planned + " in all.");
    sentences.add("You have had " + course.delivered() + " of them.");
    if (toCome != null) {
      sentences.add("Still to come: " + toCome + end);
    }
  }
}
