package org.rtmscoverage.web.page.result;

import java.util.List;

/**
 * What nobody may overlook: an answer that is not live, or does not rest on the payer's own words.
 *
 * @param css class of its urgency: bad or warn
 * @param title in a few words
 * @param lines in sentences
 */
public record Banner(String css, String title, List<String> lines) {
  /** Keeps a copy. */
  public Banner {
    lines = List.copyOf(lines);
  }

  /**
   * What is read at once.
   *
   * @return at most two lines
   */
  public List<String> first() {
    return lines.subList(0, Math.min(2, lines.size()));
  }

  /**
   * What is folded away.
   *
   * @return the lines after those
   */
  public List<String> rest() {
    return lines.subList(Math.min(2, lines.size()), lines.size());
  }

  static Banner bad(String title, List<String> lines) {
    return new Banner("bad", title, lines);
  }

  static Banner warn(String title, List<String> lines) {
    return new Banner("warn", title, lines);
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "Banner[hidden]";
  }
}
