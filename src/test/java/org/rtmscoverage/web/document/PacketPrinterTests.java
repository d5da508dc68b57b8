package org.rtmscoverage.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.rtmscoverage.packet.Packet;
import org.rtmscoverage.packet.Packets;
import org.rtmscoverage.packet.PatientPage;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class PacketPrinterTests {

  private static PacketPrinter printer() {
    var resolver = new ClassLoaderTemplateResolver();
    resolver.setPrefix("templates/");
    resolver.setSuffix(".html");
    resolver.setCharacterEncoding("UTF-8");
    var engine = new SpringTemplateEngine();
    engine.setTemplateResolver(resolver);
    return new PacketPrinter(engine);
  }

  @Test
  void fullestPageForThePatientIsStillOnePage() throws IOException {
    var packet = Packets.withAmounts();
    var pdf = printer().pdf(packet, DocumentKind.PATIENT_SUMMARY).block(Duration.ofSeconds(20));
    try (PDDocument document = Loader.loadPDF(Objects.requireNonNull(pdf))) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
          .contains("your part may be about $", "The most for one visit is $")
          .contains("Your other plan may pay a part of this.", "It has up to 7 days.");
    }
  }

  @Test
  void longestNamesLeaveTheFullestPageOnePage() throws IOException {
    var packet = Packets.withAmountsAndLongestNames();
    var page = packet.patientPage();
    var longer =
        new PatientPage(
            page.name() + " " + page.name() + " " + page.name(),
            "M".repeat(60),
            page.figures(),
            page.sections());
    var fullest =
        new Packet(
            packet.checkId(),
            packet.checkedAt(),
            packet.payer(),
            packet.preparedOn(),
            packet.clinicNotes(),
            packet.documents(),
            packet.request(),
            packet.letter(),
            longer,
            packet.disclaimer());
    var pdf = printer().pdf(fullest, DocumentKind.PATIENT_SUMMARY).block(Duration.ofSeconds(20));
    assertThat(PdfWriter.pages(Objects.requireNonNull(pdf))).isEqualTo(1);
  }

  @Test
  void textNamesTheAmountsToo() {
    assertThat(printer().text(Packets.withAmounts(), DocumentKind.PATIENT_SUMMARY))
        .contains("your part may be about $");
  }
}
