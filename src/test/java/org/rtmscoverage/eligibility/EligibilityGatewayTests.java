package org.rtmscoverage.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rtmscoverage.eligibility.EligibilityOutcome.Answered;
import org.rtmscoverage.eligibility.EligibilityOutcome.Earlier;
import org.rtmscoverage.eligibility.EligibilityOutcome.Unavailable;
import org.rtmscoverage.eligibility.EligibilityOutcome.UnavailableCause;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.payer.PayerConnection;
import org.rtmscoverage.payer.Protocol;
import org.rtmscoverage.payer.ResilienceLimits;
import org.rtmscoverage.vocabulary.Owner;
import org.rtmscoverage.vocabulary.PayerId;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.MediaType;
import org.springframework.mock.env.MockEnvironment;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

/** What payers share, and what they do not. */
class EligibilityGatewayTests {

  private static final Duration TEST_LIMIT = Duration.ofSeconds(20);
  private static final EligibilityResponse RESPONSE =
      new EligibilityResponse(
          null,
          new MemberEcho(null, null, null, null),
          LocalDate.of(2099, 12, 31),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          null);

  private final MockEnvironment environment = new MockEnvironment();
  private final CountDownLatch slowReadingMayEnd = new CountDownLatch(1);
  private final PayerChannels channels = new PayerChannels(environment, Clock.systemUTC());
  private final CircuitBreakerRegistry breakers = CircuitBreakerRegistry.ofDefaults();
  private final EligibilityGateway gateway =
      new EligibilityGateway(
          List.of(new SlowReader()),
          channels,
          breakers,
          new EligibilityProperties(Duration.ofSeconds(15), Inquiries.KEPT),
          new SimpleMeterRegistry(),
          Clock.systemUTC());

  /** Reads an answer that says slow until it may end, and every other at once. */
  private final class SlowReader implements PayerClient {

    @Override
    public Protocol protocol() {
      return Protocol.X12;
    }

    @Override
    public Mono<PayerAnswer> ask(EligibilityInquiry inquiry, PayerChannel channel) {
      return channel
          .post(MediaType.TEXT_PLAIN, new byte[] {'?'})
          .publishOn(channel.worker())
          .map(this::read);
    }

    private PayerAnswer read(PayerReply reply) {
      if (new String(reply.body(), StandardCharsets.UTF_8).equals("slow")) {
        try {
          slowReadingMayEnd.await();
        } catch (InterruptedException _) {
          Thread.currentThread().interrupt();
        }
      }
      return switch (new String(reply.body(), StandardCharsets.UTF_8)) {
        case "queued" -> throw PayerException.answersLater();
        case "throttled" ->
            new PayerAnswer.Refused(
                List.of(
                    new Rejection(
                        RejectionClass.THROTTLED,
                        "04",
                        "t",
                        null,
                        null,
                        Owner.CONFIGURATION,
                        "f",
                        true)));
        default -> new PayerAnswer.Told(RESPONSE);
      };
    }
  }

  private Payer payer(String id, int maxConcurrent, String url) {
    return payer(id, maxConcurrent, url, 0);
  }

  private Payer payer(String id, int maxConcurrent, String url, int retries) {
    environment.setProperty("rtmscoverage.payers." + id + ".url", url);
    ResilienceLimits l = Inquiries.LIMITS;
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
                l.connectTimeout(),
                l.attemptTimeout(),
                l.slidingWindow(),
                l.minimumCalls(),
                l.failureRatePercent(),
                l.openFor(),
                l.halfOpenCalls(),
                maxConcurrent,
                1_000,
                retries,
                l.retryBackoff(),
                l.maxResponseBytes())),
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static EligibilityInquiry inquiry(Payer payer, int day) {
    return new EligibilityInquiry(
        Inquiries.PRACTICE,
        payer,
        Inquiries.member("QX1"),
        null,
        null,
        LocalDate.of(2026, 12, 1).plusDays(day));
  }

  private static LoopbackPayer saying(String body) throws IOException {
    return LoopbackPayer.start(
        Scripts.reply(200, "text/plain", body.getBytes(StandardCharsets.UTF_8)));
  }

  private EligibilityOutcome ask(EligibilityInquiry inquiry) {
    return Objects.requireNonNull(gateway.ask(inquiry).block(TEST_LIMIT)).outcome();
  }

  @Test
  void floodOfSlowReadingDoesNotDelayAnotherPayer() throws IOException {
    try (LoopbackPayer slow = saying("slow");
        LoopbackPayer quick = saying("quick")) {
      Payer flooding = payer("flooding", 200, slow.url());
      Disposable.Composite flood = Disposables.composite();
      IntStream.range(0, 200)
          .forEach(day -> flood.add(gateway.ask(inquiry(flooding, day)).subscribe()));

      for (int day = 0; day < 20; day++) {
        assertThat(ask(inquiry(payer("healthy", 4, quick.url()), day)))
            .isInstanceOf(Answered.class);
      }
      slowReadingMayEnd.countDown();
      flood.dispose();
    }
  }

  @Test
  void equalInquiriesReachThePayerOnce() throws IOException {
    try (LoopbackPayer server = saying("slow")) {
      EligibilityInquiry inquiry = inquiry(payer("shared", 4, server.url()), 0);
      Mono<EligibilityOutcome> asked = gateway.ask(inquiry).map(Inquired::outcome);
      Mono<List<EligibilityOutcome>> all =
          Mono.zip(asked, asked, asked).map(t -> List.of(t.getT1(), t.getT2(), t.getT3()));
      slowReadingMayEnd.countDown();

      assertThat(Objects.requireNonNull(all.block(TEST_LIMIT)))
          .hasSize(3)
          .hasOnlyElementsOfType(Answered.class);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void changedSettingsCloseTheOldConnections() throws IOException {
    try (LoopbackPayer server = saying("quick")) {
      ask(inquiry(payer("changing", 4, server.url()), 0));
      assertThat(ask(inquiry(payer("changing", 5, server.url()), 1))).isInstanceOf(Answered.class);
      server.clientLeft();
    }
  }

  @Test
  void callUnderWayOutlivesAChangeOfSettings() throws IOException {
    CountDownLatch mayAnswer = new CountDownLatch(1);
    CountDownLatch asked = new CountDownLatch(1);
    try (LoopbackPayer server =
        LoopbackPayer.start(
            connection -> {
              asked.countDown();
              await(mayAnswer);
              Scripts.reply(200, "text/plain", new byte[] {'!'}).run(connection);
            },
            Scripts.reply(200, "text/plain", new byte[] {'!'}))) {
      var underWay =
          gateway
              .ask(inquiry(payer("changing", 4, server.url()), 0))
              .map(Inquired::outcome)
              .toFuture();
      await(asked);
      ask(inquiry(payer("changing", 5, server.url()), 1));
      mayAnswer.countDown();

      assertThat(underWay).succeedsWithin(TEST_LIMIT).isInstanceOf(Answered.class);
    }
  }

  @Test
  void payerThatIsNoLongerKnownReleasesItsConnections() throws IOException {
    try (LoopbackPayer gone = saying("quick");
        LoopbackPayer stays = saying("quick")) {
      ask(inquiry(payer("gone", 4, gone.url()), 0));
      ask(inquiry(payer("stays", 4, stays.url()), 0));

      gateway.keepOnly(Set.of(new PayerId("stays")));

      gone.clientLeft();
      assertThat(breakers.find("gone")).isEmpty();
      assertThat(breakers.find("stays")).isPresent();
      // a request that still runs on the catalog of before is answered all the same
      assertThat(ask(inquiry(payer("gone", 4, gone.url()), 1))).isInstanceOf(Answered.class);
    }
  }

  @Test
  void endOfTheServiceClosesEveryConnection() throws Exception {
    try (LoopbackPayer one = saying("quick");
        LoopbackPayer other = saying("quick")) {
      ask(inquiry(payer("one", 4, one.url()), 0));
      ask(inquiry(payer("other", 4, other.url()), 0));

      ((DisposableBean) gateway).destroy();
      ((DisposableBean) channels).destroy();

      one.clientLeft();
      other.clientLeft();
    }
  }

  @Test
  void questionThePayerQueuedIsNotAskedAgain() throws IOException {
    try (LoopbackPayer server = saying("queued")) {
      assertThat(ask(inquiry(payer("queueing", 4, server.url()), 0)))
          .isInstanceOfSatisfying(
              Unavailable.class,
              missed ->
                  assertThat(missed.cause()).isEqualTo(UnavailableCause.PAYER_SAYS_UNAVAILABLE));
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void throttlingInTheAnswerIsAskedAgainAfterTheWaitInItsHeader() throws IOException {
    byte[] body = "throttled".getBytes(StandardCharsets.UTF_8);
    try (LoopbackPayer server =
        LoopbackPayer.start(
            Scripts.reply(200, "text/plain", body, "Retry-After: 1"),
            Scripts.reply(200, "text/plain", new byte[] {'!'}))) {
      assertThat(ask(inquiry(payer("busy", 4, server.url(), 1), 0))).isInstanceOf(Answered.class);
      assertThat(server.requests()).hasSize(2);

      server.does(Scripts.reply(200, "text/plain", body, "Retry-After: 3600"));
      assertThat(ask(inquiry(payer("busy", 4, server.url(), 1), 1)))
          .isInstanceOfSatisfying(
              EligibilityOutcome.Rejected.class,
              r ->
                  assertThat(r.rejections())
                      .extracting(Rejection::rejectionClass)
                      .containsExactly(RejectionClass.THROTTLED));
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void earlierAnswerStandsInForAPayerThatBreaksOff() throws IOException {
    try (LoopbackPayer server =
        LoopbackPayer.start(
            Scripts.reply(200, "text/plain", new byte[] {'!'}), Scripts.resetAfter(new byte[0]))) {
      EligibilityInquiry inquiry = inquiry(payer("moody", 4, server.url()), 0);
      EligibilityOutcome first = ask(inquiry);
      EligibilityOutcome second = ask(inquiry);

      assertThat(second)
          .isEqualTo(
              new Earlier(
                  first.asOf(),
                  Objects.requireNonNull(first.response()),
                  UnavailableCause.CONNECTION_FAILED));
      PayerActivity activity = gateway.connectionState(inquiry.payer()).activity();
      assertThat(activity.state()).as("its breaker is open").isEqualTo(ActivityState.DOWN);
      assertThat(activity.successRatePercent()).isEqualTo(50);
      assertThat(activity.lastFailure()).isNotNull();
    }
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
