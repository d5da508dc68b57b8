package org.rtmscoverage.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rtmscoverage.eligibility.EligibilityOutcome.Unavailable;
import org.rtmscoverage.eligibility.EligibilityOutcome.UnavailableCause;
import org.rtmscoverage.eligibility.EligibilityOutcome.Unreadable;
import org.rtmscoverage.eligibility.LoopbackPayer.Script;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.payer.Protocol;
import org.rtmscoverage.payer.ResilienceLimits;
import org.rtmscoverage.vocabulary.Gender;
import org.rtmscoverage.vocabulary.MemberNumber;
import org.rtmscoverage.vocabulary.Relationship;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.mock.env.MockEnvironment;
import reactor.core.publisher.Mono;

/**
 * One adapter behind the whole door, asked about an invented member of a {@link LoopbackPayer}.
 * After each test nobody may be named in the log, in an exception, an outcome or a metric.
 */
@ExtendWith(OutputCaptureExtension.class)
public abstract class PayerDoor {

  /** When the tests take place; only HTTP dates are read against it. */
  protected static final Instant NOW = Instant.parse("2026-11-23T12:30:00Z");

  /** The member asked about. */
  protected static final Member MEMBER =
      member("QXMARK7719", "Zoë", "Quillmarker", LocalDate.of(1985, 7, 22));

  /** A member not asked about. */
  protected static final Member OTHER =
      member("WWMARK4402", "Osgood", "Tarnmarker", LocalDate.of(1961, 3, 14));

  static final Duration DEADLINE = Duration.ofSeconds(15);
  static final ResilienceLimits PATIENT = limits(Duration.ofSeconds(6), 20);
  static final ResilienceLimits HURRIED = limits(Duration.ofMillis(400), 20);

  private static final int MAX_RESPONSE = 2_000_000;
  private static final Duration TEST_LIMIT = Duration.ofSeconds(30);
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final List<String> MARKERS =
      List.of(
          "MARK",
          "marker",
          "Zoë",
          "Zo\u00c3",
          "Osgood",
          "1985-07-22",
          "19850722",
          "1961-03-14",
          "19610314");

  private final MockEnvironment environment = new MockEnvironment();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final List<Throwable> thrown = new CopyOnWriteArrayList<>();
  private final List<Object> said = new CopyOnWriteArrayList<>();
  private LoopbackPayer server;
  private EligibilityGateway gateway;

  /**
   * The adapter, put together by hand.
   *
   * @param clock at {@link #NOW}
   * @return the adapter under test
   */
  protected abstract PayerClient client(Clock clock);

  /**
   * The media type of its answers.
   *
   * @return without parameters
   */
  protected abstract MediaType mediaType();

  /**
   * A good answer: active coverage, and the member echoed with number, name and birth date.
   *
   * @param member whom it is about
   * @return body in the adapter's format, still without an encoding
   */
  protected abstract String answer(Member member);

  /**
   * A refusal: the member is not found.
   *
   * @return body in the adapter's format
   */
  protected abstract String rejection();

  /**
   * The payer's word that it cannot respond now.
   *
   * @return body in the adapter's format
   */
  protected abstract String unavailable();

  /**
   * A body that is nested deeply, or whatever comes nearest in the adapter's format.
   *
   * @param depth number of levels
   * @return not a good answer, though it begins like one
   */
  protected abstract String nested(int depth);

  /** Listens to what an adapter throws. */
  private record Watched(PayerClient client, List<Throwable> thrown) implements PayerClient {

    @Override
    public Protocol protocol() {
      return client.protocol();
    }

    @Override
    public Mono<PayerAnswer> ask(EligibilityInquiry inquiry, PayerChannel channel) {
      return client.ask(inquiry, channel).doOnError(thrown::add);
    }
  }

  @BeforeEach
  void openTheDoor() throws IOException {
    server = LoopbackPayer.start(Scripts.silence());
    leadTo(server.url());
    CircuitBreakerRegistry breakers = CircuitBreakerRegistry.ofDefaults();
    gateway =
        new EligibilityGateway(
            List.of(new Watched(client(CLOCK), thrown)),
            new PayerChannels(environment, CLOCK),
            breakers,
            new EligibilityProperties(DEADLINE, Inquiries.NOTHING_KEPT),
            meters,
            CLOCK);
    io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(
            breakers)
        .bindTo(meters);
  }

  @AfterEach
  void nobodyIsNamed(CapturedOutput output) {
    server.close();
    assertThat(output.getAll().lines().filter(PayerDoor::namesSomebody)).as("log").isEmpty();
    assertThat(meters.getMeters().stream().map(meter -> meter.getId().toString()))
        .noneMatch(PayerDoor::namesSomebody);
    assertThat(said.stream().map(String::valueOf)).noneMatch(PayerDoor::namesSomebody);
    for (Throwable throwable : thrown) {
      StringWriter trace = new StringWriter();
      throwable.printStackTrace(new PrintWriter(trace, true));
      assertThat(trace.toString().lines().filter(PayerDoor::namesSomebody)).isEmpty();
    }
  }

  private static boolean namesSomebody(String text) {
    return MARKERS.stream().anyMatch(text::contains);
  }

  final void leadTo(String url) {
    environment.setProperty("rtmscoverage.payers.bcbs-ma.url", url);
    environment.setProperty("rtmscoverage.payers.bcbs-ma.username", "clinic");
    environment.setProperty("rtmscoverage.payers.bcbs-ma.password", "secret");
  }

  final LoopbackPayer server() {
    return server;
  }

  final SimpleMeterRegistry meters() {
    return meters;
  }

  final EligibilityOutcome ask(ResilienceLimits limits, Script... scripts) {
    server.does(scripts);
    EligibilityInquiry inquiry = Inquiries.inquiry(payer(limits), MEMBER);
    Inquired inquired = Objects.requireNonNull(gateway.ask(inquiry).block(TEST_LIMIT));
    EligibilityOutcome outcome = inquired.outcome();
    said.add(outcome);
    said.add(inquired);
    said.addAll(inquired.attempts());
    return outcome;
  }

  final EligibilityOutcome ask(Script... scripts) {
    return ask(PATIENT, scripts);
  }

  final ConnectionState state(ResilienceLimits limits) {
    return gateway.connectionState(payer(limits));
  }

  final Script reply(int status, String body, String... headers) {
    return reply(status, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  final Script reply(int status, byte[] body, String... headers) {
    return Scripts.reply(status, mediaType().toString(), body, headers);
  }

  final byte[] goodAnswer() {
    return answer(MEMBER).getBytes(StandardCharsets.UTF_8);
  }

  static void isUnavailable(EligibilityOutcome outcome, UnavailableCause cause) {
    assertThat(outcome).isEqualTo(new Unavailable(NOW, cause));
  }

  static void isUnreadable(EligibilityOutcome outcome) {
    assertThat(outcome).isInstanceOf(Unreadable.class);
  }

  final void counted(ResilienceLimits limits, int requests, int failures) {
    assertThat(server.requests()).hasSize(requests);
    assertThat(state(limits).failedCalls()).isEqualTo(failures);
  }

  final void counted(int requests, int failures) {
    counted(PATIENT, requests, failures);
  }

  private Payer payer(ResilienceLimits limits) {
    return Inquiries.payer(client(CLOCK).protocol(), limits);
  }

  static ResilienceLimits limits(Duration attempt, int minimumCalls) {
    return new ResilienceLimits(
        Duration.ofSeconds(3),
        attempt,
        20,
        minimumCalls,
        50,
        Duration.ofSeconds(30),
        1,
        4,
        100,
        2,
        Duration.ofMillis(10),
        MAX_RESPONSE);
  }

  private static Member member(String id, String first, String last, LocalDate born) {
    return new Member(
        new MemberNumber(id), first, last, null, born, Gender.F, Relationship.SELF, "MA", null);
  }
}
