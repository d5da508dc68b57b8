package org.rtmscoverage.ledger.nemesis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.ledger.nemesis.payer.Moments;
import org.rtmscoverage.ledger.nemesis.payer.Trouble;
import org.rtmscoverage.ledger.nemesis.payer.TroubledPayers;

/**
 * Draws which payer has which trouble, and for how long; each kind comes before one comes again.
 */
final class PayerTroubles implements AutoCloseable {

  private static final int STEP = 200;
  private static final int PAUSE_OF_100 = 20;
  private static final int SHORTEST = 1_500;
  private static final int LONGEST = 5_000;
  private static final Duration TO_END = Duration.ofSeconds(10);

  private final TroubledPayers payers;
  private final Random random;
  private final Deque<Trouble> deck = new ArrayDeque<>();
  private final Map<String, Instant> until = new HashMap<>();
  private final Map<Trouble, Integer> begun = new HashMap<>();
  private @Nullable Thread thread;
  private volatile boolean open = true;

  PayerTroubles(TroubledPayers payers, Random random) {
    this.payers = payers;
    this.random = random;
  }

  void start() {
    thread = Thread.ofPlatform().daemon().name("payer-troubles").start(this::work);
  }

  private void work() {
    while (open && Moments.pass(STEP)) {
      step();
    }
  }

  private synchronized void step() {
    Instant now = Instant.now();
    for (String payer : payers.payerIds()) {
      Instant end = until.get(payer);
      if (end != null && end.isBefore(now)) {
        payers.play(payer, Trouble.NONE);
        until.remove(payer);
      }
    }
    List<String> well =
        payers.payerIds().stream().filter(payer -> !until.containsKey(payer)).toList();
    // one is well at any time
    if (well.size() > 1 && random.nextInt(100) < PAUSE_OF_100) {
      begin(well.get(random.nextInt(well.size())), next());
    }
  }

  private void begin(String payer, Trouble trouble) {
    payers.play(payer, trouble);
    until.put(payer, Instant.now().plusMillis(SHORTEST + random.nextInt(LONGEST)));
    begun.merge(trouble, 1, Integer::sum);
  }

  private Trouble next() {
    if (deck.isEmpty()) {
      List<Trouble> all = new ArrayList<>(Trouble.all());
      Collections.shuffle(all, random);
      deck.addAll(all);
    }
    return deck.pop();
  }

  /** Every payer has the same trouble at once. */
  void all(long millis) {
    var how = List.of(Trouble.RESET, Trouble.REFUSED, Trouble.SERVER_ERROR, Trouble.SILENCE);
    synchronized (this) {
      Trouble trouble = how.get(random.nextInt(how.size()));
      payers.payerIds().forEach(payer -> payers.play(payer, trouble));
      until.clear();
      Moments.pass(millis);
      payers.payerIds().forEach(payer -> payers.play(payer, Trouble.NONE));
    }
  }

  /** How often nobody listened at a payer's address. */
  synchronized int refusals() {
    return begun.getOrDefault(Trouble.REFUSED, 0);
  }

  /** Ends all of it; every payer is well. */
  void heal() {
    close();
    payers.payerIds().forEach(payer -> payers.play(payer, Trouble.NONE));
  }

  @Override
  public void close() {
    open = false;
    var running = thread;
    if (running != null) {
      try {
        running.join(TO_END);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
