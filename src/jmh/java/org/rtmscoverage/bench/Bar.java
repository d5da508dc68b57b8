package org.rtmscoverage.bench;

import java.util.Locale;

/** What a ratio or a figure has to be. */
sealed interface Bar {

  /** Whether a figure keeps to it, in a word. */
  String judged(double figure);

  /** How the table says it. */
  String shown();

  /** Nothing is asked. */
  record None() implements Bar {
    @Override
    public String judged(double figure) {
      return "reported";
    }

    @Override
    public String shown() {
      return "–";
    }
  }

  /**
   * At least so much.
   *
   * @param least the least
   */
  record AtLeast(double least) implements Bar {
    @Override
    public String judged(double figure) {
      return figure >= least ? "met" : "**missed**";
    }

    @Override
    public String shown() {
      return "≥ " + plain(least);
    }
  }

  /**
   * At most so much.
   *
   * @param most the most
   */
  record AtMost(double most) implements Bar {
    @Override
    public String judged(double figure) {
      return figure <= most ? "met" : "**missed**";
    }

    @Override
    public String shown() {
      return "≤ " + plain(most);
    }
  }

  /**
   * So much, give or take.
   *
   * @param middle so much
   * @param around how far it may be from it
   */
  record Around(double middle, double around) implements Bar {
    @Override
    public String judged(double figure) {
      return Math.abs(figure - middle) <= around ? "met" : "**missed: the run is void**";
    }

    @Override
    public String shown() {
      return plain(middle) + " ± " + plain(around);
    }
  }

  private static String plain(double figure) {
    return figure == Math.rint(figure)
        ? String.valueOf((long) figure)
        : String.format(Locale.ROOT, "%.2f", figure);
  }
}
