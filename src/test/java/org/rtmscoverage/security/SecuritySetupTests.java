package org.rtmscoverage.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.assertj.AssertableReactiveWebApplicationContext;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;

@NullUnmarked // a null that slips through fails the test anyway
@ExtendWith(OutputCaptureExtension.class)
class SecuritySetupTests {

  private static final String ROOT = "rtmscoverage.security.";
  private static final String KEY = "api-keys.bridge.";
  private static final String PERSON = "staff.dana.";
  private static final String JWT = "jwt.";
  private static final String SHA = "ab".repeat(32);
  private static final String HASH = StaffPasswords.hash("correct horse battery");
  private static final String WEAK = HASH.replace("$12$", "$09$");

  /** What security needs of the service. */
  @EnableConfigurationProperties(ServerProperties.class)
  static class Surroundings {
    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }
  }

  private static ReactiveWebApplicationContextRunner runner(String... properties) {
    return new ReactiveWebApplicationContextRunner()
        .withUserConfiguration(Surroundings.class, SecurityConfiguration.class)
        .withPropertyValues(Stream.of(properties).map(ROOT::concat).toArray(String[]::new));
  }

  private static Arguments refused(String sentence, String... properties) {
    return Arguments.of(sentence, List.of(properties));
  }

  private static Arguments key(String sentence, String... properties) {
    return refused(sentence, with(KEY, properties, "sha256=" + SHA, "roles=intake"));
  }

  private static Arguments person(String sentence, String... properties) {
    return refused(sentence, with(PERSON, properties, "password-hash=" + HASH, "roles=intake"));
  }

  private static Arguments jwt(String sentence, String... properties) {
    return refused(
        sentence,
        with(
            JWT,
            properties,
            "issuer=https://a.example",
            "audience=rtms",
            "jwk-set-uri=https://a.example/keys"));
  }

  private static String[] with(String prefix, String[] properties, String... right) {
    List<String> all = new ArrayList<>(List.of(right));
    for (var property : properties) {
      all.removeIf(one -> one.startsWith(property.substring(0, property.indexOf('=') + 1)));
      if (!property.endsWith("=-")) {
        all.add(property);
      }
    }
    return all.stream().map(prefix::concat).toArray(String[]::new);
  }

  static Stream<Arguments> whatIsWrongStopsTheStartInOneSentence() {
    return Stream.of(
        key("api-keys.bridge.sha256 is not set: take it from the command new-api-key", "sha256=-"),
        key("api-keys.bridge.sha256 is not a SHA-256 in hex", "sha256=" + SHA.substring(1)),
        key("api-keys.bridge.sha256 is not a SHA-256 in hex", "sha256=" + ApiKeys.random()),
        key("api-keys.bridge.sha256 is the hash of a demo key", demo("rtms_demo_manager")),
        key("api-keys.bridge.sha256 is the hash of a demo key", demo("rtms_demo_elsewhere")),
        key("api-keys.bridge.roles is not set: list one or more of intake, b", "roles=-"),
        key("api-keys.bridge.roles is not set: list one or more of intake, b", "roles="),
        key("api-keys.bridge.roles lists a role that there is not: ", "roles=intake,boss"),
        key("api-keys.bridge.practice is not well formed: ", "practice=North Side"),
        refused(
            ".sha256 stands there twice: give each system a key of its own",
            "api-keys.a.sha256=" + SHA,
            "api-keys.a.roles=intake",
            "api-keys.b.sha256=" + SHA,
            "api-keys.b.roles=intake"),
        refused(
            "api-keys has a name that is not taken: use up to 40 lower-case letters",
            "api-keys.Bridge.sha256=" + SHA,
            "api-keys.Bridge.roles=intake"),
        refused(
            "api-keys has a name that is not taken: ",
            "api-keys[" + ApiKeys.random() + "].roles=intake"),
        refused(
            "api-keys has two names that differ in dashes or dots alone: ",
            "api-keys.bridge-1.sha256=" + SHA,
            "api-keys.bridge-1.roles=intake",
            "api-keys.bridge1.sha256=" + SHA.replace('a', 'c'),
            "api-keys.bridge1.roles=manager"),
        person("staff.dana.password-hash is not set: take it from the comm", "password-hash=-"),
        person("staff.dana.password-hash is not a bcrypt hash of cost 10", "password-hash=" + WEAK),
        person("staff.dana.password-hash is not a bcrypt hash", "password-hash={noop}secret-word"),
        person("staff.dana.password-hash is not a bcrypt hash", "password-hash=secret-word"),
        person("staff.dana.password-hash is not a bcrypt hash", "password-hash={bcrypt}" + HASH),
        person("staff.dana.roles is not set", "roles=-"),
        person("staff.dana.roles lists a role that there is not", "roles=admin"),
        person("staff.dana.practice is not well formed", "practice=-x"),
        refused("staff has a name that is not taken", "staff.Dana.password-hash=" + HASH),
        jwt("jwt.issuer is not set: set issuer, audience and jwk-set-uri together", "issuer=-"),
        jwt("jwt.audience is not set", "audience= "),
        jwt("jwt.jwk-set-uri is not set", "jwk-set-uri=-"),
        jwt("jwt.jwk-set-uri is not an https address", "jwk-set-uri=http://a.example/keys"),
        jwt("jwt.jwk-set-uri is not an https address", "jwk-set-uri=http://127.0.0.1.a.example/"),
        jwt("jwt.jwk-set-uri is not an https address", "jwk-set-uri=http://127.0.0.1@a.example/"),
        jwt("jwt.jwk-set-uri is not an https address", "jwk-set-uri=file:/etc/keys"),
        jwt("jwt.jwk-set-uri is not an https address", "jwk-set-uri=not an address"),
        jwt("jwt.algorithms names an algorithm that is not taken", "algorithms=RS256,HS256"),
        jwt("jwt.algorithms names an algorithm that is not taken", "algorithms=none"),
        jwt("jwt.algorithms is empty: leave it out", "algorithms="));
  }

  private static String demo(String key) {
    return "sha256=" + ApiKeys.sha256(key);
  }

  @ParameterizedTest
  @MethodSource
  void whatIsWrongStopsTheStartInOneSentence(String sentence, List<String> properties) {
    runner(properties.toArray(String[]::new))
        .run(
            context -> {
              assertThat(context).hasFailed();
              var said = new SecurityFailureAnalyzer().analyze(context.getStartupFailure());
              assertOneSentence(said, properties);
              assertThat(said.getDescription()).startsWith(ROOT).contains(sentence);
              assertThat(said.getCause()).isInstanceOf(SecuritySetupException.class);
            });
  }

  private static void assertOneSentence(FailureAnalysis said, List<String> properties) {
    assertThat(said).isNotNull();
    assertThat(said.getDescription().lines()).hasSize(1);
    assertThat(said.getAction()).isNull();
    properties.stream()
        .map(property -> property.substring(property.indexOf('=') + 1))
        .filter(value -> value.length() > 10)
        .forEach(value -> assertThat(said.getDescription()).doesNotContain(value));
    assertThat(said.getDescription()).doesNotContain("rtms_", "secret");
  }

  @Test
  void aSecretInTheWrongPlaceIsNotPrinted() {
    runner("api-keys.bridge=rtms_secret-word")
        .run(
            context -> {
              assertThat(context).hasFailed();
              assertThat(context.getStartupFailure()).hasRootCauseInstanceOf(Exception.class);
              var said = new SecurityBindFailureAnalyzer().analyze(context.getStartupFailure());
              assertOneSentence(said, List.of());
              assertThat(said.getDescription()).startsWith(ROOT + "api-keys.bridge cannot be");
            });
  }

  @Test
  void whatOthersCannotReadIsLeftToSpringBoot() {
    new ReactiveWebApplicationContextRunner()
        .withUserConfiguration(Surroundings.class)
        .withPropertyValues("server.port=many")
        .run(
            context -> {
              assertThat(context.getStartupFailure()).hasStackTraceContaining("server.port");
              assertThat(new SecurityBindFailureAnalyzer().analyze(context.getStartupFailure()))
                  .isNull();
            });
  }

  @ParameterizedTest
  @MethodSource
  void whatIsRightStarts(List<String> properties, CapturedOutput output) {
    runner(properties.toArray(String[]::new))
        .run(
            context -> {
              assertThat(context).hasNotFailed();
              assertThat(output).doesNotContain("Nobody can be let in");
              assertThat(context.getBean(SecurityProperties.class).toString())
                  .doesNotContain(SHA, HASH);
            });
  }

  static Stream<List<String>> whatIsRightStarts() {
    return Stream.of(
        List.of(
            with(
                KEY,
                new String[] {},
                "sha256= " + SHA.toUpperCase(java.util.Locale.ROOT),
                "roles=Biller , AUDITOR")),
        List.of(with(PERSON, new String[] {}, "password-hash=" + HASH, "roles=manager")),
        List.of(
            with(
                JWT,
                new String[] {},
                "issuer=https://a.example",
                "audience=rtms",
                "jwk-set-uri=http://localhost:1/keys",
                "algorithms=ES256")));
  }

  @Test
  void withoutAnyAccountItStartsAndSaysThatNobodyGetsIn(CapturedOutput output) {
    runner()
        .run(
            context -> {
              assertThat(context).hasNotFailed();
              assertThat(output)
                  .contains("WARN", "Nobody can be let in", "new-api-key", "new-staff");
            });
  }

  @Test
  void theSandboxHasAccountsOfItsOwn(CapturedOutput output) {
    runner()
        .withPropertyValues("spring.profiles.active=sandbox")
        .run(
            (AssertableReactiveWebApplicationContext context) -> {
              assertThat(context).hasNotFailed();
              assertThat(output).doesNotContain("Nobody can be let in");
              assertThat(context.getBean(ApiKeys.class).holder("rtms_demo_biller")).isPresent();
            });
  }

  @Test
  void demoAccountsNeverOpenALedgerWithKeysOfItsOwn() {
    runner()
        .withPropertyValues("spring.profiles.active=sandbox", "rtmscoverage.ledger.lookup-key=x")
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .rootCause()
                    .hasMessageContaining("would hold the demo people beside a ledger with keys")
                    .hasMessageContaining("leave the profile sandbox out"));
  }

  @ParameterizedTest
  @CsvSource({"0s, 12h", "-1s, 12h", "15m, -1h", "15m, 10m", "30s, 12h"})
  void sessionsThatCannotBeMeantStopTheStart(String idle, String longest) {
    runner("longest-session=" + longest)
        .withPropertyValues("server.reactive.session.timeout=" + idle)
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .rootCause()
                    .hasMessageContaining("longest-session")
                    .hasMessageContaining("server.reactive.session.timeout do not fit"));
  }
}
