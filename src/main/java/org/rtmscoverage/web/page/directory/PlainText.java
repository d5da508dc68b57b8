package org.rtmscoverage.web.page.directory;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rtmscoverage.policy.EffectiveFromBasis;
import org.rtmscoverage.policy.EffectiveToBasis;
import org.rtmscoverage.vocabulary.RequestType;
import org.rtmscoverage.vocabulary.SourceGrade;

/** Says what the API says in constants as a billing clerk says it. */
final class PlainText {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM/dd/uuuu", Locale.US);
  private static final Pattern ISO_DAY = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");
  private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z][A-Z_]{2,}\\b");

  /** Shorter words in capitals are abbreviations that people say, unless listed below. */
  private static final int LONGEST_ABBREVIATION = 5;

  private static final Set<String> ABBREVIATIONS = Set.of("ECT", "TMS", "FDA", "VNS", "DBS");

  private static final Map<String, String> SAID =
      Map.ofEntries(
          Map.entry("MDD", "major depressive disorder"),
          Map.entry("OCD", "obsessive-compulsive disorder"),
          Map.entry("PTSD", "post-traumatic stress disorder"),
          Map.entry("ADHD", "attention deficit hyperactivity disorder"),
          Map.entry("GAD", "generalized anxiety disorder"),
          Map.entry("BIPOLAR", "bipolar disorder"),
          Map.entry("SMOKING", "smoking cessation"),
          Map.entry("OTHER", "any other condition"),
          Map.entry("RTMS", "rTMS"),
          Map.entry("DEEP_TMS", "deep TMS"),
          Map.entry("THETA_BURST", "theta burst"),
          Map.entry("ACCELERATED_TBS", "accelerated theta burst"),
          Map.entry("NAVIGATED", "navigated TMS"),
          Map.entry("INITIAL", "first course"),
          Map.entry("EXTENSION", "extension"),
          Map.entry("RETREATMENT", "retreatment"),
          Map.entry("MAINTENANCE", "maintenance"),
          Map.entry("EXCHANGE", "marketplace"),
          Map.entry("MEDICARE", "Medicare"),
          Map.entry("MEDICARE_ADVANTAGE", "Medicare Advantage"),
          Map.entry("MEDICAID", "Medicaid"),
          Map.entry("VA_COMMUNITY_CARE", "VA community care"),
          Map.entry("WORKERS_COMPENSATION", "workers' compensation"),
          Map.entry("PRIMARY", "the payer's own text"),
          Map.entry("PAYER_COPY", "a copy of the payer's text"),
          Map.entry("SECONDARY", "a secondary source"),
          Map.entry("CLINIC", "a clinic's page"),
          Map.entry("TRICARE", "TRICARE"));

  private PlainText() {}

  /** A text with its constants and days as people write them. */
  static String of(String text) {
    var days = ISO_DAY.matcher(text).replaceAll(found -> day(LocalDate.parse(found.group())));
    return CONSTANT
        .matcher(days.replace("network IN", "in network").replace("network OUT", "out of network"))
        .replaceAll(found -> constant(found.group()));
  }

  private static String constant(String word) {
    var said = SAID.get(word);
    if (said != null) {
      return said;
    }
    if (word.indexOf('_') < 0) {
      return word.length() <= LONGEST_ABBREVIATION ? word : word.toLowerCase(Locale.ROOT);
    }
    return Pattern.compile("_")
        .splitAsStream(word)
        .map(part -> ABBREVIATIONS.contains(part) ? part : part.toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }

  /** A constant. */
  static String of(Enum<?> constant) {
    return constant(constant.name());
  }

  /** Constants, one or another. */
  static String or(Collection<? extends Enum<?>> constants) {
    return constants.stream().sorted().map(PlainText::of).collect(Collectors.joining(" or "));
  }

  static String day(LocalDate day) {
    return day.format(DAY);
  }

  static String sentence(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  static String grade(SourceGrade grade) {
    return sentence(of(grade));
  }

  static String request(RequestType type) {
    return switch (type) {
      case INITIAL -> "a first course";
      case EXTENSION -> "more sessions in a running course (extension)";
      case RETREATMENT -> "a new course after an earlier one (retreatment)";
      case MAINTENANCE -> "sessions to keep a response (maintenance)";
    };
  }

  static String basis(EffectiveFromBasis basis) {
    return switch (basis) {
      case STATED -> "stated by the payer";
      case FIRST_SEEN -> "the first day it was seen; it may have begun before";
      case INFERRED -> "inferred from the text";
    };
  }

  static String basis(EffectiveToBasis basis) {
    return switch (basis) {
      case STATED -> "stated by the payer, or by the text that followed";
      case INFERRED -> "inferred; other texts may lie between";
    };
  }

  /** A span of hours or days. */
  static String span(Duration span) {
    var days = span.toDays();
    return days < 4 ? span.toHours() + " hours" : days + (days == 1 ? " day" : " calendar days");
  }

  /** A number of things, in figures, and none as a word. */
  static String count(long number, String one, String several) {
    return (number == 0 ? "no" : number) + " " + (number == 1 ? one : several);
  }
}
