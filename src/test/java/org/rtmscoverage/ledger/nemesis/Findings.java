package org.rtmscoverage.ledger.nemesis;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What a run found wrong. */
final class Findings {

  private final Queue<String> lost = new ConcurrentLinkedQueue<>();
  private final Queue<String> doubled = new ConcurrentLinkedQueue<>();
  private final Queue<String> other = new ConcurrentLinkedQueue<>();

  void lost(String what) {
    lost.add(what);
  }

  void doubled(String what) {
    doubled.add(what);
  }

  void other(String what) {
    other.add(what);
  }

  /** Counts two numbers that must be the same. */
  void same(String what, long wanted, long found) {
    if (found < wanted) {
      lost(what + ": " + found + " of " + wanted);
    } else if (found > wanted) {
      doubled(what + ": " + found + " where " + wanted + " were acknowledged");
    }
  }

  List<String> lost() {
    return List.copyOf(lost);
  }

  List<String> doubled() {
    return List.copyOf(doubled);
  }

  List<String> other() {
    return List.copyOf(other);
  }

  /** The first of each kind, in words. */
  @Override
  public String toString() {
    return "lost "
        + lost.size()
        + first(lost())
        + "\ndoubled "
        + doubled.size()
        + first(doubled())
        + "\nother "
        + other.size()
        + first(other());
  }

  private static String first(List<String> found) {
    var text = new StringBuilder();
    found.stream().limit(12).forEach(one -> text.append("\n  ").append(one));
    return text.toString();
  }
}
