package org.rtmscoverage.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.check.CheckDesk;
import org.rtmscoverage.check.Pipelines;
import org.rtmscoverage.check.Question;
import org.rtmscoverage.check.Receipt;
import org.rtmscoverage.packet.Packet;
import org.rtmscoverage.vocabulary.Caller;
import org.rtmscoverage.web.document.DocumentKind;
import org.rtmscoverage.web.request.RequestMapper;
import org.rtmscoverage.web.view.ViewMapper;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What goes to the payer and to the patient after a check. */
@RestController
final class PacketController {

  private static final List<MediaType> OFFERED =
      List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PDF, Packets.TEXT);

  private final RequestReader reader;
  private final RequestMapper requests;
  private final ViewMapper views;
  private final Pipelines pipelines;
  private final CheckDesk desk;
  private final CallerReader callers;
  private final Packets packets;
  private final Clock clock;

  PacketController(
      RequestReader reader,
      RequestMapper requests,
      ViewMapper views,
      Pipelines pipelines,
      CheckDesk desk,
      CallerReader callers,
      Packets packets,
      Clock clock) {
    this.reader = reader;
    this.requests = requests;
    this.views = views;
    this.pipelines = pipelines;
    this.desk = desk;
    this.callers = callers;
    this.packets = packets;
    this.clock = clock;
  }

  @PostMapping(
      path = "/v1/packets",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = {
        MediaType.APPLICATION_JSON_VALUE,
        MediaType.APPLICATION_PDF_VALUE,
        MediaType.TEXT_PLAIN_VALUE
      })
  Mono<ResponseEntity<Object>> writePacket(
      ServerHttpRequest request,
      @RequestParam(name = "document", required = false) @Nullable String document) {
    DocumentKind kind = Packets.kind(document);
    MediaType type = chosen(request.getHeaders());
    var caller = callers.of(request);
    return reader
        .checkToKeep(request, pipelines.current().catalog())
        .flatMap(
            body -> {
              var today = LocalDate.now(clock);
              var check = requests.toCheck(body.request(), today);
              return desk.accept(caller, new Question(body.understood(), check, today), null);
            })
        .flatMap(receipt -> ended(caller, receipt))
        .flatMap(id -> packets.of(caller, id))
        .flatMap(packet -> print(packet, kind, type));
  }

  /** Waits for the answer, so that the packet is of a check that is kept. */
  private Mono<String> ended(Caller caller, Receipt receipt) {
    return receipt instanceof Receipt.Kept(var id, _)
        ? desk.answer(caller, id).thenReturn(id)
        : Mono.error(() -> new IllegalStateException("a check without a key is always a new one"));
  }

  @GetMapping(
      path = "/v1/coverage-checks/{id}/packet",
      produces = {
        MediaType.APPLICATION_JSON_VALUE,
        MediaType.APPLICATION_PDF_VALUE,
        MediaType.TEXT_PLAIN_VALUE
      })
  Mono<ResponseEntity<Object>> readPacket(
      ServerHttpRequest request,
      @PathVariable("id") String id,
      @RequestParam(name = "document", required = false) @Nullable String document) {
    QueryWords.only(request, Set.of("document"));
    DocumentKind kind = Packets.kind(document);
    MediaType type = chosen(request.getHeaders());
    return packets.of(callers.of(request), id).flatMap(packet -> print(packet, kind, type));
  }

  private Mono<ResponseEntity<Object>> print(Packet packet, DocumentKind kind, MediaType type) {
    return type.equals(MediaType.APPLICATION_JSON)
        ? Mono.just(ResponseEntity.ok().contentType(type).body(views.toView(packet)))
        : packets.file(packet, kind, type);
  }

  /** The best of what is offered; the mapping has refused a request that accepts none of it. */
  private static MediaType chosen(HttpHeaders headers) {
    List<MediaType> accepted = new ArrayList<>(headers.getAccept());
    MimeTypeUtils.sortBySpecificity(accepted);
    return accepted.stream()
        .filter(wanted -> wanted.getQualityValue() > 0)
        .flatMap(wanted -> OFFERED.stream().filter(wanted::isCompatibleWith))
        .findFirst()
        .orElse(MediaType.APPLICATION_JSON);
  }
}
