package org.rtmscoverage.ledger.nemesis.payer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What the payers saw. */
public final class StubLog {

  /** Stands before the number of a request in the group number of its answer. */
  public static final String GROUP = "SBX-GROUP-";

  private static final int FIRST = 1_000;

  private final AtomicInteger next = new AtomicInteger(FIRST);
  private final Map<Integer, SeenRequest> seen = new ConcurrentHashMap<>();
  private final Queue<Shut> shuts = new ConcurrentLinkedQueue<>();
  private final Queue<String> strays = new ConcurrentLinkedQueue<>();

  int number() {
    return next.getAndIncrement();
  }

  /**
   * Notes a request.
   *
   * @param request what a payer saw
   */
  public void add(SeenRequest request) {
    seen.put(request.number(), request);
  }

  /**
   * A payer's door fell shut, and whoever was inside was thrown out.
   *
   * @param payerId whose
   * @param at when
   */
  private record Shut(String payerId, Instant at) {}

  void shut(String payerId) {
    shuts.add(new Shut(payerId, Instant.now()));
  }

  /**
   * Whether a payer broke off everything that was under way, whatever it was about to answer.
   *
   * @param payerId which payer
   * @param from from when on
   * @param to until when
   * @return true if its door fell shut between
   */
  public boolean wasShut(String payerId, Instant from, Instant to) {
    return shuts.stream()
        .filter(shut -> shut.payerId().equals(payerId))
        .anyMatch(shut -> !shut.at().isBefore(from) && !shut.at().isAfter(to));
  }

  /** Somebody came where nobody should come. */
  void stray(String what) {
    strays.add(what);
  }

  /**
   * What came to the host that redirects lead to.
   *
   * @return nothing, if no redirect was followed
   */
  public List<String> strays() {
    return List.copyOf(strays);
  }

  /**
   * Every request.
   *
   * @return in no order
   */
  public List<SeenRequest> all() {
    return List.copyOf(seen.values());
  }

  /**
   * The request that an answer belongs to.
   *
   * @param group the group number the answer holds
   * @return null if there is none
   */
  public @Nullable SeenRequest of(String group) {
    return group.matches(GROUP + "[0-9]{4,9}")
        ? seen.get(Integer.valueOf(group.substring(GROUP.length())))
        : null;
  }

  /**
   * How often each kind of fault was met.
   *
   * @return by its number
   */
  public SortedMap<String, Integer> faults() {
    SortedMap<String, Integer> faults = new TreeMap<>();
    seen.values().stream()
        .filter(request -> request.trouble() != Trouble.NONE)
        .forEach(request -> faults.merge(request.trouble().code(), 1, Integer::sum));
    return faults;
  }
}
