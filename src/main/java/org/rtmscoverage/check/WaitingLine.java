package org.rtmscoverage.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.Practice;

/**
 * Checks that wait their turn. Practices take turns, each in the order it asked, and no practice
 * holds more than half of the places: one that sends a great many neither keeps the others out nor
 * makes them wait behind all of it. Not thread-safe.
 */
final class WaitingLine {

  private final int most;
  private final int mostOfOne;

  /** Never an empty queue; the first is the one whose turn it is. */
  private final SequencedMap<Practice, Deque<Job>> turns = new LinkedHashMap<>();

  /** Places that are taken or promised. */
  private final Map<Practice, Integer> places = new HashMap<>();

  private int all;

  /**
   * Makes an empty line.
   *
   * @param most places there are
   */
  WaitingLine(int most) {
    this.most = most;
    this.mostOfOne = (most + 1) / 2;
  }

  /** Promises a place; false if there is none left, or none left for this practice. */
  boolean promise(Practice practice) {
    int held = places.getOrDefault(practice, 0);
    if (all >= most || held >= mostOfOne) {
      return false;
    }
    all++;
    places.put(practice, held + 1);
    return true;
  }

  /** Takes back a place that was promised or left. */
  void giveBack(Practice practice) {
    all--;
    places.computeIfPresent(practice, (_, held) -> held == 1 ? null : held - 1);
  }

  /** Lets a check wait in a place that was promised. */
  void add(Job job) {
    turns.computeIfAbsent(job.practice(), _ -> new ArrayDeque<>()).addLast(job);
  }

  /** Takes out the check whose turn it is; null if none waits. */
  @Nullable Job next() {
    Map.Entry<Practice, Deque<Job>> turn = turns.pollFirstEntry();
    if (turn == null) {
      return null;
    }
    Job job = turn.getValue().removeFirst();
    if (!turn.getValue().isEmpty()) {
      turns.putLast(turn.getKey(), turn.getValue());
    }
    giveBack(turn.getKey());
    return job;
  }

  /** How many wait. */
  int size() {
    return turns.values().stream().mapToInt(Deque::size).sum();
  }

  /** Takes out all that wait. */
  List<Job> leave() {
    List<Job> left = new ArrayList<>();
    for (Job job = next(); job != null; job = next()) {
      left.add(job);
    }
    return left;
  }
}
