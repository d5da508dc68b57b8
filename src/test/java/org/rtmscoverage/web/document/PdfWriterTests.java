package org.rtmscoverage.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfWriterTests {

  private static final String PAGE =
      """
      <html lang="en-US"><head><title>T</title><meta name="description" content="d"/>
      <meta name="subject" content="s"/>%s</head>
      <body style="font-family: 'Open Sans'"><p>before</p>%s<p>after</p></body></html>
      """;

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void nothingIsEverLoadedFromElsewhere() throws IOException {
    var server = new WireMockServer(WireMockConfiguration.options().dynamicPort());
    server.start();
    try {
      var head =
          "<link rel=\"stylesheet\" href=\"ADDRESS/a.css\"/><style>@import url(ADDRESS/b.css);"
              + " @font-face { font-family: x; src: url(ADDRESS/x.ttf); }</style>";
      var body =
          "<img alt=\"\" src=\"ADDRESS/c.png\"/><div style=\"background: url(ADDRESS/d.png)\">x</div>"
              + "<img alt=\"\" src=\"file:///etc/hostname\"/>"
              + "<object data=\"ADDRESS/e.svg\" type=\"image/svg+xml\"></object>";
      var xhtml = PAGE.formatted(head, body).replace("ADDRESS", server.baseUrl());
      var pdf = new PdfWriter().write(xhtml);
      assertThat(text(pdf)).contains("before", "after");
      server.verify(0, WireMock.anyRequestedFor(WireMock.anyUrl()));
    } finally {
      server.stop();
    }
  }

  @Test
  void anExternalEntityIsNotRead() throws IOException {
    var xhtml =
        "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
            + PAGE.formatted("", "<p>in</p>");
    assertThat(text(new PdfWriter().write(xhtml))).contains("before", "in", "after");
  }

  @Test
  void lettersOfLatinGreekAndCyrillicAreInTheFont() throws IOException {
    var letters = "ÀÿĀſƠơẠỹ ΑΩάώ ЀЏАяѐџҐґ – ’ “ ” • €";
    assertThat(text(new PdfWriter().write(PAGE.formatted("", "<p>" + letters + "</p>"))))
        .contains(letters);
  }
}
