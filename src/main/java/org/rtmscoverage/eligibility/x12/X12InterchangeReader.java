package org.rtmscoverage.eligibility.x12;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.rtmscoverage.eligibility.PayerException;
import org.rtmscoverage.eligibility.codes.VisibleText;

/**
 * Cuts a payer's answer into segments and elements. Payers send byte-order marks, line ends and
 * blanks between segments, separators of their own choice, texts that hold the segment end and
 * envelopes that count wrongly; none of that loses what stands after it, it is noted instead. A
 * library that validates as it reads would stop there, so none is used.
 */
final class X12InterchangeReader {

  /** A 271 of 200 kilobytes, the largest seen, has some 5,000. */
  private static final int MOST_SEGMENTS = 20_000;

  private static final String REPLACEMENT = "\ufffd";

  /**
   * Reads one interchange, or several one after the other.
   *
   * @param body as it came over the wire
   * @return its segments
   * @throws PayerException if it does not begin with an ISA segment, or never ends
   */
  X12Interchange read(byte[] body) {
    String text = text(body);
    if (text.isEmpty()) {
      throw PayerException.unreadable("the answer is empty");
    }
    if (!X12Separators.of(text, 0).found()) {
      throw PayerException.unreadable("the answer is not X12");
    }
    List<String> warnings = new ArrayList<>();
    List<X12Segment> segments = new ArrayList<>();
    int at = 0;
    for (X12Separators of = X12Separators.of(text, at); of.found(); ) {
      at = interchange(text, at, of, segments);
      if (at < 0) {
        warnings.add("the answer is cut off: its envelope does not end");
        break;
      }
      of = X12Separators.of(text, at);
    }
    warnings.addAll(new X12Envelope().oddities(segments));
    return new X12Interchange(segments, warnings);
  }

  private static String text(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    if (text.contains(REPLACEMENT)) {
      text = new String(body, StandardCharsets.ISO_8859_1);
    }
    // no answer of ours could hold a NUL
    return (text.startsWith("\ufeff") ? text.substring(1) : text).replace('\0', ' ').strip();
  }

  /** Where the next interchange may begin; -1 if this one does not end. */
  private static int interchange(
      String text, int start, X12Separators separators, List<X12Segment> segments) {
    int from = start;
    while (from < text.length()) {
      int end = text.indexOf(separators.end(), from);
      String piece = text.substring(from, end < 0 ? text.length() : end).strip();
      boolean last = piece.startsWith("IEA");
      if (end < 0 && !last) {
        return -1;
      }
      if (!piece.isEmpty()) {
        segments.add(segment(piece, segments.size() + 1, separators));
      }
      if (segments.size() > MOST_SEGMENTS) {
        throw PayerException.unreadable("the answer has more segments than any answer should");
      }
      if (last) {
        return end < 0 ? text.length() : afterBlanks(text, end + 1);
      }
      from = end + 1;
    }
    return -1;
  }

  private static int afterBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static X12Segment segment(String piece, int number, X12Separators separators) {
    String visible = VisibleText.of(piece, separators::has);
    List<String> parts = X12Separators.cut(visible, separators.element());
    return new X12Segment(
        number, parts.getFirst().strip(), parts.subList(1, parts.size()), separators);
  }
}
