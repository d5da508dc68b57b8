package org.rtmscoverage.eligibility;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rtmscoverage.SandboxPayers;
import org.rtmscoverage.eligibility.EligibilityOutcome.Answered;
import org.rtmscoverage.eligibility.EligibilityOutcome.Rejected;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.payer.PayerConnection;
import org.rtmscoverage.payer.Protocol;
import org.rtmscoverage.vocabulary.PayerId;
import org.rtmscoverage.vocabulary.Relationship;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;

/** The whole way to a payer that speaks FHIR, against the sandbox. */
class FhirPayerClientIntegrationTests {

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final Payer X12 = payer("by-x12", Protocol.X12);
  private static final Payer FHIR = payer("by-fhir", Protocol.FHIR);
  private static SandboxPayers sandbox;
  private static AnnotationConfigApplicationContext context;

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
  static void start() {
    sandbox = SandboxPayers.start();
    context = new AnnotationConfigApplicationContext();
    Map<String, Object> properties =
        Map.of(
            "rtmscoverage.payers.by-x12.url", sandbox.x12Url("by-x12"),
            "rtmscoverage.payers.by-fhir.url", sandbox.url("by-fhir", Protocol.FHIR),
            "rtmscoverage.payers.first.url", sandbox.url("first", Protocol.FHIR),
            "rtmscoverage.payers.second.url", sandbox.url("second", Protocol.FHIR));
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("test", properties));
    context.register(Wiring.class);
    context.refresh();
    // on a busy machine the library takes longer to load than an attempt may last
    for (String other : List.of("first", "second")) {
      ask(payer(other, Protocol.FHIR), Inquiries.member("QX1234567"));
    }
  }

  @AfterAll
  static void stop() {
    context.close();
    sandbox.close();
  }

  private static Payer payer(String id, Protocol protocol) {
    Payer like = Inquiries.payer(Inquiries.LIMITS);
    return new Payer(
        new PayerId(id),
        like.name(),
        like.aliases(),
        like.linesOfBusiness(),
        like.states(),
        null,
        like.electronicPayerId(),
        new PayerConnection(protocol, List.of("MH", "30"), Inquiries.LIMITS),
        like.carveOut(),
        like.authorizationRules(),
        like.submission(),
        like.policies(),
        like.documents(),
        like.decisionClocks());
  }

  private static EligibilityOutcome ask(Payer payer, Member member) {
    EligibilityGateway gateway = context.getBean(EligibilityGateway.class);
    return Objects.requireNonNull(gateway.ask(Inquiries.inquiry(payer, member)).block(LIMIT))
        .outcome();
  }

  private static EligibilityResponse answered(Payer payer, String memberId) {
    EligibilityOutcome outcome = ask(payer, Inquiries.member(memberId));
    assertThat(outcome).isInstanceOf(Answered.class);
    return ((Answered) outcome).response();
  }

  @Test
  void unlistedMemberIsActiveAndEchoedAndNothingIsSaidOnAuthorization() {
    EligibilityResponse response = answered(FHIR, "QX 77-1.B");

    assertThat(response.member())
        .isEqualTo(new MemberEcho("QX 77-1.B", "Zoë", "Quillfeather", LocalDate.of(1985, 7, 22)));
    assertThat(response.verifiedFor()).isEqualTo(Inquiries.SERVICE_DATE);
    assertThat(response.warnings()).isEmpty();
    assertThat(response.traceNumber()).startsWith("SBX");
    assertThat(response.payerName()).isEqualTo("SANDBOX HEALTH PLAN");
    assertThat(response.lines())
        .allMatch(line -> line.authorization() == AuthorizationIndicator.NOT_STATED);
    sandbox
        .server()
        .verify(
            postRequestedFor(urlPathMatching("/by-fhir/fhir"))
                .withHeader("Content-Type", equalTo("application/fhir+json"))
                .withRequestBody(matchingJsonPath("$.insurance[0].focal")));
  }

  @Test
  void dependentIsEchoedUnderTheSubscribersNumber() {
    EligibilityOutcome outcome =
        ask(
            FHIR,
            Inquiries.member(
                "QX1234500", Relationship.CHILD, null, Inquiries.subscriber("QX1234500")));

    assertThat(outcome).isInstanceOf(Answered.class);
    EligibilityResponse response = ((Answered) outcome).response();
    assertThat(response.member().firstName()).isEqualTo("Zoë");
    assertThat(response.member().memberId()).isEqualTo("QX1234500");
    assertThat(response.warnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"SBX-NOTFOUND,75", "SBX-DOBMISMATCH,71"})
  void refusalIsTheSameInBothProtocols(String memberId, String code) {
    for (Payer payer : List.of(FHIR, X12)) {
      assertThat(ask(payer, Inquiries.member(memberId)))
          .isInstanceOfSatisfying(
              Rejected.class,
              rejected ->
                  assertThat(rejected.rejections())
                      .extracting(Rejection::code)
                      .containsExactly(code));
    }
  }

  @ParameterizedTest
  @CsvSource({"SBX-ACTIVE", "SBX-DEDUCTIBLE", "SBX-VISITLIMIT", "SBX-INACTIVE", "SBX-CARVEOUT"})
  void planAndItsDatesAreTheSameInBothProtocols(String memberId) {
    EligibilityResponse fhir = answered(FHIR, memberId);
    EligibilityResponse x12 = answered(X12, memberId);

    assertThat(fhir.payerName()).isEqualTo(x12.payerName());
    assertThat(fhir.verifiedFor()).isEqualTo(x12.verifiedFor());
    assertThat(fhir.references()).containsAll(x12.references());
    assertThat(fhir.lines().getFirst().planName()).isEqualTo(x12.lines().getFirst().planName());
    assertThat(entities(fhir)).isEqualTo(entities(x12));
  }

  @Test
  void costSharesAreTheSameInBothProtocols() {
    for (Function<BenefitLine, String> row :
        List.<Function<BenefitLine, String>>of(
            line -> line.kind() + " " + line.amount() + " " + line.network() + line.serviceTypes(),
            line -> line.kind() + " " + line.period() + " " + line.level())) {
      assertThat(shares(answered(FHIR, "SBX-ACTIVE"), row))
          .isEqualTo(shares(answered(X12, "SBX-ACTIVE"), row));
    }
  }

  private static List<RelatedEntity> entities(EligibilityResponse response) {
    return response.lines().stream().flatMap(line -> line.entities().stream()).distinct().toList();
  }

  private static List<String> shares(
      EligibilityResponse response, Function<BenefitLine, String> row) {
    List<String> shares =
        new ArrayList<>(
            response.lines().stream()
                .filter(
                    line ->
                        line.kind() == BenefitKind.CO_PAYMENT
                            || line.kind() == BenefitKind.CO_INSURANCE)
                .map(row)
                .toList());
    shares.sort(Comparator.naturalOrder());
    return shares;
  }
}
