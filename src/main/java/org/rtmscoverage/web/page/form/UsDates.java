package org.rtmscoverage.web.page.form;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalQuery;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Days as people write them in the United States, and as requests hold them. */
public final class UsDates {

  private static final List<DateTimeFormatter> DAYS =
      formats(
          "uuuu-M-d", "M/d/uuuu", "M-d-uuuu", "M.d.uuuu", "MMdduuuu", "MMM d, uuuu", "MMM d uuuu");
  private static final List<DateTimeFormatter> MONTHS =
      formats("uuuu-M", "M/uuuu", "M-uuuu", "MMM uuuu");
  private static final DateTimeFormatter US_DAY = format("MM/dd/uuuu");
  private static final DateTimeFormatter US_MONTH = format("MM/uuuu");
  private static final DateTimeFormatter ISO_MONTH = format("uuuu-MM");

  private UsDates() {}

  private static List<DateTimeFormatter> formats(String... patterns) {
    return Stream.of(patterns).map(UsDates::format).toList();
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.US).withResolverStyle(ResolverStyle.STRICT);
  }

  /**
   * Reads a day.
   *
   * @param text a day as people write it
   * @return the day as requests hold it; empty if the text is none
   */
  public static Optional<String> toIsoDay(String text) {
    return first(DAYS, text, LocalDate::from).map(LocalDate::toString);
  }

  /** A day, month or year as requests hold it; empty if the text is none. */
  static Optional<String> toIso(String text) {
    return toIsoDay(text)
        .or(() -> first(MONTHS, text, YearMonth::from).map(month -> month.format(ISO_MONTH)))
        .or(() -> text.matches("[0-9]{4}") ? Optional.of(text) : Optional.empty());
  }

  /** A moment that was given as local time; empty if the text is none. */
  static Optional<String> toInstant(String text, ZoneId zone) {
    try {
      return Optional.of(LocalDateTime.parse(text).atZone(zone).toInstant().toString());
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private static <T> Optional<T> first(
      List<DateTimeFormatter> formats, String text, TemporalQuery<T> query) {
    return formats.stream().flatMap(format -> parsed(format, text, query).stream()).findFirst();
  }

  private static <T> Optional<T> parsed(
      DateTimeFormatter format, String text, TemporalQuery<T> query) {
    try {
      return Optional.of(format.parse(text, query));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  /** A day, month or year of a request as people write it; any other text as it is. */
  static String toUs(String iso) {
    try {
      return switch (iso.length()) {
        case 10 -> LocalDate.parse(iso).format(US_DAY);
        case 7 -> YearMonth.parse(iso).format(US_MONTH);
        default -> iso;
      };
    } catch (DateTimeParseException _) {
      return iso;
    }
  }
}
