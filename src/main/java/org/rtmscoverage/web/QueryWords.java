package org.rtmscoverage.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.payer.StatesGiven;
import org.rtmscoverage.vocabulary.Owner;
import org.rtmscoverage.web.view.ProblemErrorView;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Reads what stands behind the question mark of an address; none of it is ever about a member. */
final class QueryWords {

  private static final int LONGEST_NAME = 100;

  private QueryWords() {}

  /** A day. */
  static LocalDate day(String parameter, String text) {
    return day(parameter, text, "is no date", "Send a day as yyyy-MM-dd.");
  }

  /** A day on which a version is in force, where the text is no name of a version. */
  static LocalDate versionDay(String parameter, String text) {
    return day(
        parameter,
        text,
        "is neither a version nor a date",
        "Send the name of a version, see GET /v1/policies, or a day as yyyy-MM-dd.");
  }

  private static LocalDate day(String parameter, String text, String message, String fix) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException _) {
      throw problem(parameter, message, fix);
    }
  }

  /** Refuses a parameter that does not exist, or stands twice. */
  static void only(ServerHttpRequest request, Set<String> known) {
    request
        .getQueryParams()
        .forEach(
            (name, values) -> {
              if (!known.contains(name)) {
                throw problem(
                    "",
                    "the address holds a parameter that does not exist",
                    "Known here: " + String.join(", ", new TreeSet<>(known)) + ".");
              }
              if (values.size() > 1) {
                throw problem(name, "stands twice", "Send it once.");
              }
            });
  }

  /** A whole number within bounds, both included. */
  static long number(String parameter, String text, long least, long most) {
    String fix =
        "Send a whole number from " + least + (most == Long.MAX_VALUE ? "." : " to " + most + ".");
    try {
      long number = Long.parseLong(text);
      if (number >= least && number <= most) {
        return number;
      }
      throw problem(parameter, number < least ? "is too small" : "is too large", fix);
    } catch (NumberFormatException _) {
      throw problem(parameter, "is no whole number", fix);
    }
  }

  /** A name of a payer. */
  static String name(String text) {
    if (text.isBlank() || text.length() > LONGEST_NAME) {
      throw problem(
          "name",
          text.isBlank() ? "is empty" : "is too long",
          "Send an id, name, alias or electronic payer id of at most 100 characters.");
    }
    return text;
  }

  /** States of service and of the member. */
  static StatesGiven states(@Nullable String service, @Nullable String member) {
    return new StatesGiven(state("serviceState", service), state("memberState", member));
  }

  private static @Nullable String state(String parameter, @Nullable String text) {
    if (text != null && !StatesGiven.STATES.contains(text)) {
      throw problem(
          parameter,
          "is no state",
          "Send two capital letters, for example MA; DC, PR, VI, GU, AS and MP are known too.");
    }
    return text;
  }

  /** A problem with one parameter. */
  static ProblemException problem(String parameter, String message, String fix) {
    return new ProblemException(
        ProblemType.INVALID_REQUEST,
        "One error in the request; it names its place and what to do.",
        List.of(new ProblemErrorView("#" + parameter, message, fix, Owner.CONFIGURATION)));
  }
}
