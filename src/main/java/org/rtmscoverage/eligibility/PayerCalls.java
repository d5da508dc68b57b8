package org.rtmscoverage.eligibility;

import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.rtmscoverage.eligibility.EligibilityOutcome.Answered;
import org.rtmscoverage.eligibility.EligibilityOutcome.Earlier;
import org.rtmscoverage.eligibility.EligibilityOutcome.NotConnected;
import org.rtmscoverage.eligibility.EligibilityOutcome.Rejected;
import org.rtmscoverage.eligibility.EligibilityOutcome.Unavailable;
import org.rtmscoverage.eligibility.EligibilityOutcome.Unreadable;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.trace.Trace;
import org.rtmscoverage.vocabulary.PayerId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Times the calls to each payer by what came of them, and gives each a span. A call is one question
 * with all its attempts. Nothing of the question or the answer is kept, and no header of the trace
 * goes out with it.
 */
final class PayerCalls {

  private static final Logger LOG = LoggerFactory.getLogger(PayerCalls.class);
  private static final String CALL = "rtmscoverage.payer.call";

  /** Up to the 20 seconds in which CAQH CORE wants an answer. */
  private static final Duration[] BUCKETS =
      List.of(50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 15_000, 20_000).stream()
          .map(Duration::ofMillis)
          .toArray(Duration[]::new);

  private final ConcurrentMap<Key, Timer> timers = new ConcurrentHashMap<>();
  private final MeterRegistry meters;
  private final Clock clock;

  PayerCalls(MeterRegistry meters) {
    this.meters = meters;
    this.clock = meters.config().clock();
  }

  /**
   * What is timed together.
   *
   * @param payer who was asked
   * @param outcome what came of it
   */
  private record Key(PayerId payer, String outcome) {}

  /** The same call, timed. */
  Mono<Inquired> watched(Payer payer, Mono<Inquired> call) {
    return Trace.step(
        "payer call",
        Map.of("payer", payer.id().value(), "protocol", payer.connection().protocol().name()),
        inquired -> word(inquired.outcome()),
        timed(payer.id(), call));
  }

  private Mono<Inquired> timed(PayerId payer, Mono<Inquired> call) {
    return Mono.deferContextual(
        context -> {
          Watch watch = new Watch(payer, Trace.of(context));
          return call.doOnNext(inquired -> watch.note(word(inquired.outcome())))
              .doOnError(_ -> watch.note("FAILED"))
              .doOnCancel(() -> watch.note("CANCELLED"));
        });
  }

  /** One call under way; its first end counts. */
  private final class Watch {

    private final PayerId payer;
    private final Trace trace;
    private final long begun = clock.monotonicTime();
    private final AtomicBoolean noted = new AtomicBoolean();

    Watch(PayerId payer, Trace trace) {
      this.payer = payer;
      this.trace = trace;
    }

    void note(String outcome) {
      if (noted.compareAndSet(false, true)) {
        trace.inLog(() -> LOG.debug("payer {} was asked: {}", payer, outcome));
        PayerCalls.this.note(new Key(payer, outcome), clock.monotonicTime() - begun);
      }
    }
  }

  private void note(Key key, long nanoseconds) {
    timers.computeIfAbsent(key, this::timer).record(nanoseconds, TimeUnit.NANOSECONDS);
  }

  private Timer timer(Key key) {
    return Timer.builder(CALL)
        .description("One question to a payer with all its attempts")
        .tag("payer", key.payer().value())
        .tag("outcome", key.outcome())
        .serviceLevelObjectives(BUCKETS)
        .register(meters);
  }

  private static String word(EligibilityOutcome outcome) {
    return switch (outcome) {
      case Answered _ -> "ANSWERED";
      case Earlier _ -> "EARLIER";
      case Rejected _ -> "REJECTED";
      case Unreadable _ -> "UNREADABLE";
      case NotConnected _ -> "NOT_CONNECTED";
      case Unavailable(_, var cause) -> cause.name();
    };
  }
}
