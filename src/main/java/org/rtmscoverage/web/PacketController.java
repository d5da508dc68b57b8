package org.rtmscoverage.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.check.CheckDesk;
import org.rtmscoverage.check.CoverageCheck;
import org.rtmscoverage.check.Pipelines;
import org.rtmscoverage.check.Question;
import org.rtmscoverage.check.Receipt;
import org.rtmscoverage.packet.Packet;
import org.rtmscoverage.packet.PacketFacts;
import org.rtmscoverage.packet.PacketWriter;
import org.rtmscoverage.payer.PerCatalog;
import org.rtmscoverage.policy.ReferenceNames;
import org.rtmscoverage.summary.CoverageSummary;
import org.rtmscoverage.vocabulary.Caller;
import org.rtmscoverage.vocabulary.Owner;
import org.rtmscoverage.web.document.DocumentKind;
import org.rtmscoverage.web.document.PacketPrinter;
import org.rtmscoverage.web.request.RequestMapper;
import org.rtmscoverage.web.view.ProblemErrorView;
import org.rtmscoverage.web.view.ViewMapper;
import org.springframework.http.ContentDisposition;
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

  private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
  private static final List<MediaType> OFFERED =
      List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PDF, TEXT);

  private final RequestReader reader;
  private final RequestMapper requests;
  private final ViewMapper views;
  private final Pipelines pipelines;
  private final CheckDesk desk;
  private final CallerReader callers;
  private final KeptChecks checks;
  private final PacketPrinter printer;
  private final Clock clock;
  private final PacketWriter writer = new PacketWriter();
  private final PerCatalog<ReferenceNames> names =
      new PerCatalog<>(catalog -> new ReferenceNames(catalog.reference()));

  PacketController(
      RequestReader reader,
      RequestMapper requests,
      ViewMapper views,
      Pipelines pipelines,
      CheckDesk desk,
      CallerReader callers,
      KeptChecks checks,
      PacketPrinter printer,
      Clock clock) {
    this.reader = reader;
    this.requests = requests;
    this.views = views;
    this.pipelines = pipelines;
    this.desk = desk;
    this.callers = callers;
    this.checks = checks;
    this.printer = printer;
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
    DocumentKind kind = document == null ? DocumentKind.PACKET : kind(document);
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
        .flatMap(id -> packet(caller, id))
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
    DocumentKind kind = document == null ? DocumentKind.PACKET : kind(document);
    MediaType type = chosen(request.getHeaders());
    return packet(callers.of(request), id).flatMap(packet -> print(packet, kind, type));
  }

  /** The packet of a check that is done, if its answer comes out as it was given. */
  private Mono<Packet> packet(Caller caller, String id) {
    return KeptChecks.id(id)
        .flatMap(known -> desk.concluded(caller, known))
        .switchIfEmpty(
            Mono.defer(() -> checks.done(caller, id).then(Mono.error(KeptChecks::notDone))))
        .flatMap(
            found ->
                found.summary() == null
                    ? Mono.error(PacketController::notReproduced)
                    : Mono.just(write(found.summary(), found.check())));
  }

  private static ProblemException notReproduced() {
    return new ProblemException(
        ProblemType.NOT_REPRODUCED,
        "Run POST /v1/coverage-checks/{id}/recheck and write the packet of the new check; POST"
            + " /v1/coverage-checks/{id}/replay tells what is not as it was.",
        List.of());
  }

  private Packet write(CoverageSummary summary, CoverageCheck check) {
    return writer.write(
        summary,
        new PacketFacts(
            check.member(),
            check.facts(),
            check.providerNpi(),
            check.providerOrganization(),
            check.placeOfService(),
            check.planned(),
            names.of(pipelines.current().catalog())));
  }

  private Mono<ResponseEntity<Object>> print(Packet packet, DocumentKind kind, MediaType type) {
    if (type.equals(MediaType.APPLICATION_PDF)) {
      return printer.pdf(packet, kind).map(file -> attached(file, type, kind, "pdf"));
    }
    return Mono.just(
        type.equals(TEXT)
            ? attached(printer.text(packet, kind), type, kind, "txt")
            : ResponseEntity.ok().contentType(type).body(views.toView(packet)));
  }

  /** The file name says nothing of the patient. */
  private static ResponseEntity<Object> attached(
      Object body, MediaType type, DocumentKind kind, String ending) {
    var disposition =
        ContentDisposition.attachment().filename("tms-" + kind.word() + "." + ending).build();
    return ResponseEntity.ok()
        .contentType(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .body(body);
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

  private static DocumentKind kind(String word) {
    return DocumentKind.of(word)
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemType.INVALID_REQUEST,
                    "One error in the request; it names its place and what to do.",
                    List.of(
                        new ProblemErrorView(
                            "#document",
                            "is no document",
                            "Ask for packet or patient-summary.",
                            Owner.CONFIGURATION))));
  }
}
