package org.rtmscoverage.eligibility.x12;

import java.util.List;

/**
 * One segment as it stood; protected health information.
 *
 * @param number its place in the answer, from 1
 * @param tag its name, for example EB
 * @param elements its elements, each as sent with its repetitions and components
 * @param separators what separates those
 */
record X12Segment(int number, String tag, List<String> elements, X12Separators separators) {
  /** Keeps a copy. */
  X12Segment {
    elements = List.copyOf(elements);
  }

  /**
   * Reads an element whole. Free text may hold what elsewhere separates components.
   *
   * @param element its position, from 1
   * @return without blanks around it; empty if it was not sent
   */
  String text(int element) {
    return element > elements.size() ? "" : elements.get(element - 1).strip();
  }

  /**
   * Reads the components of an element that does not repeat.
   *
   * @param element its position, from 1
   * @return each without blanks around it; empty if it was not sent
   */
  List<String> components(int element) {
    return parts(text(element), separators.component());
  }

  /**
   * Reads one component of an element.
   *
   * @param element its position, from 1
   * @param component its position in the element, from 1
   * @return without blanks around it; empty if it was not sent
   */
  String component(int element, int component) {
    List<String> components = components(element);
    return component > components.size() ? "" : components.get(component - 1);
  }

  /**
   * Reads the repetitions of an element.
   *
   * @param element its position, from 1
   * @return each without blanks around it; empty if it was not sent
   */
  List<String> repeats(int element) {
    return parts(text(element), separators.repetition());
  }

  /**
   * Puts all elements of the segment into words for a reader.
   *
   * @return the tag and every element that is not empty
   */
  String words() {
    StringBuilder words = new StringBuilder(tag);
    elements.stream()
        .map(String::strip)
        .filter(e -> !e.isEmpty())
        .forEach(e -> words.append(' ').append(e));
    return words.toString();
  }

  private static List<String> parts(String text, char separator) {
    if (text.isEmpty()) {
      return List.of();
    }
    return text.indexOf(separator) < 0
        ? List.of(text)
        : X12Separators.cut(text, separator).stream().map(String::strip).toList();
  }

  /** Hides the content. */
  @Override
  public String toString() {
    return "X12Segment[" + number + " " + tag + "]";
  }
}
