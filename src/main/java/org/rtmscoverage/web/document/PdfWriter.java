package org.rtmscoverage.web.document;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/**
 * Turns XHTML into a tagged PDF (PDF/UA) on US letter paper. Loads nothing: no image, style sheet
 * or font but those embedded here, whatever the XHTML asks for.
 */
final class PdfWriter {

  private static final String FAMILY = "Open Sans";
  private static final String FONTS = "fonts/ttf/OpenSans/OpenSans-";

  /** Characters that XML 1.0 does not allow; schema and JSON let some of them in. */
  private static final Pattern NOT_XML =
      Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private final byte[] regular = font("Regular");
  private final byte[] bold = font("Bold");
  private final byte[] italic = font("Italic");

  /** Reads the fonts once, and keeps the library from logging what it prints. */
  PdfWriter() {
    XRLog.setLoggingEnabled(false);
  }

  /** Renders; blocks for some tens of milliseconds of computing. */
  byte[] write(String xhtml) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useFont(() -> open(regular), FAMILY, 400, FontStyle.NORMAL, true);
    builder.useFont(() -> open(bold), FAMILY, 700, FontStyle.NORMAL, true);
    builder.useFont(() -> open(italic), FAMILY, 400, FontStyle.ITALIC, true);
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

  private static InputStream open(byte[] font) {
    return new ByteArrayInputStream(font);
  }

  private static byte[] font(String style) {
    try (InputStream in = new ClassPathResource(FONTS + style + ".ttf").getInputStream()) {
      return in.readAllBytes();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
