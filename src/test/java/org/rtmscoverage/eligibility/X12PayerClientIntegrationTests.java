package org.rtmscoverage.eligibility;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rtmscoverage.SandboxPayers;
import org.rtmscoverage.eligibility.EligibilityOutcome.Answered;
import org.rtmscoverage.eligibility.EligibilityOutcome.NotConnected;
import org.rtmscoverage.eligibility.EligibilityOutcome.Rejected;
import org.rtmscoverage.eligibility.EligibilityOutcome.Unavailable;
import org.rtmscoverage.eligibility.EligibilityOutcome.UnavailableCause;
import org.rtmscoverage.eligibility.EligibilityOutcome.Unreadable;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.payer.ResilienceLimits;
import org.rtmscoverage.vocabulary.Relationship;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;

/** The whole way to a payer, against the sandbox. */
class X12PayerClientIntegrationTests {

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static SandboxPayers sandbox;

  private final Payer payer = Inquiries.payer(Inquiries.LIMITS);
  private EligibilityGateway gateway;

  /** What the application brings besides this package. */
  @Configuration(proxyBeanMethods = false)
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

  @BeforeAll
  static void startSandbox() {
    sandbox = SandboxPayers.start();
  }

  @AfterAll
  static void stopSandbox() {
    sandbox.close();
  }

  @BeforeEach
  void connect() {
    sandbox.server().resetToDefaultMappings();
    gateway =
        gateway(
            Map.of(
                "rtmscoverage.payers.bcbs-ma.url", sandbox.x12Url("bcbs-ma"),
                "rtmscoverage.payers.bcbs-ma.username", "clinic",
                "rtmscoverage.payers.bcbs-ma.password", "secret"));
  }

  private static EligibilityGateway gateway(Map<String, Object> properties) {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("test", properties));
    context.register(Wiring.class);
    context.refresh();
    return context.getBean(EligibilityGateway.class);
  }

  private EligibilityOutcome ask(String memberId) {
    return ask(Inquiries.member(memberId));
  }

  private EligibilityOutcome ask(Member member) {
    return Objects.requireNonNull(gateway.ask(Inquiries.inquiry(payer, member)).block(LIMIT))
        .outcome();
  }

  private EligibilityResponse answered(String memberId) {
    EligibilityOutcome outcome = ask(memberId);
    assertThat(outcome).isInstanceOf(Answered.class);
    return ((Answered) outcome).response();
  }

  private static void stub(ResponseDefinitionBuilder response) {
    sandbox
        .server()
        .stubFor(post(urlPathMatching("/bcbs-ma/x12")).atPriority(1).willReturn(response));
  }

  @Test
  void unlistedMemberIsActiveAndEchoedAndNothingIsSaidOnAuthorization() {
    EligibilityResponse response = answered("QX 77-1.B");

    assertThat(response.member().memberId()).isEqualTo("QX 77-1.B");
    assertThat(response.member().firstName()).isEqualTo("Zoe");
    assertThat(response.member().lastName()).isEqualTo("Quillfeather");
    assertThat(response.member().dateOfBirth()).isEqualTo("1985-07-22");
    assertThat(response.verifiedFor()).isEqualTo(Inquiries.SERVICE_DATE);
    assertThat(response.warnings()).isEmpty();
    assertThat(response.traceNumber()).startsWith("SBX");
    assertThat(response.lines())
        .allMatch(line -> line.authorization() == AuthorizationIndicator.NOT_STATED)
        .anyMatch(
            line ->
                line.kind() == BenefitKind.ACTIVE
                    && line.serviceTypes().contains(new ServiceType("MH", "Mental health")));
  }

  @Test
  void dependentIsEchoedUnderTheSubscribersNumber() {
    EligibilityOutcome outcome =
        ask(
            Inquiries.member(
                "QX1234500", Relationship.CHILD, null, Inquiries.subscriber("QX1234500")));

    assertThat(outcome).isInstanceOf(Answered.class);
    EligibilityResponse response = ((Answered) outcome).response();
    assertThat(response.member().firstName()).isEqualTo("Zoe");
    assertThat(response.member().memberId()).isEqualTo("QX1234500");
    assertThat(response.warnings()).isEmpty();
  }

  @Test
  void activeScenarioNeedsAuthorizationInNetwork() {
    assertThat(answered("SBX-ACTIVE").lines())
        .anyMatch(
            line ->
                line.kind() == BenefitKind.ACTIVE
                    && line.authorization() == AuthorizationIndicator.YES
                    && line.network() == BenefitNetwork.IN)
        .anyMatch(
            line ->
                line.kind() == BenefitKind.CO_PAYMENT
                    && line.placesOfService().contains("11")
                    && "$30.00".equals(String.valueOf(line.amount())));
  }

  @Test
  void inactiveScenarioSaysSo() {
    assertThat(answered("SBX-INACTIVE").lines())
        .extracting(BenefitLine::kind)
        .containsOnly(BenefitKind.INACTIVE);
  }

  @ParameterizedTest
  @CsvSource({"SBX-NOTFOUND,75,PATIENT_NOT_FOUND", "SBX-DOBMISMATCH,71,PATIENT_MISMATCH"})
  void refusalScenariosAreRejections(String memberId, String code, RejectionClass rejectionClass) {
    EligibilityOutcome outcome = ask(memberId);

    assertThat(outcome).isInstanceOf(Rejected.class);
    Rejection rejection = ((Rejected) outcome).rejections().getFirst();
    assertThat(rejection.code()).isEqualTo(code);
    assertThat(rejection.rejectionClass()).isEqualTo(rejectionClass);
    assertThat(rejection.loop()).isEqualTo("2100C");
    assertThat(gateway.connectionState(payer).failedCalls()).isZero();
  }

  @Test
  void carveOutScenarioNamesTheVendor() {
    BenefitLine line =
        answered("SBX-CARVEOUT").lines().stream()
            .filter(l -> l.kind() == BenefitKind.CONTACT_ENTITY)
            .findFirst()
            .orElseThrow();

    assertThat(line.authorization()).isEqualTo(AuthorizationIndicator.UNKNOWN_TO_PAYER);
    assertThat(line.network()).isEqualTo(BenefitNetwork.BOTH);
    assertThat(line.entities())
        .containsExactly(
            new RelatedEntity(
                "VENDOR", "SANDBOX BEHAVIORAL HEALTH", "SBXBH", java.util.List.of("8005550142")));
  }

  @Test
  void priorAuthorizationInAMessageIsANote() {
    assertThat(answered("SBX-PAMSG").lines())
        .allMatch(line -> line.authorization() == AuthorizationIndicator.NOT_STATED)
        .anyMatch(line -> line.notes().toString().contains("PRIOR AUTHORIZATION REQUIRED"));
  }

  @Test
  void deductibleScenarioGivesLimitUsedAndRemaining() {
    assertThat(answered("SBX-DEDUCTIBLE").lines())
        .filteredOn(
            line ->
                line.kind() == BenefitKind.DEDUCTIBLE
                    && line.level() == BenefitLevel.INDIVIDUAL
                    && line.network() == BenefitNetwork.IN)
        .extracting(BenefitLine::period)
        .containsExactly(
            BenefitPeriod.CALENDAR_YEAR, BenefitPeriod.YEAR_TO_DATE, BenefitPeriod.REMAINING);
  }

  @Test
  void visitLimitScenarioGivesLimitAndRemaining() {
    assertThat(answered("SBX-VISITLIMIT").lines())
        .flatExtracting(BenefitLine::deliveries)
        .extracting(VisitDelivery::period)
        .containsExactly(BenefitPeriod.CALENDAR_YEAR, BenefitPeriod.REMAINING);
  }

  @Test
  void serviceUnavailableOpensTheBreakerWhichThenAnswersAtOnce() {
    EligibilityOutcome first = ask("SBX-503");
    assertThat(first)
        .isInstanceOfSatisfying(
            Unavailable.class, u -> assertThat(u.cause()).isEqualTo(UnavailableCause.HTTP_ERROR));
    ask("SBX-503"); // without Retry-After the payer is not asked again by itself
    assertThat(gateway.connectionState(payer).breaker()).isEqualTo("OPEN");

    long begun = System.nanoTime();
    EligibilityOutcome second = ask("SBX-ACTIVE");
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(1));
    assertThat(second)
        .isInstanceOfSatisfying(
            Unavailable.class, u -> assertThat(u.cause()).isEqualTo(UnavailableCause.BREAKER_OPEN));
    assertThat(gateway.connectionState(payer).notPermittedCalls()).isPositive();
  }

  @Test
  void breakerClosesAgainAfterItsTimeWhenThePayerRecovers() {
    ResilienceLimits l = Inquiries.LIMITS;
    Duration openFor = Duration.ofMillis(300);
    Payer recovering =
        Inquiries.payer(
            new ResilienceLimits(
                l.connectTimeout(),
                l.attemptTimeout(),
                l.slidingWindow(),
                l.minimumCalls(),
                l.failureRatePercent(),
                openFor,
                l.halfOpenCalls(),
                l.maxConcurrent(),
                l.callsPerSecond(),
                l.retries(),
                l.retryBackoff(),
                l.maxResponseBytes()));
    for (int failure = 0; failure < 2; failure++) {
      assertThat(
              gateway
                  .ask(Inquiries.inquiry(recovering, Inquiries.member("SBX-503")))
                  .map(Inquired::outcome)
                  .block(LIMIT))
          .isInstanceOf(Unavailable.class);
    }
    assertThat(gateway.connectionState(recovering).breaker()).isEqualTo("OPEN");

    assertThat(
            gateway
                .ask(Inquiries.inquiry(recovering, Inquiries.member("SBX-ACTIVE")))
                .delaySubscription(openFor.plusMillis(200))
                .map(Inquired::outcome)
                .block(LIMIT))
        .isInstanceOf(Answered.class);
    assertThat(gateway.connectionState(recovering).breaker()).isEqualTo("CLOSED");
  }

  @Test
  void garbageWithStatus200IsUnreadableAndCounts() {
    assertThat(ask("SBX-GARBAGE"))
        .isInstanceOfSatisfying(
            Unreadable.class, u -> assertThat(u.reason()).isEqualTo("the answer is not X12"));
    assertThat(gateway.connectionState(payer).failedCalls()).isEqualTo(1);
  }

  @Test
  void otherNameAndBirthDateUnderTheSameNumberIsAWarning() {
    stub(
        aResponse()
            .withStatus(200)
            .withBody(
                X12Text.answer(
                    "NM1*IL*1*OTHERNAME*OTHERFIRST****MI*QX1234567~DMG*D8*19700101~",
                    "EB*1**30~")));

    assertThat(answered("QX1234567").warnings())
        .contains("name and birth date in the payer's answer differ from those sent");
  }

  @Test
  void credentialsGoAsBasicAuthentication() {
    assertThat(ask("QX1234567")).isInstanceOf(Answered.class);

    sandbox
        .server()
        .verify(
            postRequestedFor(urlPathMatching("/bcbs-ma/x12"))
                .withHeader("Authorization", equalTo("Basic Y2xpbmljOnNlY3JldA=="))
                .withHeader("Content-Type", equalTo("application/edi-x12"))
                .withRequestBody(containing("EQ*MH~")));
  }

  @Test
  void payerWithoutAnAddressIsNotConnected() {
    gateway = gateway(Map.of());

    assertThat(ask("QX1234567")).isInstanceOf(NotConnected.class);
    assertThat(gateway.connectionState(payer).connected()).isFalse();
  }

  @Test
  void addressThatIsNoneIsNotConnected() {
    for (String url : new String[] {"not a url", "ftp://payer.example/x12", "http:/x12", " "}) {
      gateway = gateway(Map.of("rtmscoverage.payers.bcbs-ma.url", url));
      assertThat(ask("QX1234567")).as(url).isInstanceOf(NotConnected.class);
    }
  }

  @Test
  void changedLimitsMakeANewGuard() {
    assertThat(ask("SBX-GARBAGE")).isInstanceOf(Unreadable.class);
    ResilienceLimits old = Inquiries.LIMITS;
    Payer changed =
        Inquiries.payer(
            new ResilienceLimits(
                old.connectTimeout(),
                old.attemptTimeout(),
                8,
                4,
                old.failureRatePercent(),
                old.openFor(),
                old.halfOpenCalls(),
                old.maxConcurrent(),
                old.callsPerSecond(),
                old.retries(),
                old.retryBackoff(),
                old.maxResponseBytes()));

    assertThat(gateway.connectionState(changed).bufferedCalls()).isZero();
  }

  @Test
  void everyScenarioOfTheSandboxIsListed() {
    assertThat(sandbox.scenarios())
        .containsExactly(
            "SBX-503",
            "SBX-ACTIVE",
            "SBX-CARVEOUT",
            "SBX-DEDUCTIBLE",
            "SBX-DOBMISMATCH",
            "SBX-GARBAGE",
            "SBX-INACTIVE",
            "SBX-MANAGED",
            "SBX-NOTFOUND",
            "SBX-PAMSG",
            "SBX-PROBE",
            "SBX-RESET",
            "SBX-SLOW",
            "SBX-VISITLIMIT");
  }
}
