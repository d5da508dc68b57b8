package org.rtmscoverage.web.page.result;

import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.summary.PartState;

/** How something stands, in the order of urgency; the worst one speaks for the whole. */
enum Tone {
  /** It cannot go on as it is. */
  BLOCKED("blocked", "Blocked"),
  /** Something is to be done. */
  ACTION("action", "To do"),
  /** Not known. */
  UNKNOWN("unknown", "Not known"),
  /** Nothing to do. */
  CLEAR("clear", "Clear");

  private final String css;
  private final String word;

  Tone(String css, String word) {
    this.css = css;
    this.word = word;
  }

  /** Its word. */
  String word() {
    return word;
  }

  /**
   * Its class in the style sheet.
   *
   * @param allClear whether every part of the answer is clear: nothing is green before
   */
  String css(boolean allClear) {
    return this == CLEAR && !allClear ? "met" : css;
  }

  static Tone of(PartState state) {
    return switch (state) {
      case CLEAR -> CLEAR;
      case ACTION -> ACTION;
      case BLOCKED -> BLOCKED;
      case UNKNOWN -> UNKNOWN;
    };
  }

  static Tone of(Truth truth) {
    return switch (truth) {
      case MET -> CLEAR;
      case NOT_MET -> BLOCKED;
      case UNKNOWN -> UNKNOWN;
    };
  }
}
