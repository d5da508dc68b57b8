package org.rtmscoverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Packets as a clinic gets them from the running service. */
class PacketIntegrationTests extends SandboxTest {

  private static final String PATIENT = "/v1/packets?document=patient-summary";

  private WebTestClient.ResponseSpec ask(String uri, String accept, String body) {
    return client()
        .post()
        .uri(uri)
        .header(HttpHeaders.ACCEPT, accept)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }

  private byte[] pdf(String uri, ObjectNode body) {
    var answer =
        ask(uri, MediaType.APPLICATION_PDF_VALUE, body.toString())
            .expectStatus()
            .isOk()
            .expectHeader()
            .contentType(MediaType.APPLICATION_PDF)
            .expectBody(byte[].class)
            .returnResult()
            .getResponseBody();
    return Objects.requireNonNull(answer);
  }

  private String text(String uri, ObjectNode body) {
    var answer =
        ask(uri, MediaType.TEXT_PLAIN_VALUE, body.toString())
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    return String.valueOf(answer);
  }

  private static String read(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** A check whose estimate is complete: the sandbox member with every term stated. */
  private static ObjectNode priced() {
    var check = Requests.check("SBX-ACTIVE");
    var treatment = (ObjectNode) check.get("treatment");
    treatment.put("startDate", "2026-12-01").put("sessionsPerWeek", 5);
    treatment.putArray("taper").add(3).add(2).add(1);
    treatment.putObject("allowedAmounts").put("90867", 350.00).put("90868", 220.00);
    return check;
  }

  private static void rename(ObjectNode check, String first, String last) {
    ((ObjectNode) check.get("member")).put("firstName", first).put("lastName", last);
  }

  @Test
  void jsonHoldsBothDocuments() {
    JsonNode packet = post("/v1/packets", priced());
    assertThat(packet.at("/letter/statements").valueStream().map(JsonNode::toString))
        .anySatisfy(
            statement ->
                assertThat(statement)
                    .contains("two-failed-trials")
                    .contains("/clinical/medicationTrials/0")
                    .contains("February 1, 2026 to April 12, 2026"));
    assertThat(packet.at("/letter/formNote").asString()).contains("does not replace");
    assertThat(packet.at("/request/units").toString()).contains("90867", "\"units\":35");
    assertThat(packet.at("/patientPage/sections").size()).isEqualTo(5);
    assertThat(packet.at("/documents/0/document").asString()).contains("rTMS request form");
  }

  @Test
  void packetIsATaggedPdfWithTitleLanguageBookmarksAndEmbeddedFonts() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf("/v1/packets", priced()))) {
      var catalog = document.getDocumentCatalog();
      assertThat(document.getDocumentInformation().getTitle())
          .isEqualTo("TMS authorization packet");
      assertThat(catalog.getLanguage()).isEqualTo("en-US");
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      assertThat(catalog.getDocumentOutline().children()).hasSize(3);
      assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(612f);
      assertThat(document.getPage(0).getMediaBox().getHeight()).isEqualTo(792f);
      assertThat(fonts(document)).isNotEmpty().allMatch(name -> name.contains("OpenSans"));
    }
  }

  private static Set<String> fonts(PDDocument document) throws IOException {
    Set<String> names = new HashSet<>();
    for (var page : document.getPages()) {
      for (COSName name : page.getResources().getFontNames()) {
        var font = page.getResources().getFont(name);
        assertThat(font.isEmbedded()).isTrue();
        names.add(font.getName());
      }
    }
    return names;
  }

  @Test
  void packetHoldsChecklistRequestAndLetter() {
    assertThat(read(pdf("/v1/packets", priced())))
        .contains("Before you send", "Do not send this part to the payer.")
        .contains("Request summary", "Member number SBX-ACTIVE", "90868 35")
        .contains("DRAFT. To be read, completed and signed by the treating clinician.")
        .contains("Sertraline, 200 mg a day, 90 % of doses taken; no response.")
        .contains("February 1, 2026 to April 12, 2026.")
        .contains("This letter does not replace the payer's own form")
        .contains("Page 1 of ", "Check ")
        .doesNotContain("#");
  }

  /** The request of the example in openapi.yaml is one page. */
  @Test
  void codesAndUnitsStandOnThePageOfTheRequest() throws IOException {
    var contract = YAMLMapper.shared().readTree(Path.of("openapi.yaml").toFile());
    var bodies =
        contract.at("/paths/~1v1~1packets/post/requestBody/content/application~1json/examples");
    var example = (ObjectNode) bodies.at("/complete/value");
    try (PDDocument document = Loader.loadPDF(pdf("/v1/packets", example))) {
      var pages = new ArrayList<String>();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        pages.add(stripper.getText(document).replaceAll("\\s+", " "));
      }
      assertThat(pages)
          .filteredOn(page -> page.contains("Request summary"))
          .singleElement()
          .asString()
          .contains("Codes and units", "90867 1", "90868 35", "Supervised by");
    }
  }

  @Test
  void textSaysTheSame() {
    assertThat(text("/v1/packets", priced()).lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    assertThat(text("/v1/packets", priced()).replaceAll("\\s+", " "))
        .contains("Before you send (for the clinic: do not send this part)")
        .contains("sertraline, 200 mg a day", "February 1, 2026 to April 12, 2026")
        .contains("This letter does not replace the payer's own form");
    assertThat(text(PATIENT, priced()))
        .contains("TMS treatment and your health plan", "30 to 45 minutes");
  }

  /** The sandbox payers leave a term open, so that no estimate of theirs is complete. */
  @Test
  void pageForThePatientNamesNoAmountWhileTheEstimateIsIncomplete() {
    assertThat(read(pdf(PATIENT, priced())))
        .contains("For Robin Canary", "We cannot give you an amount yet", "30 to 45 minutes")
        .contains("Page 1 of 1")
        .doesNotContain("$");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SBX-INACTIVE",
        "SBX-NOTFOUND",
        "SBX-CARVEOUT",
        "SBX-VISITLIMIT",
        "SBX-GARBAGE",
        "SBX-PAMSG",
        "anyone"
      })
  void pageForThePatientIsOnePageWhateverThePayerDoes(String member) throws IOException {
    var check = Requests.check(member);
    rename(
        check,
        "Maximiliana-Alexandrina-Wilhelmina ".repeat(2).strip().substring(0, 60),
        "W".repeat(60));
    try (PDDocument document = Loader.loadPDF(pdf(PATIENT, check))) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(new PDFTextStripper().getText(document)).doesNotContain("$");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Zoë Åsa Łucja Żółć",
        "Ελένη Παπαδοπούλου",
        "Анна Щербакова",
        "Nguyễn Thị Ánh",
        "O'Brien-Ñuñez"
      })
  void namesOfManyAlphabetsArePrintedAsTheyAre(String name) {
    var check = priced();
    rename(check, name, name);
    assertThat(read(pdf("/v1/packets", check))).contains(name).doesNotContain("#", "?" + name);
    assertThat(read(pdf(PATIENT, check))).contains(name);
    assertThat(text(PATIENT, check)).contains(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src='http://127.0.0.1:1/x.png'/>",
        "&amp; \"quoted\" & 'single'",
        "[[${7919*7919}]] ${7919*7919} __${7919*7919}__",
        "]]><!DOCTYPE x SYSTEM 'file:/x'>"
      })
  void markupInANameIsTextAndNothingElse(String name) {
    var check = priced();
    rename(check, "Robin", name);
    assertThat(read(pdf("/v1/packets", check))).contains(name);
    assertThat(read(pdf(PATIENT, check))).contains(name).doesNotContain("62710561");
  }

  @Test
  void lettersThatCannotBePrintedAreOwnedUpTo() {
    var check = priced();
    assertThat(read(pdf("/v1/packets", check))).doesNotContain("cannot be printed");
    rename(check, "小明", "王");
    assertThat(read(pdf("/v1/packets", check))).contains("Some letters cannot be printed here");
    assertThat(read(pdf(PATIENT, check))).contains("Some letters cannot be printed here");
    assertThat(text(PATIENT, check)).contains("小明 王");
  }

  @Test
  void charactersThatXmlDoesNotKnowDoNotBreakThePrint() {
    var check = priced();
    rename(check, "Ro\uFFFEbin\u0085", "Can\uFFFFary \uD83D\uDE00");
    assertThat(read(pdf(PATIENT, check))).contains("Ro", "bin");
  }

  @Test
  void fileNameAndHeadersSayNothingOfThePatient() {
    var headers =
        ask(PATIENT, MediaType.APPLICATION_PDF_VALUE, priced().toString())
            .expectHeader()
            .valueEquals(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"tms-patient-summary.pdf\"")
            .expectHeader()
            .valueEquals(HttpHeaders.CACHE_CONTROL, "no-store")
            .expectBody(byte[].class)
            .returnResult()
            .getResponseHeaders();
    assertThat(headers.toString()).doesNotContain("Canary", "Robin", "SBX");
  }

  @Test
  void bestAcceptedMediaTypeIsChosen() {
    var body = priced().toString();
    ask("/v1/packets", "text/plain;q=0.5, application/pdf", body)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PDF);
    ask("/v1/packets", "*/*", body).expectHeader().contentType(MediaType.APPLICATION_JSON);
    ask("/v1/packets", "text/*", body)
        .expectHeader()
        .contentTypeCompatibleWith(MediaType.TEXT_PLAIN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "image/png", "nonsense"})
  void otherMediaTypesAreRefused(String accept) {
    ask("/v1/packets", accept, priced().toString()).expectStatus().isEqualTo(406);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "letter", "PACKET", "packet&document=packet", "%3Cscript%3E"})
  void unknownDocumentIsAProblemThatNamesTheParameter(String word) {
    var answer =
        ask("/v1/packets?document=" + word, MediaType.APPLICATION_PDF_VALUE, priced().toString())
            .expectStatus()
            .isEqualTo(422)
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    assertThat(String.valueOf(answer))
        .contains("#document", "patient-summary")
        .doesNotContain("script");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", "[]", "{}", "{\"payerId\":1}"})
  void nonsenseIsAProblemWhateverWasAskedFor(String body) {
    var problem =
        ask("/v1/packets", MediaType.APPLICATION_PDF_VALUE, body)
            .expectStatus()
            .is4xxClientError()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    var read = JsonMapper.shared().readTree(String.valueOf(problem));
    assertThat(read.path("type").asString().toLowerCase(Locale.ROOT)).contains("problem");
  }
}
