package org.rtmscoverage.web.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.ClassPathResource;

/** One style of Open Sans, which holds Latin, Greek and Cyrillic letters; read once. */
final class PrintFont {

  /** Its name in style sheets. */
  static final String FAMILY = "Open Sans";

  private final byte[] file;
  private final CmapLookup letters;

  private PrintFont(byte[] file, CmapLookup letters) {
    this.file = file;
    this.letters = letters;
  }

  /** A style by the end of its file's name, for example Bold. */
  static PrintFont of(String style) {
    var resource = new ClassPathResource("fonts/ttf/OpenSans/OpenSans-" + style + ".ttf");
    try (InputStream in = resource.getInputStream()) {
      byte[] file = in.readAllBytes();
      try (var font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
        return new PrintFont(file, font.getUnicodeCmapLookup());
      }
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  InputStream open() {
    return new ByteArrayInputStream(file);
  }

  /** Whether every character of a text has a glyph; white space needs none. */
  boolean holds(String text) {
    return text.codePoints()
        .allMatch(point -> Character.isWhitespace(point) || letters.getGlyphId(point) != 0);
  }
}
