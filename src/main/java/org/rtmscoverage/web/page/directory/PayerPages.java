package org.rtmscoverage.web.page.directory;

import java.util.Map;
import org.rtmscoverage.check.Pipelines;
import org.rtmscoverage.web.PayerShelf;
import org.rtmscoverage.web.page.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** Payers, who they are and how their connections stand. */
@Controller
final class PayerPages {

  private final Pipelines pipelines;

  PayerPages(Pipelines pipelines) {
    this.pipelines = pipelines;
  }

  @GetMapping("/payers")
  Mono<Rendering> list(@RequestParam(name = "q", defaultValue = "") String typed) {
    var list = PayerList.of(pipelines.current(), typed);
    return DirectoryPages.shown("page/payers", Map.of("list", list), list.error() != null);
  }

  @GetMapping("/payers/{id}")
  Mono<Rendering> read(@PathVariable("id") String id) {
    var pipeline = pipelines.current();
    var payer = PayerShelf.find(pipeline.catalog(), id);
    var standing =
        pipeline.statuses().statuses().stream()
            .filter(status -> status.payerId().equals(payer.id()))
            .findFirst()
            .map(Standing::of)
            .orElse(null);
    return Pages.show(
        "page/payer", Map.of("payer", PayerPage.of(pipeline.catalog(), payer, standing)));
  }
}
