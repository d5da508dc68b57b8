package org.rtmscoverage.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.check.CoverageCheck;
import org.rtmscoverage.check.Pipelines;
import org.rtmscoverage.packet.Packet;
import org.rtmscoverage.packet.PacketFacts;
import org.rtmscoverage.packet.PacketWriter;
import org.rtmscoverage.payer.PerCatalog;
import org.rtmscoverage.policy.ReferenceNames;
import org.rtmscoverage.summary.CoverageSummary;
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
      PacketPrinter printer,
      Clock clock) {
    this.reader = reader;
    this.requests = requests;
    this.views = views;
    this.pipelines = pipelines;
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
    var pipeline = pipelines.current();
    var words = names.of(pipeline.catalog());
    return reader
        .coverageCheck(request, pipeline.catalog())
        .map(sent -> requests.toCheck(sent, LocalDate.now(clock)))
        .flatMap(check -> pipeline.checks().check(check).map(found -> write(found, check, words)))
        .flatMap(packet -> print(packet, kind, type));
  }

  private Packet write(CoverageSummary summary, CoverageCheck check, ReferenceNames words) {
    return writer.write(
        summary,
        new PacketFacts(
            check.member(),
            check.facts(),
            check.providerNpi(),
            check.providerOrganization(),
            check.placeOfService(),
            check.planned(),
            words));
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
