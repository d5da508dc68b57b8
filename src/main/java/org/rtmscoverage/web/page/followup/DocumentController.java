package org.rtmscoverage.web.page.followup;

import org.jspecify.annotations.Nullable;
import org.rtmscoverage.web.AttemptReplies;
import org.rtmscoverage.web.CallerReader;
import org.rtmscoverage.web.Packets;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import reactor.core.publisher.Mono;

/** Files of a check, to be saved. */
@Controller
final class DocumentController {

  private final CallerReader callers;
  private final Packets packets;
  private final AttemptReplies replies;

  DocumentController(CallerReader callers, Packets packets, AttemptReplies replies) {
    this.callers = callers;
    this.packets = packets;
    this.replies = replies;
  }

  @GetMapping("/checks/{id}/packet")
  Mono<ResponseEntity<Object>> packet(
      ServerHttpRequest request,
      @PathVariable("id") String id,
      @RequestParam(name = "document", required = false) @Nullable String document,
      @RequestParam(name = "as", required = false) @Nullable String form) {
    return packets.file(callers.of(request), id, document, form);
  }

  @GetMapping("/checks/{id}/attempts/{number}/reply")
  Mono<ResponseEntity<byte[]>> reply(
      ServerHttpRequest request,
      @PathVariable("id") String id,
      @PathVariable("number") String number) {
    return replies.file(callers.of(request), id, number);
  }
}
