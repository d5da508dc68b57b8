package org.rtmscoverage.eligibility;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.rtmscoverage.eligibility.LoadWindow.Measured;
import org.rtmscoverage.eligibility.StubPayer.Fault;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.payer.PayerConnection;
import org.rtmscoverage.payer.Protocol;
import org.rtmscoverage.payer.ResilienceLimits;
import org.rtmscoverage.vocabulary.PayerId;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.env.MapPropertySource;

/**
 * Measures what one payer's trouble does to another. Payer A is asked at a steady rate, whatever
 * becomes of it; beside it payer B is asked too, first healthy, then in a fault, in the order A B B
 * A of every round. B's breaker never opens, so that each fault lasts as long as its window. Prints
 * A's rate and p99 on both sides and the medians of their ratios over the rounds; the line NONE is
 * the control, healthy on both sides.
 */
final class IsolationLoadRun {

  /** Largest answer read of a payer, as shipped. */
  static final int MAX_RESPONSE = 512 << 10;

  /** The member's loop of every answer; without a number, because each question has its own. */
  static final String MEMBER_LOOP = "NM1*IL*1*QUILLFEATHER*ZOE~DMG*D8*19850722~";

  private static final double LOWEST_RATE_RATIO = 0.95;
  private static final double HIGHEST_P99_RATIO = 1.2;
  private static final String NOBODY_LISTENS = "http://127.0.0.1:1/eligibility";
  private static final String B_URL = "rtmscoverage.payers.payer-b.url";
  private static final PrintStream OUT = System.out;

  private final int rounds = Integer.getInteger("rounds", 5);
  private final Duration window = Duration.ofMillis(Long.getLong("window", 3_000));
  private final Duration settle = Duration.ofMillis(Long.getLong("settle", 500));
  private final int rateOfA = Integer.getInteger("rateA", 200);
  private final int rateOfB = Integer.getInteger("rateB", 50);
  private final long seed = Long.getLong("seed", 20_261_123L);
  private final Map<String, Object> properties = new ConcurrentHashMap<>();

  /** What the application brings besides this package. */
  @ComponentScan(basePackageClasses = EligibilityGateway.class)
  static class Wiring {

    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }

    @Bean
    MeterRegistry meterRegistry() {
      return new SimpleMeterRegistry();
    }

    @Bean
    CircuitBreakerRegistry circuitBreakerRegistry() {
      return CircuitBreakerRegistry.ofDefaults();
    }
  }

  /**
   * Runs it; settings are the system properties rounds, window, settle (ms), rateA, rateB (per
   * second), seed and faults. Not static, so that nobody takes it for the application's.
   */
  void main() throws InterruptedException {
    quiet();
    describe();
    boolean holds = true;
    try (StubPayer a = new StubPayer(StubPayer.usual(), Duration.ofMillis(20));
        StubPayer b = new StubPayer(StubPayer.usual(), Duration.ofMillis(20));
        AnnotationConfigApplicationContext context = context(a, b)) {
      EligibilityGateway gateway = context.getBean(EligibilityGateway.class);
      LoadWindow load =
          new LoadWindow(gateway, payer("payer-a"), rateOfA, payer("payer-b"), rateOfB, seed);
      load.run(window.multipliedBy(3), settle); // warm-up
      OUT.println(
          "fault          rate A  rate A'  ratio   p50   p50'    p99   p99'  ratio  B in the fault");
      for (Fault fault : faults()) {
        holds &= compare(fault, load, b);
      }
    }
    OUT.printf(Locale.ROOT, "load average at the end %.2f%n", loadAverage());
    OUT.println(holds ? "the bar holds" : "the bar does not hold");
    System.exit(holds ? 0 : 1);
  }

  private static Fault[] faults() {
    String named = System.getProperty("faults");
    return named == null
        ? Fault.values()
        : Arrays.stream(named.split(",")).map(Fault::valueOf).toArray(Fault[]::new);
  }

  private boolean compare(Fault fault, LoadWindow load, StubPayer b) throws InterruptedException {
    List<Measured> healthy = new ArrayList<>();
    List<Measured> faulty = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      Measured first = side(Fault.NONE, load, b);
      Measured second = side(fault, load, b);
      Measured third = side(fault, load, b);
      Measured fourth = side(Fault.NONE, load, b);
      healthy.add(first.and(fourth));
      faulty.add(second.and(third));
    }
    double[] rates = new double[rounds];
    double[] p99s = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      rates[i] = faulty.get(i).rate() / healthy.get(i).rate();
      p99s[i] = faulty.get(i).millis(0.99) / healthy.get(i).millis(0.99);
    }
    double rate = median(rates);
    double p99 = median(p99s);
    boolean holds = rate >= LOWEST_RATE_RATIO && p99 <= HIGHEST_P99_RATIO;
    OUT.printf(
        Locale.ROOT,
        "%-13s %7.1f %8.1f %6.3f %5.1f %6.1f %6.1f %6.1f %6.3f  %s%s%n",
        fault,
        median(healthy.stream().mapToDouble(Measured::rate).toArray()),
        median(faulty.stream().mapToDouble(Measured::rate).toArray()),
        rate,
        median(healthy.stream().mapToDouble(m -> m.millis(0.5)).toArray()),
        median(faulty.stream().mapToDouble(m -> m.millis(0.5)).toArray()),
        median(healthy.stream().mapToDouble(m -> m.millis(0.99)).toArray()),
        median(faulty.stream().mapToDouble(m -> m.millis(0.99)).toArray()),
        p99,
        faulty.getLast().others(),
        holds ? "" : "  MISSED");
    return holds;
  }

  private Measured side(Fault fault, LoadWindow load, StubPayer b) throws InterruptedException {
    b.fault(fault);
    properties.put(B_URL, fault == Fault.REFUSED ? NOBODY_LISTENS : b.url());
    return load.run(window, settle);
  }

  private static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private AnnotationConfigApplicationContext context(StubPayer a, StubPayer b) {
    properties.put("rtmscoverage.payers.payer-a.url", a.url());
    properties.put(B_URL, b.url());
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("stubs", properties));
    context.register(Wiring.class);
    context.refresh();
    return context;
  }

  private static Payer payer(String id) {
    return new Payer(
        new PayerId(id),
        id,
        List.of(),
        Set.of(),
        Set.of(),
        null,
        null,
        new PayerConnection(
            Protocol.X12,
            List.of("30"),
            new ResilienceLimits(
                Duration.ofSeconds(2),
                Duration.ofSeconds(4),
                1_000_000,
                1_000_000,
                100,
                Duration.ofSeconds(5),
                2,
                50,
                1_000,
                1,
                Duration.ofMillis(200),
                MAX_RESPONSE)),
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private void describe() {
    OUT.printf(
        Locale.ROOT,
        "%s %s, %d processors, load average %.2f, seed %d%n"
            + "A %d/s, B %d/s, %d rounds of A B B A, windows of %s after %s%n",
        System.getProperty("java.vm.name"),
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        loadAverage(),
        seed,
        rateOfA,
        rateOfB,
        rounds,
        window,
        settle);
  }

  private static double loadAverage() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private static void quiet() {
    ((ch.qos.logback.classic.Logger)
            org.slf4j.LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME))
        .setLevel(ch.qos.logback.classic.Level.ERROR);
  }
}
