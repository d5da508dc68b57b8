package org.rtmscoverage.web;

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

  private final CheckLists lists;
  private final CallerReader callers;

  CheckListController(CheckLists lists, CallerReader callers) {
    this.lists = lists;
    this.callers = callers;
  }

  @GetMapping(path = "/v1/coverage-checks", produces = MediaType.APPLICATION_JSON_VALUE)
  Mono<CheckListView> listChecks(ServerHttpRequest request) {
    return lists.list(callers.of(request), request);
  }

  @PostMapping(
      path = "/v1/coverage-checks/search",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  Mono<CheckListView> searchChecks(ServerHttpRequest request) {
    return lists.search(callers.of(request), request);
  }
}
