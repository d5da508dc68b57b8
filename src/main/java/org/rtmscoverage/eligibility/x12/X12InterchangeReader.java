package org.rtmscoverage.eligibility.x12;

import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import io.xlate.edi.stream.Location;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.rtmscoverage.eligibility.PayerException;

/**
 * Cuts a payer's answer into segments and elements. Payers send byte-order marks, line ends and
 * blanks between segments, separators of their own choice and envelopes that count wrongly; none of
 * that loses data here, it is noted instead.
 */
final class X12InterchangeReader {

  private static final int ISA_LENGTH = 106;
  private static final String REPLACEMENT = "\ufffd";

  private final EDIInputFactory factory = EDIInputFactory.newFactory();

  X12InterchangeReader() {
    factory.setProperty(EDIInputFactory.EDI_VALIDATE_CONTROL_STRUCTURE, false);
    factory.setProperty(EDIInputFactory.EDI_VALIDATE_CONTROL_CODE_VALUES, false);
  }

  /**
   * Reads an interchange.
   *
   * @param body as it came over the wire
   * @return its segments
   * @throws PayerException if it does not begin with an ISA segment
   */
  X12Interchange read(byte[] body) {
    List<String> warnings = new ArrayList<>();
    String text = text(body);
    if (text.isEmpty()) {
      throw PayerException.unreadable("the answer is empty");
    }
    if (!text.startsWith("ISA") || text.length() < ISA_LENGTH) {
      throw PayerException.unreadable("the answer is not X12");
    }
    List<X12Segment> segments = segments(cleaned(text, warnings), warnings);
    counts(segments, warnings);
    return new X12Interchange(segments, warnings);
  }

  private static String text(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    if (text.contains(REPLACEMENT)) {
      text = new String(body, StandardCharsets.ISO_8859_1);
    }
    return (text.startsWith("\ufeff") ? text.substring(1) : text).strip();
  }

  /** Puts segments end to end, without blanks between them and without an unfinished last one. */
  private static String cleaned(String text, List<String> warnings) {
    char end = text.charAt(ISA_LENGTH - 1);
    StringBuilder cleaned = new StringBuilder(text.length());
    boolean complete = false;
    String[] pieces = Pattern.compile(String.valueOf(end), Pattern.LITERAL).split(text, -1);
    for (int i = 0; i < pieces.length && !complete; i++) {
      String segment = i == 0 ? pieces[i] : pieces[i].strip();
      complete = segment.startsWith("IEA");
      boolean finished = complete || i < pieces.length - 1;
      if (finished && !segment.isEmpty()) {
        cleaned.append(segment).append(end);
      }
    }
    if (!complete) {
      warnings.add("the answer is cut off: its envelope does not end");
    }
    return cleaned.toString();
  }

  private List<X12Segment> segments(String text, List<String> warnings) {
    List<X12Segment> segments = new ArrayList<>();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try (EDIStreamReader reader =
        factory.createEDIStreamReader(new ByteArrayInputStream(bytes), "UTF-8")) {
      while (reader.hasNext()) {
        if (reader.next() == EDIStreamEvent.START_SEGMENT) {
          segments.add(segment(reader));
        }
      }
    } catch (EDIStreamException _) {
      // its text may quote what was sent; how far it got says enough
      warnings.add("the answer breaks off after segment " + segments.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return segments;
  }

  private static X12Segment segment(EDIStreamReader reader) throws EDIStreamException {
    int number = reader.getLocation().getSegmentPosition();
    String tag = reader.getText();
    List<List<List<String>>> elements = new ArrayList<>();
    EDIStreamEvent event = reader.next();
    while (event != EDIStreamEvent.END_SEGMENT) {
      if (event == EDIStreamEvent.ELEMENT_DATA) {
        place(elements, reader.getLocation(), reader.getText());
      }
      event = reader.next();
    }
    return new X12Segment(number, tag, elements);
  }

  private static void place(List<List<List<String>>> elements, Location at, String text) {
    while (elements.size() < at.getElementPosition()) {
      elements.add(new ArrayList<>());
    }
    List<List<String>> repeats = elements.get(at.getElementPosition() - 1);
    while (repeats.size() < at.getElementOccurrence()) {
      repeats.add(new ArrayList<>());
    }
    repeats.get(at.getElementOccurrence() - 1).add(text);
  }

  private static void counts(List<X12Segment> segments, List<String> warnings) {
    int start = 0;
    String control = "";
    for (int i = 0; i < segments.size(); i++) {
      X12Segment segment = segments.get(i);
      switch (segment.tag()) {
        case "ST" -> {
          start = i;
          control = segment.text(2);
        }
        case "SE" -> {
          if (!sameNumber(segment.text(1), i - start + 1)) {
            warnings.add("the envelope counts its segments wrongly");
          }
          if (!control.equals(segment.text(2))) {
            warnings.add("the envelope's control numbers differ");
          }
        }
        default -> {
          // only the transaction's own envelope is checked
        }
      }
    }
  }

  private static boolean sameNumber(String text, int number) {
    return text.replaceFirst("^0+", "").equals(Integer.toString(number));
  }
}
