package org.rtmscoverage.summary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.rtmscoverage.vocabulary.ProcedureCode;

/** Puts short texts together. */
final class Sentences {

  /** Offices work in business hours: those fall on one day of this zone in every US state. */
  private static final ZoneId OFFICE = ZoneId.of("America/New_York");

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);

  private Sentences() {}

  /** Without the full stop at the end. */
  static String bare(String text) {
    String stripped = text.strip();
    return stripped.endsWith(".") ? stripped.substring(0, stripped.length() - 1) : stripped;
  }

  /** With a full stop at the end, unless it ends as a question. */
  static String ended(String text) {
    String bare = bare(text);
    return bare.endsWith("?") ? bare : bare + ".";
  }

  /** At most three, then how many more. */
  static String few(Collection<String> texts) {
    var first = texts.stream().distinct().limit(3).map(Sentences::bare).toList();
    long more = texts.stream().distinct().count() - first.size();
    return String.join("; ", saidOnce(first)) + (more > 0 ? "; and " + more + " more" : "");
  }

  /** What stands before the colon is not said again where the text before began with it too. */
  private static List<String> saidOnce(List<String> texts) {
    List<String> said = new ArrayList<>();
    String before = "";
    for (String text : texts) {
      String lead = text.substring(0, text.indexOf(": ") + 1);
      said.add(
          !lead.isEmpty() && lead.equals(before) ? text.substring(lead.length()).strip() : text);
      before = lead;
    }
    return said;
  }

  /** With a capital at its beginning. */
  static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** The day of a call or an entry. */
  static LocalDate dayOf(Instant time) {
    return LocalDate.ofInstant(time, OFFICE);
  }

  /** A day as it is written in the United States. */
  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** Codes in their order. */
  static String codes(Collection<ProcedureCode> codes) {
    return and(codes.stream().map(ProcedureCode::value).sorted().toList());
  }

  /** One, two and three. */
  static String and(List<String> texts) {
    int last = texts.size() - 1;
    return last < 1
        ? String.join("", texts)
        : String.join(", ", texts.subList(0, last)) + " and " + texts.get(last);
  }
}
