package org.rtmscoverage.eligibility.x12;

import java.util.List;
import org.rtmscoverage.eligibility.codes.Acknowledgements;

/**
 * The segments of a payer's answer.
 *
 * @param segments from ISA on, as far as they could be read
 * @param warnings what was odd, without any content
 */
record X12Interchange(List<X12Segment> segments, List<String> warnings) {
  /** Keeps copies of what it is given. */
  X12Interchange {
    segments = List.copyOf(segments);
    warnings = List.copyOf(warnings);
  }

  /**
   * The segments without what is special to their separators.
   *
   * @return each as its tag and its elements
   */
  List<Acknowledgements.Line> lines() {
    return segments.stream()
        .map(segment -> new Acknowledgements.Line(segment.tag(), segment.elements()))
        .toList();
  }
}
