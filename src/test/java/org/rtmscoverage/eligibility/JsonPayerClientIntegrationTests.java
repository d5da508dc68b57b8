package org.rtmscoverage.eligibility;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rtmscoverage.SandboxPayers;
import org.rtmscoverage.eligibility.EligibilityOutcome.Answered;
import org.rtmscoverage.eligibility.EligibilityOutcome.Rejected;
import org.rtmscoverage.eligibility.EligibilityOutcome.Unavailable;
import org.rtmscoverage.eligibility.EligibilityOutcome.UnavailableCause;
import org.rtmscoverage.eligibility.EligibilityOutcome.Unreadable;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.payer.Protocol;
import org.rtmscoverage.vocabulary.Relationship;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;

/** The whole way to a clearinghouse, against the sandbox and next to the X12 adapter. */
@ExtendWith(OutputCaptureExtension.class)
class JsonPayerClientIntegrationTests {

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static SandboxPayers sandbox;

  private final Payer payer = Inquiries.payer(Protocol.JSON, Inquiries.LIMITS);
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
    gateway = gateway(Protocol.JSON);
  }

  private static EligibilityGateway gateway(Protocol protocol) {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "test",
                Map.of(
                    "rtmscoverage.payers.bcbs-ma.url", sandbox.url("bcbs-ma", protocol),
                    "rtmscoverage.payers.bcbs-ma.username", "clinic",
                    "rtmscoverage.payers.bcbs-ma.password", "secret")));
    context.register(Wiring.class);
    context.refresh();
    return context.getBean(EligibilityGateway.class);
  }

  private EligibilityOutcome ask(Member member) {
    return Objects.requireNonNull(gateway.ask(Inquiries.inquiry(payer, member)).block(LIMIT))
        .outcome();
  }

  private EligibilityOutcome ask(String memberId) {
    return ask(Inquiries.member(memberId));
  }

  private static EligibilityResponse answered(EligibilityOutcome outcome) {
    assertThat(outcome).isInstanceOf(Answered.class);
    return ((Answered) outcome).response();
  }

  private EligibilityResponse answered(String memberId) {
    return answered(ask(memberId));
  }

  private static void stub(ResponseDefinitionBuilder response) {
    sandbox
        .server()
        .stubFor(post(urlPathMatching("/bcbs-ma/json")).atPriority(1).willReturn(response));
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
        .allMatch(line -> line.authorization() == AuthorizationIndicator.NOT_STATED);
  }

  @Test
  void dependentIsEchoedUnderTheSubscribersNumber() {
    Member child =
        Inquiries.member("QX1234500", Relationship.CHILD, null, Inquiries.subscriber("QX1234500"));

    assertThat(answered(ask(child)).member())
        .isEqualTo(
            new MemberEcho(
                "QX1234500", "Zoe", "Quillfeather", Inquiries.member("QX1").dateOfBirth()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "QX1234567",
        "SBX-ACTIVE",
        "SBX-INACTIVE",
        "SBX-CARVEOUT",
        "SBX-PAMSG",
        "SBX-DEDUCTIBLE",
        "SBX-VISITLIMIT"
      })
  void sameAnswerInX12HasTheSameLines(String memberId) {
    EligibilityResponse json = answered(memberId);
    EligibilityResponse x12 =
        answered(
            Objects.requireNonNull(
                gateway(Protocol.X12)
                    .ask(
                        Inquiries.inquiry(
                            Inquiries.payer(Inquiries.LIMITS), Inquiries.member(memberId)))
                    .map(Inquired::outcome)
                    .block(LIMIT)));

    assertThat(json.lines()).isNotEmpty();
    assertThat(json.lines())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("pointer")
        .containsExactlyElementsOf(x12.lines());
    assertThat(json.lines().getFirst().pointer()).isEqualTo("/benefitsInformation/0");
    assertThat(json.planDates()).isEqualTo(x12.planDates());
    assertThat(json.references()).isEqualTo(x12.references());
    assertThat(json.member()).isEqualTo(x12.member());
    assertThat(json.payerName()).isEqualTo(x12.payerName());
    assertThat(json.verifiedFor()).isEqualTo(x12.verifiedFor());
  }

  @ParameterizedTest
  @CsvSource({"SBX-NOTFOUND,75,PATIENT_NOT_FOUND", "SBX-DOBMISMATCH,71,PATIENT_MISMATCH"})
  void refusalScenariosAreRejections(String memberId, String code, RejectionClass rejectionClass) {
    assertThat(ask(memberId))
        .isInstanceOfSatisfying(
            Rejected.class,
            rejected ->
                assertThat(rejected.rejections())
                    .singleElement()
                    .satisfies(
                        rejection -> {
                          assertThat(rejection.code()).isEqualTo(code);
                          assertThat(rejection.rejectionClass()).isEqualTo(rejectionClass);
                          assertThat(rejection.loop()).isEqualTo("2100C");
                          assertThat(rejection.followUp()).isEqualTo("Please Correct and Resubmit");
                        }));
    assertThat(gateway.connectionState(payer).failedCalls()).isZero();
  }

  @Test
  void refusalOfADependentNamesItsLoop() {
    Member child =
        Inquiries.member(
            "SBX-NOTFOUND", Relationship.CHILD, null, Inquiries.subscriber("SBX-NOTFOUND"));

    assertThat(ask(child))
        .isInstanceOfSatisfying(
            Rejected.class,
            rejected ->
                assertThat(rejected.rejections())
                    .extracting(Rejection::loop)
                    .containsExactly("2100D"));
  }

  @ParameterizedTest
  @CsvSource({"SBX-503,HTTP_ERROR", "SBX-SLOW,TIMED_OUT", "SBX-RESET,CONNECTION_FAILED"})
  void payerThatDoesNotAnswerIsUnavailableAndCounts(String memberId, UnavailableCause cause) {
    assertThat(ask(memberId))
        .isInstanceOfSatisfying(
            Unavailable.class, unavailable -> assertThat(unavailable.cause()).isEqualTo(cause));
    assertThat(gateway.connectionState(payer).failedCalls()).isPositive();
  }

  @Test
  void garbageWithStatus200IsUnreadableAndCounts() {
    assertThat(ask("SBX-GARBAGE"))
        .isInstanceOfSatisfying(
            Unreadable.class, u -> assertThat(u.reason()).isEqualTo("the answer is not JSON"));
    assertThat(gateway.connectionState(payer).failedCalls()).isEqualTo(1);
  }

  @Test
  void answerPastTheLimitIsUnreadable() {
    stub(aResponse().withStatus(200).withBody("[" + "1,".repeat(200_000) + "1]"));

    assertThat(ask("QX1234567"))
        .isInstanceOfSatisfying(Unreadable.class, u -> assertThat(u.reason()).contains("larger"));
  }

  @Test
  void readableRefusalWithAnErrorStatusIsRead() {
    stub(
        aResponse()
            .withStatus(400)
            .withTransformers("response-template")
            .withBodyFile("json/not-found.json"));

    assertThat(ask("QX1234567")).isInstanceOf(Rejected.class);
  }

  @Test
  void busyClearinghouseIsTriedAgainAfterTheTimeAsked() {
    sandbox
        .server()
        .stubFor(
            post(urlPathMatching("/bcbs-ma/json"))
                .atPriority(1)
                .inScenario("busy")
                .whenScenarioStateIs("Started")
                .willSetStateTo("free")
                .willReturn(
                    aResponse()
                        .withStatus(429)
                        .withHeader("Retry-After", "1")
                        .withBody("{\"errors\": [{\"code\": \"TOO_MANY_REQUESTS\"}]}")));

    assertThat(ask("QX1234567")).isInstanceOf(Answered.class);
    assertThat(gateway.connectionState(payer).failedCalls()).isZero();
  }

  @Test
  void anotherMembersAnswerIsNotUsedAndNobodyIsNamed(CapturedOutput output) {
    stub(
        aResponse()
            .withStatus(200)
            .withBody(
                """
                {"subscriber": {"memberId": "WW99887766", "firstName": "OTHERFIRST",
                  "lastName": "OTHERNAME", "dateOfBirth": "19700101"},
                 "benefitsInformation": [{"code": "1", "serviceTypeCodes": ["30"]}]}
                """));

    assertThat(ask("QX1234567"))
        .isInstanceOfSatisfying(
            Unreadable.class,
            u -> assertThat(u.reason()).isEqualTo("answer is about another member"));
    assertThat(output)
        .contains("another member")
        .doesNotContain("OTHERNAME")
        .doesNotContain("WW99887766")
        .doesNotContain("QX1234567")
        .doesNotContain("Quillfeather");
  }

  @Test
  void questionIsPostedAsJsonWithBasicAuthentication() {
    assertThat(ask("QX1234567")).isInstanceOf(Answered.class);

    sandbox
        .server()
        .verify(
            postRequestedFor(urlPathMatching("/bcbs-ma/json"))
                .withHeader("Authorization", equalTo("Basic Y2xpbmljOnNlY3JldA=="))
                .withHeader("Content-Type", equalTo("application/json"))
                .withRequestBody(
                    matchingJsonPath("$.encounter.serviceTypeCodes[0]", equalTo("MH"))));
  }

  @Test
  void scenariosAreListedOnceForAllProtocols() {
    assertThat(sandbox.scenarios())
        .doesNotHaveDuplicates()
        .containsAll(List.of("SBX-ACTIVE", "SBX-GARBAGE"));
  }
}
