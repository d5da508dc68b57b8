package org.rtmscoverage.web.page.result;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.Owner;
import org.rtmscoverage.vocabulary.SourceGrade;
import org.rtmscoverage.web.page.AnswerText;
import org.rtmscoverage.web.page.UsFormat;
import org.rtmscoverage.web.page.Words;

/** Says days, amounts and the words of the API as staff in the United States read them. */
final class Prose {

  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.?!]) (?=[A-Z\"])");

  /**
   * How every rule begins whose text could not be read; where that is said before, it is left out.
   */
  private static final String UNREAD = "The payer has a rule here whose text could not be read: ";

  private final UsFormat us;
  private final Words words;

  Prose(UsFormat us, Words words) {
    this.us = us;
    this.words = words;
  }

  /** A text of the answer as staff read it. */
  String text(String text) {
    return AnswerText.of(text);
  }

  /** What a rule that could not be read is about. */
  String unread(String text) {
    return text(text.startsWith(UNREAD) ? text.substring(UNREAD.length()) : text);
  }

  static String capital(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** Where the sentences end that fit into a number of letters; after the first one at least. */
  static int fold(String text, int most) {
    var ends = SENTENCE_END.matcher(text);
    int end = text.length();
    if (end <= most) {
      return end;
    }
    boolean first = true;
    while (ends.find() && (first || ends.start() <= most)) {
      end = ends.start();
      first = false;
    }
    return end;
  }

  String day(@Nullable LocalDate day) {
    return us.day(day);
  }

  /** The day it is at a moment where the service is. */
  LocalDate dayOf(Instant moment) {
    return us.dayOf(moment);
  }

  String time(@Nullable Instant moment) {
    return us.time(moment);
  }

  String money(@Nullable BigDecimal amount) {
    return us.money(amount);
  }

  String outcome(String outcome) {
    return words.outcome(outcome);
  }

  String plain(@Nullable Object word) {
    return words.plain(word);
  }

  static String percent(BigDecimal fraction) {
    return fraction.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
  }

  static String counted(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }

  /** How long before, in the largest unit that fits. */
  static String age(Instant then, Instant now) {
    var age = Duration.between(then, now);
    if (age.toDays() > 0) {
      return counted(age.toDays(), "day");
    }
    if (age.toHours() > 0) {
      return counted(age.toHours(), "hour");
    }
    return age.toMinutes() > 0 ? counted(age.toMinutes(), "minute") : "less than a minute";
  }

  /** Whoever acts, as people there call them. */
  static String owner(Owner owner) {
    return switch (owner) {
      case INTAKE -> "Front desk";
      case BILLING -> "Billing";
      case AUTHORIZATION -> "Authorization coordinator";
      case CLINICIAN -> "Treating clinician";
      case ENROLLMENT -> "Payer enrollment";
      case CONFIGURATION -> "Whoever runs this service";
      case PATIENT -> "Patient";
      case PAYER -> "Payer";
      case NOBODY -> "Nobody: it passes by itself";
    };
  }

  /** What was read, in words. */
  static String grade(SourceGrade grade) {
    return switch (grade) {
      case PRIMARY -> "the payer's own text";
      case PAYER_COPY -> "a copy of the payer's text";
      case SECONDARY -> "somebody else's summary, not the payer's text";
      case CLINIC -> "what clinics report, not the payer's text";
    };
  }

  /** Who did something, without how they came in. */
  static String who(String actor) {
    return actor.substring(actor.indexOf(':') + 1);
  }
}
