package org.rtmscoverage.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.check.CheckDesk;
import org.rtmscoverage.check.CoverageCheck;
import org.rtmscoverage.check.Pipelines;
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
import org.rtmscoverage.web.view.ProblemErrorView;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes what goes to the payer and to the patient after a check. */
@Component
public final class Packets {

  static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

  private final Pipelines pipelines;
  private final CheckDesk desk;
  private final KeptChecks checks;
  private final PacketPrinter printer;
  private final PacketWriter writer = new PacketWriter();
  private final PerCatalog<ReferenceNames> names =
      new PerCatalog<>(catalog -> new ReferenceNames(catalog.reference()));

  Packets(Pipelines pipelines, CheckDesk desk, KeptChecks checks, PacketPrinter printer) {
    this.pipelines = pipelines;
    this.desk = desk;
    this.checks = checks;
    this.printer = printer;
  }

  /**
   * Prints a document of a check that is done, to be saved.
   *
   * @param caller for whom, by whom and why
   * @param id the check's id as it was sent
   * @param document which, by its word; null for the packet
   * @param form pdf or text; null for pdf
   * @return the file, or a problem
   */
  public Mono<ResponseEntity<Object>> file(
      Caller caller, String id, @Nullable String document, @Nullable String form) {
    var kind = kind(document);
    var text = "text".equals(form);
    if (!text && form != null && !"pdf".equals(form)) {
      return Mono.error(
          () -> QueryWords.problem("as", "is no form of a document", "Ask for pdf or text."));
    }
    return of(caller, id)
        .flatMap(packet -> file(packet, kind, text ? TEXT : MediaType.APPLICATION_PDF));
  }

  /** The packet of a check that is done, if its answer comes out as it was given. */
  Mono<Packet> of(Caller caller, String id) {
    return KeptChecks.id(id)
        .flatMap(known -> desk.concluded(caller, known))
        .switchIfEmpty(
            Mono.defer(() -> checks.done(caller, id).then(Mono.error(KeptChecks::notDone))))
        .flatMap(
            found ->
                found.summary() == null
                    ? Mono.error(Packets::notReproduced)
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

  /** A document as PDF or text. */
  Mono<ResponseEntity<Object>> file(Packet packet, DocumentKind kind, MediaType type) {
    return type.equals(MediaType.APPLICATION_PDF)
        ? printer.pdf(packet, kind).map(file -> attached(file, type, kind, "pdf"))
        : Mono.just(attached(printer.text(packet, kind), type, kind, "txt"));
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

  /** The document of a word, or a problem. */
  static DocumentKind kind(@Nullable String word) {
    return word == null
        ? DocumentKind.PACKET
        : DocumentKind.of(word)
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
