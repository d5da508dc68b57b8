package org.rtmscoverage.payer.load;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.payer.CurrentCatalog;
import org.rtmscoverage.payer.PayerCatalog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the catalog in use and replaces it when asked to. An attempt that fails, for whatever
 * reason, changes nothing but what is told of the last attempt.
 */
final class ReloadableConfig implements CurrentCatalog {

  private static final Logger LOG = LoggerFactory.getLogger(ReloadableConfig.class);

  private final Supplier<PayerCatalog> files;
  private final ConfigWarnings warnings;
  private final Clock clock;
  private final ReentrantLock oneAtATime = new ReentrantLock();
  private final AtomicReference<State> state;

  /**
   * Loads for the first time.
   *
   * @throws PayerConfigException with every mistake, if there is any
   */
  ReloadableConfig(Supplier<PayerCatalog> files, ConfigWarnings warnings, Clock clock) {
    this.files = files;
    this.warnings = warnings;
    this.clock = clock;
    State first = new State(files.get(), clock.instant(), null);
    this.state = new AtomicReference<>(first);
    tell(first.catalog());
  }

  /**
   * What is in use, and what became of the last attempt to replace it.
   *
   * @param catalog in use
   * @param since when it was loaded
   * @param failure the last attempt, if it failed; null if it is the one in use
   */
  record State(PayerCatalog catalog, Instant since, @Nullable Failure failure) {}

  /**
   * An attempt that failed.
   *
   * @param at when
   * @param problems every mistake, by file and line
   */
  record Failure(Instant at, List<String> problems) {
    /** Keeps a copy. */
    Failure {
      problems = List.copyOf(problems);
    }
  }

  @Override
  public PayerCatalog now() {
    return state().catalog();
  }

  State state() {
    return state.get();
  }

  List<String> warnings(PayerCatalog catalog) {
    return warnings.of(catalog);
  }

  /** Reads the files again; blocks while it reads, and while another reload does. */
  State reload() {
    oneAtATime.lock();
    try {
      State after = attempt(state());
      state.set(after);
      return after;
    } finally {
      oneAtATime.unlock();
    }
  }

  /** Whatever goes wrong while reading is an attempt that failed. */
  private State attempt(State before) {
    return CompletableFuture.supplyAsync(this::read, Runnable::run)
        .handle((after, thrown) -> thrown == null ? after : kept(before, problems(thrown)))
        .join();
  }

  private State read() {
    PayerCatalog catalog = files.get();
    tell(catalog);
    LOG.info("payer-config was loaded again");
    return new State(catalog, clock.instant(), null);
  }

  private static List<String> problems(Throwable thrown) {
    Throwable cause = thrown.getCause() == null ? thrown : thrown.getCause();
    if (cause instanceof PayerConfigException mistaken) {
      return mistaken.problems();
    }
    if (cause instanceof UncheckedIOException unreadable) {
      return List.of("payer-config cannot be read: " + unreadable.getMessage());
    }
    UUID id = UUID.randomUUID();
    LOG.error("payer-config: unexpected failure {}", id, cause);
    return List.of("payer-config cannot be read: unexpected failure, in the log under " + id);
  }

  private State kept(State before, List<String> problems) {
    LOG.error(
        "payer-config was not loaded again; the set of {} stays in use. Mistakes: {}{}",
        before.since(),
        System.lineSeparator(),
        String.join(System.lineSeparator(), problems));
    return new State(before.catalog(), before.since(), new Failure(clock.instant(), problems));
  }

  private void tell(PayerCatalog catalog) {
    List<String> warnings = warnings(catalog);
    if (!warnings.isEmpty()) {
      LOG.warn("payer-config has {} warnings; /actuator/payerconfig lists them", warnings.size());
    }
  }
}
