package org.rtmscoverage.eligibility;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.payer.ResilienceLimits;
import org.rtmscoverage.vocabulary.PayerId;

/** Keeps one connection for each payer while its settings stay the same, and its history. */
final class PayerConnections {

  private static final String BREAKER = "rtmscoverage.payer.breaker";
  private static final String RETRIES_REFUSED = "rtmscoverage.payer.retries_refused";

  private final ConcurrentMap<PayerId, Connection> connections = new ConcurrentHashMap<>();
  private final ConcurrentMap<PayerId, PayerHistory> histories = new ConcurrentHashMap<>();
  private final PayerChannels channels;
  private final CircuitBreakerRegistry breakers;
  private final Duration deadline;
  private final MeterRegistry meters;
  private final Clock clock;

  PayerConnections(
      PayerChannels channels,
      CircuitBreakerRegistry breakers,
      Duration deadline,
      MeterRegistry meters,
      Clock clock) {
    this.channels = channels;
    this.breakers = breakers;
    this.deadline = deadline;
    this.meters = meters;
    this.clock = clock;
  }

  /**
   * What is kept for one payer while its settings stay the same.
   *
   * @param limits the numbers it was made from
   * @param access where it leads, and the credentials
   * @param channel the way to the payer
   * @param guard its guard
   */
  record Connection(
      ResilienceLimits limits, PayerAccess.Open access, PayerChannel channel, PayerGuard guard) {}

  /**
   * Whether a payer can be asked.
   *
   * @param connection null if it cannot
   * @param missing properties of credentials that are not set; empty if there is no address
   */
  record Found(@Nullable Connection connection, List<String> missing) {}

  Found find(Payer payer) {
    return switch (channels.access(payer)) {
      case PayerAccess.Closed(List<String> missing) -> new Found(null, missing);
      case PayerAccess.Open open -> new Found(find(payer, open), List.of());
    };
  }

  /** Looks without a lock first: the settings nearly always stay the same. */
  private Connection find(Payer payer, PayerAccess.Open access) {
    Connection known = connections.get(payer.id());
    return known != null && fits(known, payer, access)
        ? known
        : connections.compute(payer.id(), (_, kept) -> fitting(payer, access, kept));
  }

  /** What became of the questions to a payer since the service started. */
  PayerHistory history(PayerId payer) {
    return histories.computeIfAbsent(payer, this::newHistory);
  }

  /**
   * Releases what is held for payers that are no longer known; calls under way come to their end.
   */
  void keepOnly(Set<PayerId> known) {
    connections.keySet().stream().filter(id -> !known.contains(id)).forEach(this::release);
  }

  /** Closes every payer's connections. */
  void close() {
    connections.keySet().forEach(this::release);
  }

  /** How many payers hold a connection. */
  int size() {
    return connections.size();
  }

  private void release(PayerId payer) {
    connections.computeIfPresent(
        payer,
        (id, kept) -> {
          kept.channel().close();
          breakers.remove(id.value());
          return null;
        });
  }

  private Connection fitting(Payer payer, PayerAccess.Open access, @Nullable Connection kept) {
    if (kept != null && fits(kept, payer, access)) {
      return kept;
    }
    if (kept != null) {
      kept.channel().close();
    }
    return connect(payer, access);
  }

  private static boolean fits(Connection kept, Payer payer, PayerAccess.Open access) {
    return kept.limits().equals(payer.connection().limits()) && kept.access().equals(access);
  }

  private Connection connect(Payer payer, PayerAccess.Open access) {
    ResilienceLimits limits = payer.connection().limits();
    String name = payer.id().value();
    breakers.remove(name); // one made from older numbers
    CircuitBreaker breaker = breakers.circuitBreaker(name, PayerGuard.breakerConfig(limits));
    return new Connection(
        limits,
        access,
        channels.open(payer, access),
        new PayerGuard(limits, deadline, breaker, history(payer.id()), clock));
  }

  private PayerHistory newHistory(PayerId payer) {
    PayerHistory history = new PayerHistory(clock);
    FunctionCounter.builder(RETRIES_REFUSED, history.budget(), RetryBudget::refused)
        .description("Further attempts not made because the payer's retry budget was used up")
        .tag("payer", payer.value())
        .register(meters);
    // shown from the start, so that the first of them is a change
    meters.counter(LastAnswers.STOOD_IN, "payer", payer.value());
    meters.counter(EligibilityGateway.OTHER_MEMBER_ANSWERS, "payer", payer.value());
    Gauge.builder(BREAKER, this, all -> all.openness(payer))
        .description("0 closed, 1 half open, 2 open; no number while the payer is not connected")
        .tag("payer", payer.value())
        .register(meters);
    return history;
  }

  private double openness(PayerId payer) {
    Connection connection = connections.get(payer);
    return connection == null
        ? Double.NaN
        : switch (connection.guard().breaker().getState()) {
          case CLOSED, DISABLED, METRICS_ONLY -> 0;
          case HALF_OPEN -> 1;
          case OPEN, FORCED_OPEN -> 2;
        };
  }
}
