package org.rtmscoverage.payer.load;

import java.util.Comparator;

/**
 * One mistake in payer-config.
 *
 * @param file the file as it is shown
 * @param line line in it, from 1; 0 if the mistake has no line
 * @param text what is wrong, and what would be right
 */
record Problem(String file, int line, String text) implements Comparable<Problem> {

  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::file)
          .thenComparingInt(Problem::line)
          .thenComparing(Problem::text);

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return line == 0 ? file + ": " + text : file + ":" + line + ": " + text;
  }
}
