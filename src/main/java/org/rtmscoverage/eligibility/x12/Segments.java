package org.rtmscoverage.eligibility.x12;

import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamWriter;
import java.util.List;

/** Writes segments of plain elements and counts those of the transaction. */
final class Segments {

  private final EDIStreamWriter writer;
  private int count;

  Segments(EDIStreamWriter writer) {
    this.writer = writer;
  }

  void start() throws EDIStreamException {
    writer.startInterchange();
  }

  void end() throws EDIStreamException {
    writer.endInterchange();
  }

  void startTransaction() {
    count = 0;
  }

  int inTransaction() {
    return count;
  }

  /**
   * Writes a segment; empty elements at its end are left out.
   *
   * @param segment its tag and its elements
   */
  void add(String... segment) throws EDIStreamException {
    int last = segment.length;
    while (segment[last - 1].isEmpty()) {
      last--;
    }
    envelope(List.of(segment).subList(0, last));
  }

  /**
   * Writes a segment as it is given.
   *
   * @param segment its tag and its elements
   */
  void envelope(List<String> segment) throws EDIStreamException {
    writer.writeStartSegment(segment.getFirst());
    for (String element : segment.subList(1, segment.size())) {
      if (element.isEmpty()) {
        writer.writeEmptyElement();
      } else {
        writer.writeElement(element);
      }
    }
    writer.writeEndSegment();
    count++;
  }
}
