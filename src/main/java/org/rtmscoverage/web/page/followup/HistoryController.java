package org.rtmscoverage.web.page.followup;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.summary.Outcome;
import org.rtmscoverage.vocabulary.Owner;
import org.rtmscoverage.web.CallerReader;
import org.rtmscoverage.web.CheckLists;
import org.rtmscoverage.web.ListedChecks;
import org.rtmscoverage.web.ProblemException;
import org.rtmscoverage.web.page.Pages;
import org.rtmscoverage.web.page.Words;
import org.rtmscoverage.web.page.form.Choice;
import org.rtmscoverage.web.page.form.FormReader;
import org.rtmscoverage.web.page.form.FormView;
import org.rtmscoverage.web.view.ProblemErrorView;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Lists of checks; filters stand in the address, whom a check is about never does. */
@Controller
final class HistoryController {

  private static final String REQUEST = "CheckSearchRequest";
  private static final String CURSOR = "cursor";

  /** What an address may narrow a list to. */
  private static final List<String> FILTERS =
      List.of(
          "payerId",
          "outcome",
          "state",
          "acceptedFrom",
          "acceptedTo",
          "serviceFrom",
          "serviceTo",
          "openSteps",
          CURSOR);

  private final CallerReader callers;
  private final CheckLists lists;
  private final CheckRows rows;
  private final FormReader forms;
  private final Words words;

  HistoryController(
      CallerReader callers, CheckLists lists, CheckRows rows, FormReader forms, Words words) {
    this.callers = callers;
    this.lists = lists;
    this.rows = rows;
    this.forms = forms;
    this.words = words;
  }

  @GetMapping("/checks")
  Mono<Rendering> list(ServerHttpRequest request) {
    var asked = forms.read(REQUEST, filters(request.getQueryParams()));
    var filter = FormView.of(asked);
    var member = FormView.of(nothing());
    return lists
        .list(callers.of(request), asked)
        .map(found -> page(filter, member, found, asked))
        .flatMap(page -> Pages.show("page/history", Map.of("history", page)))
        .onErrorResume(
            ProblemException.class,
            problem ->
                Refused.page(
                    "page/history",
                    Map.of(
                        "history",
                        new HistoryPage(
                            filter.with(FieldNames.in(problem.errors())),
                            member,
                            false,
                            rows.payers(),
                            outcomes(),
                            null,
                            true,
                            "",
                            "",
                            "")),
                    problem));
  }

  @PostMapping("/checks/search")
  Mono<Rendering> search(ServerWebExchange exchange) {
    var caller = callers.of(exchange.getRequest());
    return exchange
        .getFormData()
        .map(fields -> forms.read(REQUEST, fields))
        .flatMap(
            asked ->
                lists
                    .search(caller, asked)
                    .map(found -> found(FormView.of(asked), found))
                    .flatMap(page -> Pages.show("page/history", Map.of("history", page)))
                    .onErrorResume(
                        ProblemException.class,
                        problem ->
                            Refused.page(
                                "page/history",
                                Map.of("history", found(wrong(asked, problem), null)),
                                problem)));
  }

  private static FormView wrong(ObjectNode asked, ProblemException problem) {
    return FormView.of(asked)
        .with(FieldNames.in(problem.errors()).stream().map(HistoryController::said).toList());
  }

  /** The API's words name its properties. */
  private static ProblemErrorView said(ProblemErrorView error) {
    return error.message().contains("is missing, and so")
        ? new ProblemErrorView(
            error.pointer(),
            "Nobody is named",
            "Give the member ID, or last name and birth date.",
            Owner.BILLING)
        : error;
  }

  private HistoryPage found(FormView member, @Nullable ListedChecks found) {
    return new HistoryPage(
        FormView.of(nothing()),
        member,
        true,
        rows.payers(),
        outcomes(),
        found == null ? null : rows.of(found),
        false,
        found == null ? "" : Objects.requireNonNullElse(found.list().nextCursor(), ""),
        "",
        "");
  }

  private HistoryPage page(FormView filter, FormView member, ListedChecks found, ObjectNode asked) {
    var cursor = Objects.requireNonNullElse(found.list().nextCursor(), "");
    var narrowed = asked.size() > (asked.has(CURSOR) ? 1 : 0);
    return new HistoryPage(
        filter,
        member,
        false,
        rows.payers(),
        outcomes(),
        rows.of(found),
        narrowed,
        cursor,
        cursor.isEmpty() ? "" : address(asked.deepCopy().put(CURSOR, cursor)),
        asked.has(CURSOR) ? address(asked.deepCopy().without(CURSOR)) : "");
  }

  /** The address of a list, without what was left blank. */
  private static String address(ObjectNode asked) {
    var address = UriComponentsBuilder.fromPath("/checks");
    asked.properties().forEach(one -> address.queryParam(one.getKey(), one.getValue().asString()));
    return address.encode().build().toUriString();
  }

  /** Fields are named by pointers; an address is easier to read without. */
  private static MultiValueMap<String, String> filters(MultiValueMap<String, String> asked) {
    var fields = new LinkedMultiValueMap<String, String>();
    FILTERS.stream()
        .filter(asked::containsKey)
        .forEach(name -> fields.add("/" + name, asked.getFirst(name)));
    return fields;
  }

  private List<Choice> outcomes() {
    return Arrays.stream(Outcome.values())
        .map(outcome -> new Choice(outcome.name(), words.outcome(outcome.name())))
        .collect(Collectors.toUnmodifiableList());
  }

  private static ObjectNode nothing() {
    return JsonNodeFactory.instance.objectNode();
  }
}
