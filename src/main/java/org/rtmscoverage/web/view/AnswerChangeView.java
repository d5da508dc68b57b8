package org.rtmscoverage.web.view;

/**
 * Something in which two answers are not the same.
 *
 * @param part the part of the answer, or what it rests on
 * @param text in words
 */
public record AnswerChangeView(String part, String text) {
  /** Hides the person. */
  @Override
  public String toString() {
    return "AnswerChangeView[hidden]";
  }
}
