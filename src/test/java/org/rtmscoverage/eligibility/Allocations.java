package org.rtmscoverage.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;

/**
 * Counts the bytes a reader takes from the heap for one answer, freed or not. They bound what it
 * holds at any moment, and are the same on every machine.
 */
public final class Allocations {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** What a reader, or what watches it, may take whatever the answer. */
  private static final long SLACK = 16_000_000;

  private Allocations() {}

  /**
   * Reads and counts. What exceeds the limit is read again, because the first time classes are
   * loaded and tables made.
   *
   * @param <T> what comes of it
   * @param size bytes of the answer
   * @param times how many bytes may be taken for each of them
   * @param reader reads the answer
   * @return what came of it
   */
  public static <T> T stayUnder(int size, int times, Supplier<T> reader) {
    long limit = SLACK + (long) size * times;
    long before = THREADS.getCurrentThreadAllocatedBytes();
    T read = reader.get();
    long taken = THREADS.getCurrentThreadAllocatedBytes() - before;
    for (int again = 0; again < 2 && taken > limit; again++) {
      before = THREADS.getCurrentThreadAllocatedBytes();
      read = reader.get();
      taken = THREADS.getCurrentThreadAllocatedBytes() - before;
    }
    assertThat(taken).as("bytes taken for an answer of " + size).isLessThanOrEqualTo(limit);
    return read;
  }
}
