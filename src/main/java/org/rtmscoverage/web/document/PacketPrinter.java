package org.rtmscoverage.web.document;

import java.util.Locale;
import java.util.Map;
import org.rtmscoverage.packet.Packet;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Prints packets. */
@Component
public final class PacketPrinter {

  private final ITemplateEngine templates;
  private final PdfWriter pdf = new PdfWriter();

  PacketPrinter(ITemplateEngine templates) {
    this.templates = templates;
  }

  /**
   * Prints a document as PDF, away from the event loop.
   *
   * @param packet what to print
   * @param kind which of its documents
   * @return the file
   */
  public Mono<byte[]> pdf(Packet packet, DocumentKind kind) {
    return Mono.fromCallable(() -> print(packet, kind)).subscribeOn(Schedulers.boundedElastic());
  }

  /**
   * Says so on the paper where a letter is not in the font, so that nobody sends it unseen. The
   * patient's page is set smaller where long names and all that can stand on it take two.
   */
  private byte[] print(Packet packet, DocumentKind kind) {
    String html = html(packet, kind, true, false);
    boolean printable = pdf.canPrint(html);
    byte[] file = pdf.write(printable ? html : html(packet, kind, false, false));
    return kind == DocumentKind.PATIENT_SUMMARY && PdfWriter.pages(file) > 1
        ? pdf.write(html(packet, kind, printable, true))
        : file;
  }

  /**
   * Prints a document as plain text.
   *
   * @param packet what to print
   * @param kind which of its documents
   * @return lines of at most 80 characters
   */
  public String text(Packet packet, DocumentKind kind) {
    return switch (kind) {
      case PACKET -> PacketText.of(packet);
      case PATIENT_SUMMARY -> PatientPageText.of(packet);
    };
  }

  /** The document as well-formed XHTML; every text of the packet is escaped. */
  private String html(Packet packet, DocumentKind kind, boolean printable, boolean small) {
    Map<String, Object> shown = Map.of("packet", packet, "printable", printable, "small", small);
    return templates.process("document/" + kind.word(), new Context(Locale.US, shown));
  }
}
