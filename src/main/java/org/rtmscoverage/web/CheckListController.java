package org.rtmscoverage.web;

import java.time.Clock;
import org.rtmscoverage.check.CheckDesk;
import org.rtmscoverage.vocabulary.Caller;
import org.rtmscoverage.web.request.CheckSearchRequest;
import org.rtmscoverage.web.view.CheckListView;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Lists of checks; whom they are about never stands in an address. */
@RestController
final class CheckListController {

  private final RequestReader reader;
  private final CheckDesk desk;
  private final CallerReader callers;
  private final KeptCheckViews views;
  private final Clock clock;

  CheckListController(
      RequestReader reader,
      CheckDesk desk,
      CallerReader callers,
      KeptCheckViews views,
      Clock clock) {
    this.reader = reader;
    this.desk = desk;
    this.callers = callers;
    this.views = views;
    this.clock = clock;
  }

  @GetMapping(path = "/v1/coverage-checks", produces = MediaType.APPLICATION_JSON_VALUE)
  Mono<CheckListView> listChecks(ServerHttpRequest request) {
    return page(callers.of(request), CheckQuery.of(request, clock.getZone()));
  }

  @PostMapping(
      path = "/v1/coverage-checks/search",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  Mono<CheckListView> searchChecks(ServerHttpRequest request) {
    var caller = callers.of(request);
    return reader
        .small(request, CheckSearchRequest.class, CheckQuery::addErrors)
        .flatMap(body -> page(caller, CheckQuery.of(body.request(), clock.getZone())));
  }

  private Mono<CheckListView> page(Caller caller, CheckQuery query) {
    return desk.list(caller, query.filter(), query.start(), query.limit()).map(views::toPage);
  }
}
