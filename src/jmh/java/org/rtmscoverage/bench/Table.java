package org.rtmscoverage.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The rows measured so far, each said when it is known and all of them printed at the end. */
final class Table {

  private static final String HEAD =
      "| id | what | ours | peer | ratio | 95 % | bar | |\n|---|---|---|---|---|---|---|---|";

  private final List<String> rows = new ArrayList<>();
  private final PrintStream out;

  Table(PrintStream out) {
    this.out = out;
  }

  /** A comparison whose ratio is judged. */
  void add(String id, String what, String unit, Compared compared, Bar bar) {
    add(
        id,
        what,
        figure(compared.ours(), unit),
        figure(compared.peer(), unit),
        ratio(compared.ratio()),
        ratio(compared.low()) + " to " + ratio(compared.high()),
        bar.shown(),
        bar.judged(compared.ratio()));
  }

  /** One figure of ours that is judged itself. */
  void add(String id, String what, String unit, double ours, Bar bar) {
    add(id, what, figure(ours, unit), "", "", "", bar.shown() + " " + unit, bar.judged(ours));
  }

  private void add(String... cells) {
    String row = "| " + String.join(" | ", cells) + " |";
    rows.add(row);
    out.println(row);
  }

  /** Something that is no row. */
  void say(String line) {
    out.println(line);
  }

  void print() {
    out.println();
    out.println(HEAD);
    rows.forEach(out::println);
  }

  private static String ratio(double ratio) {
    return String.format(Locale.ROOT, ratio < 0.1 ? "%.4f" : ratio < 10 ? "%.2f" : "%.0f", ratio);
  }

  private static String figure(double figure, String unit) {
    String form = figure >= 100 ? "%,.0f %s" : figure >= 10 ? "%.1f %s" : "%.2f %s";
    return String.format(Locale.ROOT, form, figure, unit);
  }
}
