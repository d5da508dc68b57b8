package org.rtmscoverage.eligibility.x12;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Compares what an envelope says of itself with what it holds. Nothing depends on it: whoever
 * counts wrongly has still answered. One instance reads one answer.
 */
final class X12Envelope {

  private static final String COUNTS = "the envelope counts its segments wrongly";
  private static final String NUMBERS = "the envelope's control numbers differ";
  private static final String OPEN = "the envelope of a message does not end";

  private final Set<String> oddities = new LinkedHashSet<>();
  private int start = -1;
  private int messages;
  private int groups;
  private String message = "";
  private String group = "";
  private String interchange = "";

  /**
   * Lists what does not fit.
   *
   * @param segments of one or more interchanges
   * @return in words, without any content
   */
  List<String> oddities(List<X12Segment> segments) {
    segments.forEach(this::take);
    return List.copyOf(oddities);
  }

  private void take(X12Segment segment) {
    switch (segment.tag()) {
      case "ISA" -> {
        interchange = segment.text(13);
        groups = 0;
      }
      case "GS" -> {
        group = segment.text(6);
        groups++;
        messages = 0;
      }
      case "ST" -> {
        message = segment.text(2);
        start = segment.number();
        messages++;
      }
      case "SE" -> {
        compare(segment, segment.number() - start + 1, message);
        start = -1;
      }
      case "GE" -> {
        open();
        compare(segment, messages, group);
      }
      case "IEA" -> {
        open();
        compare(segment, groups, interchange);
      }
      default -> {
        // the content is read elsewhere
      }
    }
  }

  private void open() {
    if (start >= 0) {
      oddities.add(OPEN);
    }
    start = -1;
  }

  private void compare(X12Segment trailer, int counted, String control) {
    if (!plain(trailer.text(1)).equals(Integer.toString(counted))) {
      oddities.add(COUNTS);
    }
    if (!plain(control).equals(plain(trailer.text(2)))) {
      oddities.add(NUMBERS);
    }
  }

  private static String plain(String number) {
    int first = 0;
    while (first < number.length() - 1 && number.charAt(first) == '0') {
      first++;
    }
    return number.substring(first);
  }
}
