package org.rtmscoverage.packet;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.Citation;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.Money;
import org.rtmscoverage.vocabulary.PartialDate;
import org.rtmscoverage.vocabulary.RequestType;
import org.rtmscoverage.vocabulary.SourceGrade;

/** Dates, codes and closed lists in the words of a letter. */
final class PlainWords {

  /** Where something is to be filled in by hand. */
  static final String BLANK = "__________";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.US);

  private static final Map<String, String> THERAPIES =
      Map.of(
          "CBT", "cognitive behavioral therapy (CBT)",
          "IPT", "interpersonal therapy (IPT)",
          "DBT", "dialectical behavior therapy (DBT)",
          "ACT", "acceptance and commitment therapy (ACT)",
          "MBCT", "mindfulness-based cognitive therapy (MBCT)",
          "CBASP", "cognitive behavioral analysis system of psychotherapy (CBASP)",
          "BEHAVIORAL_ACTIVATION", "behavioral activation",
          "PROBLEM_SOLVING", "problem-solving therapy",
          "PSYCHODYNAMIC", "psychodynamic therapy");

  private PlainWords() {}

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** A day, a month or a year, as charted. */
  static String date(PartialDate date) {
    if (date.isExact()) {
      return day(date.earliest());
    }
    return date.earliest().getMonth() == date.latest().getMonth()
        ? MONTH.format(date.earliest())
        : String.valueOf(date.earliest().getYear());
  }

  /** From one date to another, with a blank for one that is not on record; null if none is. */
  static @Nullable String span(
      @Nullable PartialDate from, @Nullable PartialDate to, boolean ongoing) {
    if (from == null && to == null && !ongoing) {
      return null;
    }
    String end = to != null ? date(to) : ongoing ? "today (ongoing)" : BLANK;
    return (from == null ? BLANK : date(from)) + " to " + end;
  }

  /** A word of a closed list: small letters, blanks for underscores and dashes. */
  static String word(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
  }

  static String sentenceCase(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  static String therapy(String type) {
    return THERAPIES.getOrDefault(type, type);
  }

  static String modality(Modality modality) {
    return switch (modality) {
      case RTMS -> "repetitive transcranial magnetic stimulation (rTMS)";
      case DEEP_TMS -> "deep transcranial magnetic stimulation";
      case THETA_BURST -> "intermittent theta burst stimulation";
      case ACCELERATED_TBS -> "accelerated theta burst stimulation";
      case NAVIGATED -> "navigated transcranial magnetic stimulation";
    };
  }

  static String indication(Indication indication) {
    return switch (indication) {
      case MDD -> "major depressive disorder";
      case OCD -> "obsessive-compulsive disorder";
      case PTSD -> "post-traumatic stress disorder";
      case ADHD -> "attention deficit hyperactivity disorder";
      case BIPOLAR -> "bipolar disorder";
      case GAD -> "generalized anxiety disorder";
      case SMOKING -> "smoking cessation";
      case MIGRAINE -> "migraine";
      case OTHER -> "the condition named below";
    };
  }

  static String request(RequestType type) {
    return switch (type) {
      case INITIAL -> "first course";
      case EXTENSION -> "more sessions in a running course";
      case RETREATMENT -> "new course after an earlier one";
      case MAINTENANCE -> "maintenance sessions";
    };
  }

  static String grade(SourceGrade grade) {
    return switch (grade) {
      case PRIMARY -> "the payer's own text";
      case PAYER_COPY -> "a copy of the payer's text";
      case SECONDARY -> "a secondary source";
      case CLINIC -> "a clinic's page";
    };
  }

  static String source(Citation citation) {
    return citation.title()
        + (citation.section() == null ? "" : ", " + citation.section())
        + " ("
        + grade(citation.grade())
        + ", read "
        + day(citation.reviewedOn())
        + ")";
  }

  /** Dollars with their thousands apart; cents only where there are any. */
  static String amount(Money money) {
    boolean whole = money.dollars().stripTrailingZeros().scale() <= 0;
    return String.format(Locale.US, whole ? "$%,.0f" : "$%,.2f", money.dollars());
  }

  /** One, two and three. */
  static String and(List<String> texts) {
    int last = texts.size() - 1;
    return last < 1
        ? String.join("", texts)
        : String.join(", ", texts.subList(0, last)) + " and " + texts.get(last);
  }
}
