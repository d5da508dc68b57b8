package org.rtmscoverage.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.ledger.CheckFilter;
import org.rtmscoverage.ledger.CheckState;
import org.rtmscoverage.ledger.PageStart;
import org.rtmscoverage.summary.Outcome;
import org.rtmscoverage.vocabulary.MemberNumber;
import org.rtmscoverage.vocabulary.PayerId;
import org.rtmscoverage.web.request.CheckSearchRequest;
import org.springframework.http.server.reactive.ServerHttpRequest;
import tools.jackson.databind.JsonNode;

/**
 * Which page of which checks is asked for.
 *
 * @param filter which checks
 * @param start where the page begins; null for the newest
 * @param limit how many at most
 */
record CheckQuery(CheckFilter filter, @Nullable PageStart start, int limit) {

  private static final int USUAL = 50;
  private static final int MOST = 200;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2099;
  private static final Pattern PAYER_ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
  private static final Pattern LIMIT = Pattern.compile("[0-9]{1,3}");
  private static final String CURSOR_MESSAGE = "is no cursor of this service";
  private static final String CURSOR_FIX = "Send nextCursor of the page before, or leave it out.";
  private static final Set<String> PARAMETERS =
      Set.of(
          "payerId",
          "outcome",
          "state",
          "acceptedFrom",
          "acceptedTo",
          "serviceFrom",
          "serviceTo",
          "openSteps",
          "cursor",
          "limit");

  /** Reads what stands behind the question mark, or says what is wrong with it. */
  static CheckQuery of(ServerHttpRequest request, ZoneId zone) {
    QueryWords.only(request, PARAMETERS);
    var asked =
        new CheckSearchRequest(
            null,
            null,
            null,
            payerId(request),
            word(request, "outcome", Outcome.class),
            word(request, "state", CheckState.class),
            day(request, "acceptedFrom"),
            day(request, "acceptedTo"),
            day(request, "serviceFrom"),
            day(request, "serviceTo"),
            flag(request, "openSteps"),
            text(request, "cursor"),
            limit(request));
    ordered("acceptedFrom", asked.acceptedFrom(), "acceptedTo", asked.acceptedTo());
    ordered("serviceFrom", asked.serviceFrom(), "serviceTo", asked.serviceTo());
    var cursor = asked.cursor();
    if (cursor != null && CheckCursor.read(cursor).isEmpty()) {
      throw QueryWords.problem("cursor", CURSOR_MESSAGE, CURSOR_FIX);
    }
    return of(asked, zone);
  }

  /** What a search must mean beyond the schema. */
  static void addErrors(JsonNode search, RequestErrors errors) {
    if (!search.path("memberId").isString()
        && !(search.path("lastName").isString() && search.path("dateOfBirth").isString())) {
      errors.add(
          "/memberId",
          "is missing, and so is a name with a birth date",
          "Give memberId, or lastName and dateOfBirth; to list all checks, GET"
              + " /v1/coverage-checks.");
    }
    addFilterErrors(search, errors);
  }

  /** What a list of checks, whoever they are about, must mean beyond the schema. */
  static void addFilterErrors(JsonNode search, RequestErrors errors) {
    RequestDates.span(search, "acceptedFrom", "acceptedTo", "", errors);
    RequestDates.span(search, "serviceFrom", "serviceTo", "", errors);
    var cursor = search.path("cursor");
    if (cursor.isString() && CheckCursor.read(cursor.asString()).isEmpty()) {
      errors.add("/cursor", CURSOR_MESSAGE, CURSOR_FIX);
    }
  }

  /** A search that was found to mean something. */
  static CheckQuery of(CheckSearchRequest asked, ZoneId zone) {
    var from = asked.acceptedFrom();
    var to = asked.acceptedTo();
    var payerId = asked.payerId();
    var outcome = asked.outcome();
    var cursor = asked.cursor();
    return new CheckQuery(
        new CheckFilter(
            payerId == null ? null : new PayerId(payerId),
            outcome == null ? null : outcome.name(),
            asked.state(),
            from == null ? null : from.atStartOfDay(zone).toInstant(),
            to == null ? null : to.plusDays(1).atStartOfDay(zone).toInstant(),
            asked.serviceFrom(),
            asked.serviceTo(),
            asked.openSteps(),
            member(asked)),
        cursor == null ? null : CheckCursor.read(cursor).orElse(null),
        Objects.requireNonNullElse(asked.limit(), USUAL));
  }

  private static CheckFilter.@Nullable MemberSearch member(CheckSearchRequest asked) {
    var number = asked.memberId();
    return number == null && asked.lastName() == null
        ? null
        : new CheckFilter.MemberSearch(
            number == null ? null : new MemberNumber(number),
            asked.lastName(),
            asked.dateOfBirth());
  }

  private static @Nullable String text(ServerHttpRequest request, String parameter) {
    return request.getQueryParams().getFirst(parameter);
  }

  private static @Nullable String payerId(ServerHttpRequest request) {
    var text = text(request, "payerId");
    if (text != null && !PAYER_ID.matcher(text).matches()) {
      throw QueryWords.problem(
          "payerId", "is no id of a payer", "Send our name of it, see GET /v1/payers.");
    }
    return text;
  }

  private static <E extends Enum<E>> @Nullable E word(
      ServerHttpRequest request, String parameter, Class<E> words) {
    var text = text(request, parameter);
    return text == null
        ? null
        : Arrays.stream(words.getEnumConstants())
            .filter(word -> word.name().equals(text))
            .findFirst()
            .orElseThrow(
                () ->
                    QueryWords.problem(
                        parameter,
                        "is not a word known here",
                        "Send one of "
                            + Arrays.stream(words.getEnumConstants())
                                .map(Enum::name)
                                .collect(Collectors.joining(", "))
                            + "."));
  }

  private static @Nullable LocalDate day(ServerHttpRequest request, String parameter) {
    var text = text(request, parameter);
    if (text == null) {
      return null;
    }
    var day = QueryWords.day(parameter, text);
    if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      throw QueryWords.problem(parameter, "is out of range", "Send a day from 1900 to 2099.");
    }
    return day;
  }

  private static @Nullable Boolean flag(ServerHttpRequest request, String parameter) {
    var text = text(request, parameter);
    if (text == null) {
      return null;
    }
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw QueryWords.problem(parameter, "is neither true nor false", "Send true or false.");
    };
  }

  /** How many at most, or what is wrong with it. */
  static int limit(ServerHttpRequest request) {
    var text = text(request, "limit");
    if (text == null) {
      return USUAL;
    }
    var limit = LIMIT.matcher(text).matches() ? Integer.parseInt(text) : 0;
    if (limit < 1 || limit > MOST) {
      throw QueryWords.problem(
          "limit", "is no number from 1 to " + MOST, "Send how many at most, or leave it out.");
    }
    return limit;
  }

  private static void ordered(
      String first, @Nullable LocalDate from, String last, @Nullable LocalDate to) {
    if (from != null && to != null && to.isBefore(from)) {
      throw QueryWords.problem(
          last, "lies before " + first, "Send an end that is not before the start.");
    }
  }
}
