package org.rtmscoverage.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rtmscoverage.packet.Packet;
import org.rtmscoverage.packet.Packets;
import org.rtmscoverage.packet.PatientPage;
import org.rtmscoverage.summary.CallQuestion;
import org.rtmscoverage.summary.CallScript;
import org.rtmscoverage.summary.CallTopic;
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
            packet.callScript(),
            packet.disclaimer());
    var pdf = printer().pdf(fullest, DocumentKind.PATIENT_SUMMARY).block(Duration.ofSeconds(20));
    assertThat(PdfWriter.pages(Objects.requireNonNull(pdf))).isEqualTo(1);
  }

  @Test
  void textNamesTheAmountsToo() {
    assertThat(printer().text(Packets.withAmounts(), DocumentKind.PATIENT_SUMMARY))
        .contains("your part may be about $");
  }

  @Test
  void whatIsToBeAskedByTelephoneStandsBeforeWhatIsSent() throws IOException {
    var question =
        new CallQuestion(
            "cost-share",
            "What is the copay?",
            "Two are stated.",
            CallTopic.COST_SHARE,
            null,
            null,
            null,
            null);
    var script = new CallScript("Mind Co", List.of("555-0100"), "I am calling.", List.of(question));
    var packet = Packets.withCall(script);
    var call = pages(packet).stream().filter(page -> page.contains("Call to the payer")).toList();
    assertThat(call)
        .singleElement()
        .asString()
        .contains("Mind Co, 555-0100", "1. What is the copay?", "Answer:", packet.disclaimer());
    var text = printer().text(packet, DocumentKind.PACKET).replaceAll("\\s+", " ");
    assertThat(text).contains("Mind Co: 555-0100", "Reference number: ____");
    assertThat(text.indexOf("What is the copay?")).isBetween(0, text.indexOf("Request summary"));
  }

  @Test
  void whatWasAnsweredByTelephoneIsPrintedAndNotLeftBlank() throws IOException {
    var answered =
        new CallQuestion(
            "cost-share",
            "What is the copay?",
            "Two are stated.",
            CallTopic.COST_SHARE,
            "Thirty dollars",
            null,
            "R-1",
            LocalDate.parse("2026-11-20"));
    var packet =
        Packets.withCall(new CallScript("Mind Co", List.of(), "I am calling.", List.of(answered)));
    assertThat(pages(packet))
        .filteredOn(page -> page.contains("Call to the payer"))
        .singleElement()
        .asString()
        .contains(
            "Answered on 2026-11-20: Thirty dollars (spoke with no name given, reference R-1)")
        .doesNotContain("Answer:");
  }

  @Test
  void withoutAQuestionThereIsNoPageForACall() throws IOException {
    assertThat(pages(Packets.withAmounts())).noneMatch(page -> page.contains("Call to the payer"));
  }

  private static List<String> pages(Packet packet) throws IOException {
    var pdf = printer().pdf(packet, DocumentKind.PACKET).block(Duration.ofSeconds(20));
    List<String> pages = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(Objects.requireNonNull(pdf))) {
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.setSortByPosition(true);
        pages.add(stripper.getText(document).strip());
      }
    }
    return pages;
  }

  @Test
  void disclaimerOfTheCostsStandsUnderWhatTheClinicKeepsOnly() throws IOException {
    var packet = Packets.withAmounts();
    var pages = pages(packet);
    assertThat(pages.getFirst()).contains("Before you send", packet.disclaimer());
    var sent = pages.stream().dropWhile(page -> !page.contains("Request summary")).toList();
    assertThat(sent)
        .hasSizeGreaterThan(1)
        .allSatisfy(
            page ->
                assertThat(page)
                    .doesNotContain(packet.disclaimer())
                    .containsPattern("Check check-1\\. +Page \\d+ of " + pages.size() + "$"));
    var text = printer().text(packet, DocumentKind.PACKET).replaceAll("\\s+", " ");
    assertThat(text.indexOf(packet.disclaimer()))
        .isBetween(0, text.indexOf("Request summary"))
        .isEqualTo(text.lastIndexOf(packet.disclaimer()));
  }

  /** The heading wanders down the page with every trial above it. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14})
  void noHeadingOfTheLetterStandsAloneAtTheFootOfAPage(int trials) throws IOException {
    for (var page : pages(Packets.withTrials(trials))) {
      var lines = page.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
      assertThat(lines.get(lines.size() - 2))
          .isNotIn(
              "To be completed", "What the record shows", "Also on record", "Clinical judgement");
    }
  }
}
