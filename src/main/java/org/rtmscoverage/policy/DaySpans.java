package org.rtmscoverage.policy;

import java.util.Arrays;

/**
 * A set of days held as spans that neither touch nor overlap, in order; days are counted from
 * 1970-01-01, both ends included.
 */
final class DaySpans {

  private long[] ends = new long[4];
  private int size;

  /** Adds the days of a span; one that ends before it starts has none. */
  void add(long from, long to) {
    if (from > to) {
      return;
    }
    long first = from;
    long last = to;
    int kept = 0;
    var others = new long[size + 2];
    int place = 0;
    for (int i = 0; i < size; i += 2) {
      if (ends[i + 1] < from - 1) {
        place = kept + 2;
      }
      if (ends[i + 1] < from - 1 || ends[i] > to + 1) {
        others[kept++] = ends[i];
        others[kept++] = ends[i + 1];
      } else {
        first = Math.min(first, ends[i]);
        last = Math.max(last, ends[i + 1]);
      }
    }
    ends = Arrays.copyOf(others, kept + 2);
    System.arraycopy(others, place, ends, place + 2, kept - place);
    ends[place] = first;
    ends[place + 1] = last;
    size = kept + 2;
  }

  /** How many spans there are. */
  int count() {
    return size / 2;
  }

  long from(int span) {
    return ends[2 * span];
  }

  long to(int span) {
    return ends[2 * span + 1];
  }

  /** How many days there are in all. */
  long days() {
    long days = 0;
    for (int i = 0; i < size; i += 2) {
      days += ends[i + 1] - ends[i] + 1;
    }
    return days;
  }
}
