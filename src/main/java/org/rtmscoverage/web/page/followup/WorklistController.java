package org.rtmscoverage.web.page.followup;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.rtmscoverage.vocabulary.Caller;
import org.rtmscoverage.web.CallerReader;
import org.rtmscoverage.web.CheckLists;
import org.rtmscoverage.web.ListedChecks;
import org.rtmscoverage.web.page.Pages;
import org.rtmscoverage.web.page.form.FormView;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The first page: what is still to be done, then what was asked last. */
@Controller
final class WorklistController {

  private static final int MOST_OPEN = 50;
  private static final int NEWEST = 10;

  private final CallerReader callers;
  private final CheckLists lists;
  private final CheckRows rows;

  WorklistController(CallerReader callers, CheckLists lists, CheckRows rows) {
    this.callers = callers;
    this.lists = lists;
    this.rows = rows;
  }

  @GetMapping("/")
  Mono<Rendering> home(ServerHttpRequest request) {
    var caller = callers.of(request);
    return lists
        .list(caller, asked(MOST_OPEN).put("openSteps", true))
        .flatMap(open -> shown(caller, open));
  }

  private Mono<Rendering> shown(Caller caller, ListedChecks open) {
    return lists
        .list(caller, asked(NEWEST))
        .flatMap(
            newest ->
                Pages.show(
                    "page/home",
                    Map.of(
                        "open",
                        soonest(rows.of(open)),
                        "more",
                        open.list().nextCursor() != null,
                        "newest",
                        rows.of(newest),
                        "member",
                        FormView.of(JsonNodeFactory.instance.objectNode()))));
  }

  private static ObjectNode asked(int limit) {
    return JsonNodeFactory.instance.objectNode().put("limit", limit);
  }

  /** The next day of service first: it cannot wait as long as the others. */
  private static List<CheckRow> soonest(List<CheckRow> open) {
    return open.stream().sorted(Comparator.comparing(CheckRow::serviceDate)).toList();
  }
}
