package org.rtmscoverage.summary;

/**
 * A part with the few words the headline uses for it.
 *
 * @param part the part
 * @param brief the few words
 */
record Judged(Part part, String brief) {

  static Judged of(PartState state, String text, String brief) {
    return new Judged(new Part(state, text), brief);
  }

  boolean clear() {
    return part.state() == PartState.CLEAR;
  }
}
