package org.rtmscoverage.bench;

import io.netty.buffer.Unpooled;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;

/**
 * Sends coverage checks, each about another member. Closed: so many connections, each of which
 * sends when it was answered. Open: at random gaps, whether answers come or not; times then run
 * from the moment a request was due.
 */
final class LoadGenerator implements AutoCloseable {

  private static final long SEED = 20_261_123L;
  private static final int MOST_CONNECTIONS = 6_000;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final LoopResources loops = LoopResources.create("load", 1, true);
  private final ConnectionProvider connections =
      ConnectionProvider.builder("load")
          .maxConnections(MOST_CONNECTIONS)
          .pendingAcquireMaxCount(-1)
          .build();
  private final HttpClient client =
      HttpClient.create(connections)
          .runOn(loops)
          .responseTimeout(PATIENCE)
          .headers(
              headers ->
                  headers
                      .set("Content-Type", "application/json")
                      .set("X-API-Key", "rtms_demo_manager"));
  private final AtomicLong members = new AtomicLong(10_000_000);

  /**
   * Where checks go.
   *
   * @param port of the loopback address
   * @param check the check they are made from
   */
  record Target(int port, SampleCheck check) {}

  /** What ended so far; the loop's thread and the one that waits share it. */
  private static final class Tally {

    private final long from;
    private final long until;
    private long[] nanos = new long[1 << 16]; // guarded by this
    private int count; // guarded by this
    private final Map<String, Integer> others = new TreeMap<>(); // guarded by this
    private long open; // guarded by this

    Tally(long from, long until) {
      this.from = from;
      this.until = until;
    }

    synchronized void begun() {
      open++;
    }

    synchronized void ended(long begun, String how) {
      open--;
      long now = System.nanoTime();
      if (now < from || now > until) {
        return;
      }
      if (!how.equals("200")) {
        others.merge(how, 1, Integer::sum);
        return;
      }
      if (count == nanos.length) {
        nanos = Arrays.copyOf(nanos, count * 2);
      }
      nanos[count++] = now - begun;
    }

    synchronized boolean isIdle() {
      return open == 0;
    }

    synchronized Load load() {
      long[] sorted = Arrays.copyOf(nanos, count);
      Arrays.sort(sorted);
      return new Load((until - from) / 1e9, sorted, new TreeMap<>(others));
    }
  }

  /** So many connections, each of which sends the next check when it was answered. */
  Load closed(Target target, int number, Duration window) {
    long from = System.nanoTime();
    Tally tally = new Tally(from, from + window.toNanos());
    Flux.range(0, number)
        .flatMap(_ -> one(target, tally, 0).repeat(() -> System.nanoTime() < tally.until), number)
        .blockLast(window.plus(PATIENCE.multipliedBy(2)));
    return tally.load();
  }

  /** Checks at a mean rate a second; what ends in the first tenth of the time is not counted. */
  Load open(Target target, double rate, Duration window) {
    return begin(target, rate, window).await();
  }

  /** Begins the same, beside other load. */
  Running begin(Target target, double rate, Duration window) {
    long now = System.nanoTime();
    long from = now + window.toNanos() / 10;
    Tally tally = new Tally(from, from + window.toNanos());
    return new Running(Thread.ofPlatform().start(() -> send(target, rate, now, tally)), tally);
  }

  /** Load that was begun. */
  static final class Running {

    private final Thread sender;
    private final Tally tally;

    private Running(Thread sender, Tally tally) {
      this.sender = sender;
      this.tally = tally;
    }

    /** Waits for its end and for the last answers, and tells what it showed. */
    Load await() {
      try {
        sender.join();
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (!tally.isIdle() && System.nanoTime() < patience) {
          Thread.sleep(5);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
      return tally.load();
    }
  }

  private void send(Target target, double rate, long now, Tally tally) {
    Random gaps = new Random(SEED);
    double mean = 1e9 / rate;
    for (double due = now; due < tally.until; due += -Math.log(1 - gaps.nextDouble()) * mean) {
      for (long left = (long) due - System.nanoTime();
          left > 0;
          left = (long) due - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      var _ = one(target, tally, (long) due).subscribe();
    }
  }

  private Mono<Void> one(Target target, Tally tally, long due) {
    return Mono.defer(
        () -> {
          long begun = due == 0 ? System.nanoTime() : due;
          tally.begun();
          byte[] body = target.check().about("QX" + members.incrementAndGet());
          return client
              .post()
              .uri("http://127.0.0.1:" + target.port() + "/v1/coverage-checks")
              .send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(body)))
              .response(
                  (answer, content) ->
                      content.then(Mono.just(String.valueOf(answer.status().code()))))
              .onErrorResume(thrown -> Mono.just(thrown.getClass().getSimpleName()))
              .doOnNext(how -> tally.ended(begun, how))
              .then();
        });
  }

  @Override
  public void close() {
    connections.dispose();
    loops.dispose();
  }
}
