package org.rtmscoverage.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rtmscoverage.eligibility.EligibilityOutcome.Answered;
import org.rtmscoverage.eligibility.EligibilityOutcome.Earlier;
import org.rtmscoverage.eligibility.EligibilityOutcome.NotConnected;
import org.rtmscoverage.eligibility.EligibilityOutcome.Unavailable;
import org.rtmscoverage.eligibility.EligibilityOutcome.UnavailableCause;
import org.rtmscoverage.eligibility.LoopbackPayer.Script;
import org.rtmscoverage.eligibility.PayerAttempt.Result;
import org.rtmscoverage.payer.IdentitySearch;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.payer.Protocol;
import org.rtmscoverage.payer.ResilienceLimits;
import org.rtmscoverage.vocabulary.Owner;
import org.rtmscoverage.vocabulary.PayerId;
import org.springframework.http.MediaType;
import org.springframework.mock.env.MockEnvironment;
import reactor.core.publisher.Mono;

/** What is kept of the attempts that go out for an inquiry. */
class PayerAttemptsTests {

  private static final Duration TEST_LIMIT = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(700);

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
  private final PayerChannels channels = new PayerChannels(environment, Clock.systemUTC());
  private final EligibilityGateway gateway =
      new EligibilityGateway(
          List.of(new WordReader()),
          channels,
          CircuitBreakerRegistry.ofDefaults(),
          new EligibilityProperties(Duration.ofSeconds(15), Inquiries.KEPT),
          new SimpleMeterRegistry(),
          Clock.systemUTC());
  private LoopbackPayer server;

  /** Reads the answers yes and no; every other is none. */
  private static final class WordReader implements PayerClient {

    @Override
    public Protocol protocol() {
      return Protocol.X12;
    }

    @Override
    public Mono<PayerAnswer> ask(EligibilityInquiry inquiry, PayerChannel channel) {
      return channel
          .post(MediaType.TEXT_PLAIN, new byte[] {'?'})
          .publishOn(channel.worker())
          .map(WordReader::read);
    }

    private static PayerAnswer read(PayerReply reply) {
      return switch (new String(reply.body(), StandardCharsets.UTF_8)) {
        case "yes" -> new PayerAnswer.Told(RESPONSE);
        case "no" ->
            new PayerAnswer.Refused(
                List.of(
                    new Rejection(
                        RejectionClass.DATE, "62", "t", null, null, Owner.INTAKE, "f", false)));
        default -> {
          if (reply.status() != 200) {
            throw PayerException.http(reply);
          }
          throw PayerException.unreadable("neither yes nor no");
        }
      };
    }
  }

  @BeforeEach
  void start() throws IOException {
    server = LoopbackPayer.start(Scripts.silence());
    environment.setProperty("rtmscoverage.payers.bcbs-ma.url", server.url());
  }

  @AfterEach
  void stop() {
    server.close();
    gateway.destroy();
    channels.destroy();
  }

  private static ResilienceLimits limits(Duration attemptTimeout) {
    ResilienceLimits l = Inquiries.LIMITS;
    return new ResilienceLimits(
        l.connectTimeout(),
        attemptTimeout,
        l.slidingWindow(),
        l.minimumCalls(),
        l.failureRatePercent(),
        l.openFor(),
        l.halfOpenCalls(),
        l.maxConcurrent(),
        l.callsPerSecond(),
        l.retries(),
        l.retryBackoff(),
        l.maxResponseBytes());
  }

  private static Script says(int status, String words, String... headers) {
    return Scripts.reply(status, "text/plain", bytes(words), headers);
  }

  private static byte[] bytes(String words) {
    return words.getBytes(StandardCharsets.UTF_8);
  }

  private Inquired ask(EligibilityInquiry inquiry, Script... scripts) {
    server.does(scripts);
    return Objects.requireNonNull(gateway.ask(inquiry).block(TEST_LIMIT));
  }

  private Inquired ask(Script... scripts) {
    return ask(inquiry(Inquiries.payer(Inquiries.LIMITS)), scripts);
  }

  private static EligibilityInquiry inquiry(Payer payer) {
    return Inquiries.inquiry(payer, Inquiries.member("QX1234567"));
  }

  private static PayerAttempt only(Inquired inquired) {
    assertThat(inquired.attempts()).hasSize(1);
    return inquired.attempts().getFirst();
  }

  @Test
  void answerIsAnAttemptWithItsReply() {
    Instant before = Instant.now();
    Inquired inquired = ask(says(200, "yes"));

    assertThat(inquired.outcome()).isInstanceOf(Answered.class);
    PayerAttempt attempt = only(inquired);
    assertThat(attempt.payerId()).isEqualTo(new PayerId("bcbs-ma"));
    assertThat(attempt.protocol()).isEqualTo(Protocol.X12);
    assertThat(attempt.serviceType()).isEqualTo("MH");
    assertThat(attempt.identity()).isEqualTo(IdentitySearch.WHOLE);
    assertThat(attempt.result()).isEqualTo(Result.TOLD);
    assertThat(attempt.httpStatus()).isEqualTo(200);
    assertThat(attempt.reply()).isEqualTo(bytes("yes"));
    assertThat(attempt.sentAt()).isBetween(before, attempt.endedAt());
    assertThat(attempt.endedAt()).isBeforeOrEqualTo(inquired.outcome().asOf());
    assertThat(attempt).hasToString("PayerAttempt[hidden]");
    assertThat(inquired).hasToString("Inquired[hidden]");
  }

  @Test
  void rejectionKeepsItsReplyWhateverTheStatus() {
    PayerAttempt attempt = only(ask(says(400, "no")));

    assertThat(attempt.result()).isEqualTo(Result.REFUSED);
    assertThat(attempt.httpStatus()).isEqualTo(400);
    assertThat(attempt.reply()).isEqualTo(bytes("no"));
  }

  @Test
  void retryIsAnAttemptOfItsOwn() {
    List<PayerAttempt> attempts =
        ask(says(503, "later", "Retry-After: 0"), says(200, "yes")).attempts();

    assertThat(attempts)
        .extracting(PayerAttempt::result)
        .containsExactly(Result.HTTP_ERROR, Result.TOLD);
    assertThat(attempts).extracting(PayerAttempt::httpStatus).containsExactly(503, 200);
    assertThat(attempts.getFirst().reply()).isEqualTo(bytes("later"));
    assertThat(attempts.getLast().sentAt()).isAfterOrEqualTo(attempts.getFirst().endedAt());
  }

  @Test
  void silenceIsTimedOutWithoutAReply() {
    PayerAttempt attempt = only(ask(inquiry(Inquiries.payer(limits(SHORT))), Scripts.silence()));

    assertThat(attempt.result()).isEqualTo(Result.TIMED_OUT);
    assertThat(attempt.httpStatus()).isNull();
    assertThat(attempt.reply()).isEmpty();
  }

  @Test
  void replyThatNeverEndsIsTimedOutWithItsStatusAlone() {
    PayerAttempt attempt =
        only(ask(inquiry(Inquiries.payer(limits(SHORT))), Scripts.drip("text/plain", bytes("y"))));

    assertThat(attempt.result()).isEqualTo(Result.TIMED_OUT);
    assertThat(attempt.httpStatus()).isEqualTo(200);
    assertThat(attempt.reply()).isEmpty();
  }

  @Test
  void resetIsAFailedConnection() {
    PayerAttempt attempt = only(ask(Scripts.resetAfter(new byte[0])));

    assertThat(attempt.result()).isEqualTo(Result.CONNECTION_FAILED);
    assertThat(attempt.httpStatus()).isNull();
    assertThat(attempt.reply()).isEmpty();
  }

  @Test
  void garbageIsUnreadableAndKept() {
    PayerAttempt attempt = only(ask(says(200, "maybe")));

    assertThat(attempt.result()).isEqualTo(Result.UNREADABLE);
    assertThat(attempt.reply()).isEqualTo(bytes("maybe"));
  }

  @Test
  void replyPastTheLimitIsNotKept() {
    PayerAttempt attempt =
        only(
            ask(
                Scripts.huge(
                    "text/plain", bytes("yes"), Inquiries.LIMITS.maxResponseBytes() * 2L)));

    assertThat(attempt.result()).isEqualTo(Result.UNREADABLE);
    assertThat(attempt.httpStatus()).isEqualTo(200);
    assertThat(attempt.reply()).isEmpty();
  }

  @Test
  void refusedCredentialsAreAnAttempt() {
    PayerAttempt attempt = only(ask(says(401, "who are you")));

    assertThat(attempt.result()).isEqualTo(Result.ACCESS_REFUSED);
    assertThat(attempt.reply()).isEqualTo(bytes("who are you"));
  }

  @Test
  void openBreakerLetsNothingOut() {
    for (int failure = 0; failure < 2; failure++) {
      assertThat(ask(says(500, "down")).attempts()).hasSize(1);
    }
    Inquired refused = ask(says(200, "yes"));

    assertThat(refused.outcome())
        .isInstanceOfSatisfying(
            Unavailable.class,
            missed -> assertThat(missed.cause()).isEqualTo(UnavailableCause.BREAKER_OPEN));
    assertThat(refused.attempts()).isEmpty();
  }

  @Test
  void payerThatIsNotConnectedIsNotAttempted() {
    environment.setProperty("rtmscoverage.payers.bcbs-ma.url", "");
    Inquired inquired = ask();

    assertThat(inquired.outcome()).isInstanceOf(NotConnected.class);
    assertThat(inquired.attempts()).isEmpty();
  }

  @Test
  void earlierAnswerKeepsTheAttemptsOfNow() {
    Inquired first = ask(says(200, "yes"));
    Inquired second = ask(Scripts.resetAfter(new byte[0]));

    assertThat(first.outcome()).isInstanceOf(Answered.class);
    assertThat(second.outcome()).isInstanceOf(Earlier.class);
    assertThat(only(second).result()).isEqualTo(Result.CONNECTION_FAILED);
  }

  @Test
  void equalInquiriesShareTheirAttempts() {
    CountDownLatch mayAnswer = new CountDownLatch(1);
    server.does(
        connection -> {
          try {
            mayAnswer.await();
          } catch (InterruptedException e) {
            throw new IOException(e);
          }
          says(200, "yes").run(connection);
        });
    Mono<Inquired> asked = gateway.ask(inquiry(Inquiries.payer(Inquiries.LIMITS)));
    Mono<List<Inquired>> both =
        Mono.zip(asked, asked.doOnSubscribe(_ -> mayAnswer.countDown()))
            .map(two -> List.of(two.getT1(), two.getT2()));

    List<Inquired> heard = Objects.requireNonNull(both.block(TEST_LIMIT));

    assertThat(server.requests()).hasSize(1);
    assertThat(heard.getFirst().attempts()).hasSize(1);
    assertThat(heard.getLast().attempts()).isSameAs(heard.getFirst().attempts());
  }
}
