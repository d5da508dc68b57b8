package org.rtmscoverage.ledger.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.rtmscoverage.ledger.seal.SealKeysInTests.DEMO;
import static org.rtmscoverage.ledger.seal.SealKeysInTests.base64;
import static org.rtmscoverage.ledger.seal.SealKeysInTests.key;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rtmscoverage.ledger.database.LedgerDatabase;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.SystemEnvironmentPropertySource;

@ExtendWith(OutputCaptureExtension.class)
class LedgerKeysIntegrationTests {

  private static final String NOT_SET =
      "rtmscoverage.ledger.encryption-keys (environment variable"
          + " RTMSCOVERAGE_LEDGER_ENCRYPTION_KEYS) is not set; make keys with: java -jar"
          + " rtms-coverage.jar new-keys";

  private final ApplicationContextRunner runner =
      new ApplicationContextRunner().withUserConfiguration(SealConfiguration.class);

  @Test
  void environmentSetsTheKeysNewestFirst() {
    runner
        .withInitializer(
            context ->
                context
                    .getEnvironment()
                    .getPropertySources()
                    .addFirst(
                        new SystemEnvironmentPropertySource(
                            "these-systemEnvironment",
                            Map.of(
                                "RTMSCOVERAGE_LEDGER_ENCRYPTION_KEYS",
                                key("new") + ", " + key("old"),
                                "RTMSCOVERAGE_LEDGER_LOOKUP_KEY",
                                key("lookup")))))
        .run(
            context -> {
              var keys = context.getBean(LedgerKeys.class);
              assertThat(keys.encryption())
                  .extracting(RawKey::base64)
                  .containsExactly(key("new"), key("old"));
              assertThat(keys.lookup().base64()).isEqualTo(key("lookup"));
              assertThat(context)
                  .hasSingleBean(MemberSeal.class)
                  .hasSingleBean(MemberFingerprint.class)
                  .hasSingleBean(ChainSeal.class);
            });
  }

  @Test
  void sandboxNeedsNoKeys() {
    runner
        .withPropertyValues("spring.profiles.active=sandbox")
        .run(
            context ->
                assertThat(context.getBean(LedgerKeys.class).lookup().sameAs(DEMO.lookup()))
                    .isTrue());
  }

  @Test
  void serviceDoesNotStartWithoutKeys() {
    runner.run(
        context ->
            assertThat(context)
                .getFailure()
                .rootCause()
                .isInstanceOf(LedgerKeyException.class)
                .hasMessage(NOT_SET));
  }

  @Test
  void anotherLookupKeyThanTheLedgerWasBegunWithIsRefused() {
    LedgerDatabase begun = mock(LedgerDatabase.class);
    given(begun.mark(any(), any())).willReturn("of another key");
    runner
        .withBean(LedgerDatabase.class, () -> begun)
        .withPropertyValues(
            "rtmscoverage.ledger.encryption-keys=" + key("new"),
            "rtmscoverage.ledger.lookup-key=" + key("lookup"))
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .rootCause()
                    .isInstanceOf(LedgerKeyException.class)
                    .hasMessageContaining("RTMSCOVERAGE_LEDGER_LOOKUP_KEY")
                    .hasMessageContaining("not the key this ledger was begun with"));
  }

  @Test
  void emptyVariablesCountAsMissing() {
    runner
        .withPropertyValues(
            "rtmscoverage.ledger.encryption-keys=", "rtmscoverage.ledger.lookup-key=")
        .run(context -> assertThat(context).getFailure().rootCause().hasMessage(NOT_SET));
  }

  @Test
  void startEndsWithThatSentenceAndNoStackTrace(CapturedOutput output) {
    assertThat(catchThrowable(() -> start())).isNotNull();
    assertThat(output.getAll())
        .contains("Description:" + "\n\n" + NOT_SET + "\n")
        .doesNotContain("\tat ", "Action:");
  }

  @Test
  void startThatFailsShowsNothingOfTheKeys(CapturedOutput output) {
    var weak = base64("correct horse battery staple 42!".getBytes(StandardCharsets.UTF_8));
    assertThat(
            catchThrowable(
                () ->
                    start(
                        "--rtmscoverage.ledger.encryption-keys=" + key("a") + "," + weak,
                        "--rtmscoverage.ledger.lookup-key=" + key("l"))))
        .isNotNull();
    assertThat(output.getAll())
        .contains("number 2, which is weak: its bytes are a text of 32 printable characters")
        .doesNotContain(key("a"), key("l"), weak, "horse", "\tat ");
  }

  private static void start(String... arguments) {
    new SpringApplicationBuilder(SealConfiguration.class)
        .web(WebApplicationType.NONE)
        .run(arguments)
        .close();
  }
}
