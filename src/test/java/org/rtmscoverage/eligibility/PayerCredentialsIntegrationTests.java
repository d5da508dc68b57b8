package org.rtmscoverage.eligibility;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.unauthorized;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rtmscoverage.eligibility.EligibilityOutcome.Answered;
import org.rtmscoverage.eligibility.EligibilityOutcome.NotConnected;
import org.rtmscoverage.eligibility.EligibilityOutcome.Rejected;
import org.rtmscoverage.eligibility.EligibilityOutcome.Unavailable;
import org.rtmscoverage.eligibility.EligibilityOutcome.UnavailableCause;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.payer.PayerAuthentication;
import org.rtmscoverage.payer.PayerConnection;
import org.rtmscoverage.payer.Protocol;
import org.rtmscoverage.payer.ResilienceLimits;
import org.rtmscoverage.vocabulary.Owner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.http.MediaType;
import org.springframework.mock.env.MockEnvironment;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What goes with a question to a payer that wants to know who asks, and what never does. */
@ExtendWith(OutputCaptureExtension.class)
class PayerCredentialsIntegrationTests {

  private static final Duration TEST_LIMIT = Duration.ofSeconds(20);
  private static final String PREFIX = "rtmscoverage.payers.strict.";
  private static final String SECRET = "s3cret/K=y";
  private static final PayerAuthentication API_KEY = new PayerAuthentication.ApiKey("X-API-Key");
  private static final PayerAuthentication BASIC = new PayerAuthentication.Basic();
  private static final PayerAuthentication TOKEN = new PayerAuthentication.OAuth2("elig read");
  private static WireMockServer server;

  private List<PayerAttempt> attempts = List.of(); // of the last question
  private final HandClock clock = new HandClock();
  private Duration attempt = Inquiries.LIMITS.attemptTimeout();
  private final MockEnvironment environment = new MockEnvironment();
  private final EligibilityGateway gateway =
      new EligibilityGateway(
          List.of(new Bare()),
          new PayerChannels(environment, clock),
          CircuitBreakerRegistry.ofDefaults(),
          new EligibilityProperties(Duration.ofSeconds(15), Inquiries.NOTHING_KEPT),
          new SimpleMeterRegistry(),
          clock);

  /** Takes every 200 for an answer. */
  private static final class Bare implements PayerClient {

    @Override
    public Protocol protocol() {
      return Protocol.X12;
    }

    @Override
    public Mono<PayerAnswer> ask(EligibilityInquiry inquiry, PayerChannel channel) {
      return channel
          .post(MediaType.TEXT_PLAIN, new byte[] {'?'})
          .publishOn(channel.worker())
          .map(Bare::read);
    }

    private static PayerAnswer read(PayerReply reply) {
      if (reply.status() != 200) {
        throw PayerException.http(reply);
      }
      return new PayerAnswer.Told(LastAnswersTests.response());
    }
  }

  @BeforeAll
  static void start() {
    server =
        new WireMockServer(options().bindAddress("127.0.0.1").dynamicPort().dynamicHttpsPort());
    server.start();
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  @BeforeEach
  void everythingIsSet() {
    server.resetAll();
    server.stubFor(post(urlEqualTo("/eligibility")).willReturn(ok("answer")));
    environment.setProperty(PREFIX + "url", address() + "/eligibility");
    environment.setProperty(PREFIX + "username", "clinic");
    environment.setProperty(PREFIX + "password", SECRET);
    environment.setProperty(PREFIX + "api-key", SECRET);
    environment.setProperty(PREFIX + "client-id", "our:client");
    environment.setProperty(PREFIX + "client-secret", SECRET);
    environment.setProperty(PREFIX + "token-url", address() + "/token");
  }

  @AfterEach
  void secretIsNotTold(CapturedOutput output) {
    gateway.destroy();
    assertThat(output.getAll().lines().filter(line -> line.contains("rtmscoverage")))
        .noneMatch(line -> line.contains(SECRET) || line.contains("tkn-"));
  }

  private static String address() {
    return "http://127.0.0.1:" + server.port();
  }

  private Payer payer(@Nullable PayerAuthentication authentication) {
    ResilienceLimits l = Inquiries.LIMITS;
    ResilienceLimits limits =
        new ResilienceLimits(
            l.connectTimeout(),
            attempt,
            20,
            20,
            50,
            l.openFor(),
            1,
            40,
            1_000,
            1,
            Duration.ofMillis(10),
            l.maxResponseBytes());
    return Inquiries.payer(
        "strict",
        new PayerConnection(Protocol.X12, List.of("30"), List.of(), limits, authentication));
  }

  private EligibilityInquiry inquiry(PayerAuthentication authentication, int day) {
    return new EligibilityInquiry(
        Inquiries.PRACTICE,
        payer(authentication),
        Inquiries.member("QX1"),
        null,
        null,
        Inquiries.SERVICE_DATE.plusDays(day));
  }

  private EligibilityOutcome ask(PayerAuthentication authentication) {
    Inquired inquired =
        Objects.requireNonNull(gateway.ask(inquiry(authentication, 0)).block(TEST_LIMIT));
    attempts = inquired.attempts();
    return inquired.outcome();
  }

  private void tokenIs(ResponseDefinitionBuilder response) {
    server.stubFor(post(urlEqualTo("/token")).willReturn(response));
  }

  private static ResponseDefinitionBuilder token(String value) {
    return okJson(
        "{\"access_token\":\"" + value + "\",\"token_type\":\"bearer\",\"expires_in\":3600}");
  }

  private void payersGotNothing() {
    server.verify(0, postRequestedFor(urlEqualTo("/eligibility")));
    assertThat(attempts).isEmpty();
    var state = gateway.connectionState(payer(TOKEN));
    assertThat(state.bufferedCalls()).isZero();
  }

  @Test
  void keyGoesInThePayersHeader() {
    assertThat(ask(API_KEY)).isInstanceOf(Answered.class);
    server.verify(
        postRequestedFor(urlEqualTo("/eligibility"))
            .withHeader("X-API-Key", equalTo(SECRET))
            .withoutHeader("Authorization"));
  }

  @Test
  void userNameAndPasswordGoAsBasic() {
    assertThat(ask(BASIC)).isInstanceOf(Answered.class);
    server.verify(
        postRequestedFor(urlEqualTo("/eligibility"))
            .withBasicAuth(
                new com.github.tomakehurst.wiremock.client.BasicCredentials("clinic", SECRET)));
  }

  @Test
  void tokenIsGotOnceAndGoesWithEachQuestion() {
    tokenIs(token("tkn-1").withFixedDelay(100));
    List<EligibilityOutcome> outcomes =
        Flux.range(0, 20)
            .flatMap(day -> gateway.ask(inquiry(TOKEN, day)).map(Inquired::outcome), 20)
            .collectList()
            .block(TEST_LIMIT);

    assertThat(outcomes).hasSize(20).hasOnlyElementsOfType(Answered.class);
    server.verify(
        1,
        postRequestedFor(urlEqualTo("/token"))
            .withHeader("Authorization", equalTo("Basic " + base64("our%3Aclient:s3cret%2FK%3Dy")))
            .withRequestBody(equalTo("grant_type=client_credentials&scope=elig+read")));
    server.verify(
        20,
        postRequestedFor(urlEqualTo("/eligibility"))
            .withHeader("Authorization", equalTo("Bearer tkn-1")));
  }

  private static String base64(String text) {
    return java.util.Base64.getEncoder()
        .encodeToString(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
  }

  @Test
  void tokenIsRenewedBeforeItExpires() {
    tokenIs(token("tkn-1"));
    ask(TOKEN);
    clock.advance(Duration.ofHours(1).minus(TokenEndpoint.MARGIN).minusSeconds(1));
    ask(TOKEN);
    server.verify(1, postRequestedFor(urlEqualTo("/token")));
    clock.advance(Duration.ofSeconds(1));
    ask(TOKEN);
    server.verify(2, postRequestedFor(urlEqualTo("/token")));
  }

  @Test
  void refusedTokenIsReplacedWithinTheSameQuestion() {
    server.stubFor(
        post(urlEqualTo("/token"))
            .inScenario("t")
            .whenScenarioStateIs(Scenario.STARTED)
            .willReturn(token("tkn-old"))
            .willSetStateTo("later"));
    server.stubFor(
        post(urlEqualTo("/token"))
            .inScenario("t")
            .whenScenarioStateIs("later")
            .willReturn(token("tkn-new")));
    server.stubFor(
        post(urlEqualTo("/eligibility"))
            .withHeader("Authorization", equalTo("Bearer tkn-old"))
            .willReturn(unauthorized()));

    assertThat(ask(TOKEN)).isInstanceOf(Answered.class);
    server.verify(2, postRequestedFor(urlEqualTo("/token")));
    server.verify(2, postRequestedFor(urlEqualTo("/eligibility")));
    assertThat(attempts)
        .extracting(PayerAttempt::result)
        .containsExactly(PayerAttempt.Result.ACCESS_REFUSED, PayerAttempt.Result.TOLD);
  }

  @Test
  void payerThatRefusesEveryTokenIsNotAskedForEver() {
    tokenIs(token("tkn-1"));
    server.stubFor(post(urlEqualTo("/eligibility")).willReturn(unauthorized()));
    for (int i = 0; i < 3; i++) {
      refused(ask(TOKEN), "HTTP 401");
    }
    server.verify(2, postRequestedFor(urlEqualTo("/token")));
    server.verify(4, postRequestedFor(urlEqualTo("/eligibility")));
    assertThat(gateway.connectionState(payer(TOKEN)).failedCalls()).isZero();
  }

  private static void refused(EligibilityOutcome outcome, String code) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Rejected.class,
            r -> {
              assertThat(r.rejections()).extracting(Rejection::code).containsExactly(code);
              assertThat(r.rejections())
                  .extracting(Rejection::owner)
                  .containsExactly(Owner.CONFIGURATION);
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403})
  void clientTheTokenEndpointDoesNotKnowIsOursToMend(int status) {
    tokenIs(
        aResponse().withStatus(status).withBody("{\"error\":\"invalid_client\",\"x\":\"QXMARK\"}"));
    refused(ask(TOKEN), "TOKEN REFUSED");
    payersGotNothing();
    assertThat(lastFailure()).isEqualTo(CallFailure.ACCESS_REFUSED);
    server.verify(1, postRequestedFor(urlEqualTo("/token")));
  }

  private @Nullable CallFailure lastFailure() {
    var failed = gateway.connectionState(payer(TOKEN)).activity().lastFailure();
    return failed == null ? null : failed.failureClass();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "500|oops|1",
        "503|oops|2",
        "429|oops|2",
        "302|elsewhere|1",
        "200||1",
        "200|<html>sign in</html>|1",
        "200|{\"access_token\":7}|1",
        "200|{\"access_token\":\"\"}|1",
        "200|{\"access_token\":\"a b\"}|1",
        "200|{\"access_token\":\"a\\r\\nX: y\"}|1",
        "200|{\"access_token\":\"t\",\"token_type\":\"mac\"}|1",
        "200|[]|1"
      })
  void tokenThatCannotBeHadIsShownAndNotThePayersFailure(
      int status, @Nullable String body, int requests) {
    tokenIs(
        aResponse()
            .withStatus(status)
            .withHeader("Location", address() + "/elsewhere")
            .withBody(body == null ? "" : body));
    assertThat(ask(TOKEN))
        .isEqualTo(new Unavailable(clock.instant(), UnavailableCause.SIGN_IN_FAILED));
    payersGotNothing();
    assertThat(lastFailure()).isEqualTo(CallFailure.SIGN_IN_FAILED);
    server.verify(requests, anyRequestedFor(anyUrl()));
  }

  @Test
  void hugeAnswerOfTheTokenEndpointIsGivenUp() {
    tokenIs(okJson("{\"access_token\":\"" + "a".repeat(1_000_000) + "\"}"));
    assertThat(ask(TOKEN))
        .isEqualTo(new Unavailable(clock.instant(), UnavailableCause.SIGN_IN_FAILED));
  }

  @Test
  void silentTokenEndpointIsGivenUpWithinTheTimeOfAnAttempt() {
    attempt = Duration.ofMillis(500);
    tokenIs(token("tkn-1").withFixedDelay(60_000));
    assertThat(ask(TOKEN))
        .isEqualTo(new Unavailable(clock.instant(), UnavailableCause.SIGN_IN_FAILED));
    payersGotNothing();
  }

  @ParameterizedTest
  @CsvSource({
    "API_KEY,api-key",
    "BASIC,username",
    "BASIC,password",
    "OAUTH2,client-id",
    "OAUTH2,client-secret",
    "OAUTH2,token-url"
  })
  void payerIsNotAskedWithoutWhatItAsksFor(String kind, String missing) {
    for (String value : List.of("", " ", "a\nb")) {
      environment.setProperty(PREFIX + missing, value);
      var asked = Map.of("API_KEY", API_KEY, "BASIC", BASIC, "OAUTH2", TOKEN);
      assertThat(ask(Objects.requireNonNull(asked.get(kind))))
          .isEqualTo(new NotConnected(clock.instant(), List.of(PREFIX + missing)));
    }
    server.verify(0, anyRequestedFor(anyUrl()));
    assertThat(gateway.connectionState(payer(API_KEY)).activity().state())
        .isEqualTo(kind.equals("API_KEY") ? ActivityState.NOT_CONNECTED : ActivityState.UNKNOWN);
  }

  @Test
  void secretsComeFromEnvironmentVariables() {
    var variables =
        Map.<String, Object>of(
            "RTMSCOVERAGE_PAYERS_BCBS_MA_URL", "https://payer.example/x",
            "RTMSCOVERAGE_PAYERS_BCBS_MA_TOKEN_URL", "https://payer.example/token",
            "RTMSCOVERAGE_PAYERS_BCBS_MA_CLIENT_ID", "id",
            "RTMSCOVERAGE_PAYERS_BCBS_MA_CLIENT_SECRET", "sesame");
    var real = new StandardEnvironment();
    real.getPropertySources().addFirst(new SystemEnvironmentPropertySource("variables", variables));
    var connection =
        new PayerConnection(Protocol.X12, List.of("30"), List.of(), Inquiries.LIMITS, TOKEN);
    var payer = Inquiries.payer(connection);

    assertThat(new PayerSettings(real).access(payer))
        .isInstanceOfSatisfying(
            PayerAccess.Open.class,
            open ->
                assertThat(open.credentials())
                    .isEqualTo(
                        new PayerAccess.Credentials.Client(
                            java.net.URI.create("https://payer.example/token"),
                            "id",
                            "sesame",
                            "elig read")));
  }

  @Test
  void certificateNobodyVouchesForIsRefused() {
    environment.setProperty(
        PREFIX + "url", "https://127.0.0.1:" + server.httpsPort() + "/eligibility");
    assertThat(ask(API_KEY))
        .isEqualTo(new Unavailable(clock.instant(), UnavailableCause.CONNECTION_FAILED));
    server.verify(0, anyRequestedFor(anyUrl()));
    environment.setProperty(PREFIX + "url", address() + "/eligibility");
    environment.setProperty(
        PREFIX + "token-url", "https://127.0.0.1:" + server.httpsPort() + "/token");
    assertThat(ask(TOKEN))
        .isEqualTo(new Unavailable(clock.instant(), UnavailableCause.SIGN_IN_FAILED));
    server.verify(0, anyRequestedFor(anyUrl()));
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void keyIsNotTakenElsewhere(int status) {
    server.stubFor(
        post(urlEqualTo("/eligibility"))
            .willReturn(
                aResponse().withStatus(status).withHeader("Location", address() + "/elsewhere")));
    ask(API_KEY);
    server.verify(1, anyRequestedFor(anyUrl()));
  }

  @Test
  void newSecretIsANewConnection() {
    IntStream.range(0, 2).forEach(_ -> ask(API_KEY));
    environment.setProperty(PREFIX + "api-key", "other");
    ask(API_KEY);
    server.verify(
        1, postRequestedFor(urlEqualTo("/eligibility")).withHeader("X-API-Key", equalTo("other")));
  }
}
