package org.rtmscoverage;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rtmscoverage.KeptChecks.Answer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

@Import(SignedTokensIntegrationTests.LaterConfiguration.class)
class SignedTokensIntegrationTests extends SandboxTest {

  private static final TokenIssuer ISSUER = new TokenIssuer();
  private static final RSAKey WEAK = TokenIssuer.rsa("weak", 1_024);
  private static final ECKey STRANGER = TokenIssuer.curve("curve");

  /** How much later the service believes it is. */
  private static final AtomicReference<Duration> LATER = new AtomicReference<>(Duration.ZERO);

  /** A clock that a test sets forward. */
  @TestConfiguration(proxyBeanMethods = false)
  static class LaterConfiguration {
    @Bean
    @Primary
    Clock later() {
      InstantSource now = () -> Instant.now().plus(LATER.get());
      return now.withZone(ZoneId.of("America/New_York"));
    }
  }

  @DynamicPropertySource
  static void tokensOfTheIssuerAreTaken(DynamicPropertyRegistry registry) {
    registry.add("rtmscoverage.security.jwt.issuer", () -> TokenIssuer.NAME);
    registry.add("rtmscoverage.security.jwt.audience", () -> TokenIssuer.AUDIENCE);
    registry.add("rtmscoverage.security.jwt.jwk-set-uri", ISSUER::address);
  }

  @AfterAll
  static void stop() {
    ISSUER.close();
  }

  @BeforeEach
  void keysAreReadAnew() {
    ISSUER.publish(ISSUER.curve, ISSUER.rsa, WEAK);
    later(Duration.ofHours(2));
    assertThat(send(ISSUER.token(right())).status()).isEqualTo(200);
    ISSUER.questions();
  }

  private static void later(Duration step) {
    LATER.updateAndGet(step::plus);
  }

  private static Instant now() {
    return Instant.now().plus(LATER.get());
  }

  private static JWTClaimsSet.Builder claims(String... roles) {
    return TokenIssuer.claims(roles).expirationTime(Date.from(now().plusSeconds(300)));
  }

  /** Valid for longer than any of these tests sets the clock forward. */
  private static JWTClaimsSet right() {
    return claims("auditor").expirationTime(Date.from(now().plus(Duration.ofDays(365)))).build();
  }

  private KeptChecks with(String... headers) {
    return new KeptChecks(
        WebTestClient.bindToServer()
            .baseUrl(address())
            .defaultHeaders(
                all -> {
                  for (int i = 0; i < headers.length; i += 2) {
                    all.add(headers[i], headers[i + 1]);
                  }
                })
            .responseTimeout(Duration.ofSeconds(20))
            .build());
  }

  private Answer send(String token) {
    return with("Authorization", "Bearer " + token).get("/v1/payers");
  }

  private Answer refused(String token) {
    Answer answer = send(token);
    assertThat(answer.status()).as(answer.text()).isEqualTo(401);
    assertThat(answer.problem()).isEqualTo("unauthenticated");
    assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer ");
    String detail = answer.json().path("detail").asString("");
    assertThat(detail).startsWith("The token is not taken: ").endsWith("Get a new one.");
    Stream.of(token.split("\\.", -1))
        .filter(part -> part.length() > 3)
        .forEach(part -> assertThat(answer.text()).doesNotContain(part));
    assertThat(answer.text()).doesNotContain("secret");
    return answer;
  }

  private static String detail(Answer answer) {
    return answer.json().path("detail").asString("");
  }

  @ParameterizedTest
  @ValueSource(strings = {"intake", "biller", "manager", "auditor"})
  void aTokenLetsInForItsPracticeWithItsRoles(String role) {
    var practice = "tokens-of-" + role;
    var desk =
        with(
            "Authorization",
            "Bearer " + ISSUER.token(claims(role).claim("practice", practice).build()));
    Answer asked = desk.post(KeptChecks.CHECKS, Requests.check(KeptChecks.member()));
    assertThat(asked.status()).isEqualTo("auditor".equals(role) ? 403 : 200);
    Answer trail = desk.get("/v1/audit-entries");
    assertThat(trail.status()).isEqualTo(Set.of("manager", "auditor").contains(role) ? 200 : 403);
    var overseer =
        with(
            "Authorization",
            "Bearer " + ISSUER.token(claims("auditor").claim("practice", practice).build()));
    if (!"auditor".equals(role)) {
      assertThat(overseer.get("/v1/audit-entries").json().path("items"))
          .anySatisfy(
              entry -> {
                assertThat(entry.path("action").asString("")).isEqualTo("CHECK_ACCEPTED");
                assertThat(entry.path("actor").asString("")).isEqualTo("token:bridge-7");
              });
      assertThat(desk.get(KeptChecks.CHECKS + "/" + asked.id()).status()).isEqualTo(200);
      assertThat(with("X-API-Key", MANAGER).get(KeptChecks.CHECKS + "/" + asked.id()).status())
          .isEqualTo(404);
    }
  }

  static List<Supplier<JWTClaimsSet.Builder>> claimsThatAreTaken() {
    return List.of(
        () -> claims().claim("roles", "biller auditor"),
        () -> claims("auditor", "somebody-elses"),
        () -> claims("auditor").audience(List.of("others", TokenIssuer.AUDIENCE)),
        () -> claims("auditor").notBeforeTime(Date.from(now().plusSeconds(10))),
        () -> claims("auditor").expirationTime(Date.from(now().minusSeconds(10))));
  }

  @ParameterizedTest
  @MethodSource
  void claimsThatAreTaken(Supplier<JWTClaimsSet.Builder> claims) {
    assertThat(send(ISSUER.token(claims.get().build())).status()).isEqualTo(200);
  }

  @Test
  void everyUsualHeaderIsTaken() {
    Stream.of(
            TokenIssuer.header(ISSUER.rsa).build(),
            new JWSHeader.Builder(JWSAlgorithm.PS384).keyID("rsa").build(),
            TokenIssuer.header(ISSUER.rsa).keyID(null).build(),
            TokenIssuer.header(ISSUER.rsa).type(null).build(),
            TokenIssuer.header(ISSUER.rsa).type(new JOSEObjectType("at+jwt")).build(),
            TokenIssuer.header(ISSUER.rsa).type(new JOSEObjectType("application/at+jwt")).build())
        .forEach(
            header ->
                assertThat(send(TokenIssuer.signed(header, right(), ISSUER.rsa)).status())
                    .as(header.toString())
                    .isEqualTo(200));
  }

  private static Arguments wrong(String named, Supplier<JWTClaimsSet.Builder> claims) {
    return Arguments.of(named, claims);
  }

  static Stream<Arguments> claimsThatAreNot() {
    return Stream.of(
        wrong("exp", () -> claims("auditor").expirationTime(null)),
        wrong("exp", () -> claims("auditor").expirationTime(Date.from(Instant.EPOCH))),
        wrong("exp", () -> claims("auditor").expirationTime(Date.from(now().minusSeconds(40)))),
        wrong("form", () -> claims("auditor").claim("exp", "soon")),
        wrong("form", () -> claims("auditor").issueTime(Date.from(now().plusSeconds(9_000)))),
        wrong("nbf", () -> claims("auditor").notBeforeTime(Date.from(now().plusSeconds(60)))),
        wrong("iss", () -> claims("auditor").issuer("https://secret.example")),
        wrong("iss", () -> claims("auditor").issuer(TokenIssuer.NAME + "/")),
        wrong("iss", () -> claims("auditor").issuer(null)),
        wrong("aud", () -> claims("auditor").audience("secret")),
        wrong("aud", () -> claims("auditor").audience((String) null)),
        wrong("sub", () -> claims("auditor").subject(null)),
        wrong("sub", () -> claims("auditor").subject(" ")),
        wrong("sub", () -> claims("auditor").subject("secret name")),
        wrong("sub", () -> claims("auditor").subject("s".repeat(95))),
        wrong("practice", () -> claims("auditor").claim("practice", null)),
        wrong("practice", () -> claims("auditor").claim("practice", "Secret!")),
        wrong("practice", () -> claims("auditor").claim("practice", List.of("a"))),
        wrong("roles", () -> claims()),
        wrong("roles", () -> claims("secret", "root")),
        wrong("roles", () -> claims().claim("roles", Map.of("auditor", true))),
        wrong("roles", () -> claims().claim("roles", null)));
  }

  @ParameterizedTest
  @MethodSource
  void claimsThatAreNot(String named, Supplier<JWTClaimsSet.Builder> claims) {
    assertThat(detail(refused(ISSUER.token(claims.get().build())))).contains(named);
  }

  static Stream<Arguments> signaturesThatAreNot() throws JOSEException {
    var rsa = ISSUER.rsa;
    var token = ISSUER.token(right());
    var unsigned = token.substring(0, token.lastIndexOf('.') + 1);
    return Stream.of(
        Arguments.of("form", new PlainJWT(right()).serialize()),
        Arguments.of(
            "(alg)",
            header("{\"alg\":\"None\"}") + "." + right().toPayload().toBase64URL() + ".e30"),
        Arguments.of(
            "(alg)",
            TokenIssuer.signed(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("rsa").build(),
                right(),
                new MACSigner(rsa.toRSAPublicKey().getEncoded()))),
        Arguments.of(
            "(alg)",
            TokenIssuer.signed(
                new JWSHeader.Builder(JWSAlgorithm.RS512).keyID("rsa").build(), right(), rsa)),
        Arguments.of(
            "2,048 bits", TokenIssuer.signed(TokenIssuer.header(WEAK).build(), right(), WEAK)),
        Arguments.of(
            "signature",
            TokenIssuer.signed(TokenIssuer.header(STRANGER).build(), right(), STRANGER)),
        Arguments.of(
            "signature",
            TokenIssuer.signed(
                TokenIssuer.header(STRANGER).jwk(STRANGER.toPublicJWK()).build(),
                right(),
                STRANGER)),
        Arguments.of(
            "signature",
            TokenIssuer.signed(
                TokenIssuer.header(ISSUER.curve)
                    .criticalParams(Set.of("secret"))
                    .customParam("secret", 1)
                    .build(),
                right(),
                ISSUER.curve)),
        Arguments.of(
            "(typ)",
            TokenIssuer.signed(
                TokenIssuer.header(rsa).type(new JOSEObjectType("logout+jwt")).build(),
                right(),
                rsa)),
        Arguments.of(
            "kid",
            TokenIssuer.signed(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("curve").build(), right(), rsa)),
        Arguments.of("form", unsigned),
        Arguments.of("form", unsigned + "AAAA"),
        Arguments.of("form", unsigned.substring(0, unsigned.length() - 1)),
        Arguments.of("form", token + "."),
        Arguments.of("form", "..."),
        Arguments.of("form", ".."),
        Arguments.of("form", "not a token"),
        Arguments.of("form", "%%%%.%%%%.%%%%"),
        Arguments.of("form", "e30.e30.e30"),
        Arguments.of("form", Base64URL.encode("[".repeat(5_000)) + ".e30.e30"));
  }

  private static Base64URL header(String json) {
    return Base64URL.encode(json.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource
  void signaturesThatAreNot(String named, String token) {
    assertThat(detail(refused(token))).contains(named);
  }

  @Test
  void aTokenThatIsTooLongIsNoMistakeOfOurs() {
    assertThat(send("e".repeat(100_000)).status()).isBetween(400, 499);
  }

  @Test
  void anAddressInATokenIsNeverAsked() {
    try (var elsewhere = new TokenIssuer()) {
      elsewhere.publish(STRANGER);
      refused(
          TokenIssuer.signed(
              TokenIssuer.header(STRANGER)
                  .jwkURL(URI.create(elsewhere.address()))
                  .x509CertURL(URI.create(elsewhere.address()))
                  .build(),
              right(),
              STRANGER));
      assertThat(elsewhere.questions()).isZero();
    }
  }

  @Test
  void newKeysOfTheIssuerAreFoundAndUnknownOnesAreAskedForOnce() {
    var next = TokenIssuer.curve("next");
    var token = TokenIssuer.signed(TokenIssuer.header(next).build(), right(), next);
    ISSUER.publish(next);
    later(Duration.ofSeconds(6));
    assertThat(send(token).status()).isEqualTo(200);
    assertThat(ISSUER.questions()).isOne();
    for (int i = 0; i < 20; i++) {
      var unknown = TokenIssuer.header(next).keyID("unknown-" + i).build();
      assertThat(detail(refused(TokenIssuer.signed(unknown, right(), next)))).contains("(kid)");
    }
    assertThat(ISSUER.questions()).isZero();
    assertThat(detail(refused(ISSUER.token(right())))).contains("(kid)");
  }

  @Test
  void keysThatAreKnownServeWhileTheIssuerIsDown() {
    ISSUER.answer(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    later(Duration.ofMinutes(30));
    assertThat(send(ISSUER.token(right())).status()).isEqualTo(200);
  }

  @Test
  void withoutKeysTokensAreToBeSentAgainAndApiKeysStillLetIn() {
    Stream.of(
            aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
            aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE),
            aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK),
            aResponse().withStatus(500),
            aResponse().withStatus(204),
            aResponse().withStatus(200),
            aResponse().withStatus(200).withBody("<html>secret</html>"),
            aResponse().withStatus(200).withBody("{\"keys\":7}"),
            aResponse().withStatus(200).withBody(" ".repeat(300_000)),
            aResponse().withStatus(302).withHeader("Location", ISSUER.server.baseUrl() + "/other"),
            aResponse().withStatus(200).withBody("{}").withFixedDelay(60_000),
            aResponse().withStatus(200).withBody("{}").withChunkedDribbleDelay(2, 60_000))
        .forEach(
            trouble -> {
              ISSUER.answer(trouble);
              later(Duration.ofHours(2));
              Answer answer = send(ISSUER.token(right()));
              assertThat(answer.status()).as(answer.text()).isEqualTo(503);
              assertThat(answer.header("Retry-After")).isEqualTo("5");
              assertThat(detail(answer)).contains("issuer");
              assertThat(send(ISSUER.token(right())).status()).isEqualTo(503);
              assertThat(ISSUER.questions()).isOne();
              assertThat(with("X-API-Key", MANAGER).get("/v1/payers").status()).isEqualTo(200);
            });
  }

  @Test
  void onlyOneCredentialIsTaken() {
    var token = "Bearer " + ISSUER.token(right());
    assertThat(
            with("Authorization", token, "X-API-Key", MANAGER)
                .send(HttpMethod.GET, "/v1/payers", null))
        .satisfies(
            answer -> {
              assertThat(answer.status()).isEqualTo(401);
              assertThat(detail(answer)).contains("More than one credential");
            });
    assertThat(with("Authorization", token, "Authorization", token).get("/v1/payers").status())
        .isEqualTo(401);
  }
}
