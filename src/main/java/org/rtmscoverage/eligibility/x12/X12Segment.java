package org.rtmscoverage.eligibility.x12;

import java.util.List;

/**
 * One segment as it stood; protected health information.
 *
 * @param number its place in the interchange, from 1
 * @param tag its name, for example EB
 * @param elements its elements, each a list of repetitions, each a list of components
 */
record X12Segment(int number, String tag, List<List<List<String>>> elements) {
  /** Keeps a copy. */
  X12Segment {
    elements = List.copyOf(elements);
  }

  /**
   * Reads an element that neither repeats nor has parts.
   *
   * @param element its position, from 1
   * @return without blanks around it; empty if it was not sent
   */
  String text(int element) {
    return component(element, 1);
  }

  String component(int element, int component) {
    List<List<String>> repeats = repeats(element);
    if (repeats.isEmpty() || repeats.getFirst().size() < component) {
      return "";
    }
    return repeats.getFirst().get(component - 1).strip();
  }

  List<List<String>> repeats(int element) {
    return element > elements.size() ? List.of() : elements.get(element - 1);
  }

  /** Hides the content. */
  @Override
  public String toString() {
    return "X12Segment[" + number + " " + tag + "]";
  }
}
