package org.rtmscoverage.ledger.nemesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.awaitility.core.ConditionTimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Workers that do what the script says, and repeat each operation until it is acknowledged. */
final class Workload implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Workload.class);
  private static final Duration TO_SETTLE = Duration.ofMinutes(2);

  /** So many wait for a process to come back; more would only be connections that are refused. */
  private static final int MOST_UNACKNOWLEDGED = 32;

  private final Client client;
  private final Script script;
  private final Consumer<Operation> before;
  private final DelayQueue<Due> due = new DelayQueue<>();
  private final Set<Integer> unacknowledged = ConcurrentHashMap.newKeySet();
  private final AtomicInteger calling = new AtomicInteger();
  private final AtomicInteger acknowledged = new AtomicInteger();
  private final List<Thread> workers = new ArrayList<>();
  private volatile boolean wanted = true;
  private volatile boolean open = true;

  /**
   * Makes one that does nothing yet.
   *
   * @param client asks the service
   * @param script tells what is done
   * @param before what is done with each operation before it is sent for the first time
   */
  Workload(Client client, Script script, Consumer<Operation> before) {
    this.client = client;
    this.script = script;
    this.before = before;
  }

  private record Due(Operation operation, long at) implements Delayed {

    static Due after(Operation operation, Duration wait) {
      return new Due(operation, System.nanoTime() + wait.toNanos());
    }

    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(at - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
      return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
    }
  }

  void start(int count) {
    for (int i = 0; i < count; i++) {
      workers.add(Thread.ofPlatform().daemon().name("worker-" + i).start(this::work));
    }
  }

  private void work() {
    try {
      while (open) {
        boolean more = wanted && unacknowledged.size() < MOST_UNACKNOWLEDGED;
        Due next = more ? due.poll() : due.poll(100, TimeUnit.MILLISECONDS);
        if (next != null) {
          perform(next.operation());
        } else if (more) {
          begin(script.next());
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void begin(Operation operation) {
    unacknowledged.add(operation.number());
    before.accept(operation);
    if (operation.key() != null && script.twice()) {
      due.add(Due.after(operation, Duration.ZERO));
    }
    perform(operation);
  }

  private void perform(Operation operation) {
    calling.incrementAndGet();
    Client.Outcome outcome = client.send(operation);
    Duration again = outcome.again();
    if (again != null) {
      due.add(Due.after(operation, again));
    } else {
      acknowledged(operation, outcome);
    }
    calling.decrementAndGet();
  }

  private void acknowledged(Operation operation, Client.Outcome outcome) {
    boolean first = unacknowledged.remove(operation.number());
    acknowledged.incrementAndGet();
    Call call = outcome.call();
    if (call.oddity() != null || !first) {
      return;
    }
    if (operation.kind().makesCheck() && call.checkId() != null) {
      script.isDone(operation, call.checkId(), outcome.openStep());
    }
    int repeat = operation.key() == null ? 0 : script.repeatAfterMillis();
    if (repeat > 0) {
      due.add(Due.after(operation, Duration.ofMillis(repeat)));
    }
  }

  /** Begins nothing more, and ends when everything is acknowledged or no patience is left. */
  void settle() {
    wanted = false;
    try {
      await()
          .atMost(TO_SETTLE)
          .pollInterval(Duration.ofMillis(200))
          .until(() -> due.isEmpty() && calling.get() == 0);
    } catch (ConditionTimeoutException _) {
      LOG.warn("{} operations are not acknowledged", unacknowledged.size());
    }
    close();
  }

  /** How often something was acknowledged until now. */
  int acknowledged() {
    return acknowledged.get();
  }

  /** Operations nobody acknowledged. */
  Set<Integer> unacknowledged() {
    return Set.copyOf(unacknowledged);
  }

  @Override
  public void close() {
    open = false;
    workers.forEach(Thread::interrupt);
    workers.forEach(Workload::ended);
  }

  private static void ended(Thread worker) {
    try {
      assertThat(worker.join(TO_SETTLE)).as("a worker ends").isTrue();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
