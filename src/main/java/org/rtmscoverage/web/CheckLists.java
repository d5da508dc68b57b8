package org.rtmscoverage.web;

import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.rtmscoverage.check.CheckDesk;
import org.rtmscoverage.eligibility.Member;
import org.rtmscoverage.vocabulary.Caller;
import org.rtmscoverage.web.request.CheckSearchRequest;
import org.rtmscoverage.web.view.CheckListView;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Finds checks; whom they are about never stands in an address. */
@Component
public final class CheckLists {

  private final RequestReader reader;
  private final CheckDesk desk;
  private final KeptCheckViews views;
  private final Clock clock;

  CheckLists(RequestReader reader, CheckDesk desk, KeptCheckViews views, Clock clock) {
    this.reader = reader;
    this.desk = desk;
    this.views = views;
    this.clock = clock;
  }

  /** Those an address of the API asks for. */
  Mono<CheckListView> list(Caller caller, ServerHttpRequest request) {
    return page(caller, CheckQuery.of(request, clock.getZone()));
  }

  /** Those a body of the API asks for. */
  Mono<CheckListView> search(Caller caller, ServerHttpRequest request) {
    return reader
        .small(request, CheckSearchRequest.class, CheckQuery::addErrors)
        .flatMap(body -> page(caller, CheckQuery.of(body.request(), clock.getZone())));
  }

  /**
   * Lists checks, whoever they are about.
   *
   * @param caller for whom, by whom and why
   * @param asked which, as a CheckSearchRequest in JSON that names nobody; not yet checked
   * @return the newest first with whom each is about, or a problem with every error by its JSON
   *     pointer
   */
  public Mono<ListedChecks> list(Caller caller, JsonNode asked) {
    return Mono.fromSupplier(
            () -> reader.read(asked, CheckSearchRequest.class, CheckQuery::addFilterErrors))
        .flatMap(body -> named(caller, CheckQuery.of(body.request(), clock.getZone())));
  }

  /**
   * Searches checks of one member.
   *
   * @param caller for whom, by whom and why
   * @param asked a CheckSearchRequest in JSON, not yet checked
   * @return the newest first with whom each is about, or a problem with every error by its JSON
   *     pointer
   */
  public Mono<ListedChecks> search(Caller caller, JsonNode asked) {
    return Mono.fromSupplier(
            () -> reader.read(asked, CheckSearchRequest.class, CheckQuery::addErrors))
        .flatMap(body -> named(caller, CheckQuery.of(body.request(), clock.getZone())));
  }

  private Mono<CheckListView> page(Caller caller, CheckQuery query) {
    return desk.list(caller, query.filter(), query.start(), query.limit()).map(views::toPage);
  }

  private Mono<ListedChecks> named(Caller caller, CheckQuery query) {
    return desk.listPatients(caller, query.filter(), query.start(), query.limit())
        .map(
            found ->
                new ListedChecks(
                    views.toPage(found.page()),
                    found.members().entrySet().stream()
                        .collect(
                            Collectors.toMap(Map.Entry::getKey, one -> name(one.getValue())))));
  }

  private static String name(Member member) {
    var suffix = member.suffix();
    return member.lastName() + (suffix == null ? "" : " " + suffix) + ", " + member.firstName();
  }
}
