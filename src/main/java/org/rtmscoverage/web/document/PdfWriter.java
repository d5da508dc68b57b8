package org.rtmscoverage.web.document;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * Turns XHTML into a tagged PDF (PDF/UA) on US letter paper. Loads nothing: no image, style sheet
 * or font but those embedded here, whatever the XHTML asks for.
 */
final class PdfWriter {

  /** Characters that XML 1.0 does not allow; schema and JSON let some of them in. */
  private static final Pattern NOT_XML =
      Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private final PrintFont regular = PrintFont.of("Regular");
  private final PrintFont bold = PrintFont.of("Bold");

  /** Reads the fonts once, and keeps the library from logging what it prints. */
  PdfWriter() {
    XRLog.setLoggingEnabled(false);
  }

  /** Whether every letter of a text can be printed; others come out as a question mark. */
  boolean canPrint(String text) {
    return regular.holds(text) && bold.holds(text);
  }

  /** Renders; blocks for some tens of milliseconds of computing. */
  byte[] write(String xhtml) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useFont(regular::open, PrintFont.FAMILY, 400, FontStyle.NORMAL, true);
    builder.useFont(bold::open, PrintFont.FAMILY, 700, FontStyle.NORMAL, true);
    builder.useExternalResourceAccessControl(
        (_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    builder.useUriResolver((_, _) -> null);
    builder.useHttpStreamImplementation(PdfWriter::refuse);
    builder.useReplacementText("?");
    builder.usePdfUaAccessibility(true);
    builder.withProducer("rtms-coverage");
    builder.withHtmlContent(NOT_XML.matcher(xhtml).replaceAll("\uFFFD"), null);
    builder.toStream(out);
    try {
      builder.run();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return out.toByteArray();
  }

  private static @Nullable FSStream refuse(String address) {
    return null;
  }

  /** How many pages a file has. */
  static int pages(byte[] file) {
    try (PDDocument document = Loader.loadPDF(file)) {
      return document.getNumberOfPages();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
