package org.rtmscoverage.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rtmscoverage.security.ApiKeys;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class NewAccountsTests {

  private static final BCryptPasswordEncoder BCRYPT = new BCryptPasswordEncoder();

  /** What a command printed, and how it ended. */
  private record Ended(int code, List<String> out, List<String> err) {}

  private static Ended run(byte[] input, String... words) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int code =
        new Commands(
                new PasswordLine(new ByteArrayInputStream(input)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8))
            .perform(List.of(words));
    return new Ended(
        code,
        out.toString(StandardCharsets.UTF_8).lines().toList(),
        err.toString(StandardCharsets.UTF_8).lines().toList());
  }

  private static Ended run(String... words) {
    return run(new byte[0], words);
  }

  private static Ended typed(String line, Charset charset) {
    return run(
        line.getBytes(charset), "new-staff", "--name=dana", "--roles=biller", "--read-password");
  }

  private static String value(String line) {
    return line.substring(line.indexOf('=') + 1);
  }

  @Test
  void aNewApiKeyIsShownOnceWithTheLinesThatLetItIn() {
    var ended = run("new-api-key", "--name=bridge", "--practice=north", "--roles=auditor,biller");
    assertThat(ended.code()).isZero();
    var key = ended.err().get(1);
    assertThat(key).matches("rtms_\\S{43}");
    assertThat(ended.err())
        .containsExactly(
            "The key, for the header X-API-Key; it is kept nowhere and shown only now:",
            key,
            "For the environment of the service:");
    assertThat(ended.out())
        .containsExactly(
            "RTMSCOVERAGE_SECURITY_APIKEYS_BRIDGE_SHA256=" + ApiKeys.sha256(key),
            "RTMSCOVERAGE_SECURITY_APIKEYS_BRIDGE_PRACTICE=north",
            "RTMSCOVERAGE_SECURITY_APIKEYS_BRIDGE_ROLES=biller,auditor");
  }

  @Test
  void aNameThatNoVariableCarriesGivesProperties() {
    var bridge = run("new-api-key", "--name=intake-bridge", "--roles=intake");
    assertThat(bridge.err())
        .anyMatch(line -> line.contains("environment variables cannot carry this name"));
    assertThat(bridge.out())
        .hasSize(3)
        .contains(
            "rtmscoverage.security.api-keys.intake-bridge.practice=default",
            "rtmscoverage.security.api-keys.intake-bridge.roles=intake");
    assertThat(run("new-staff", "--name=j.doe", "--roles=intake").out())
        .contains("rtmscoverage.security.staff[j.doe].roles=intake");
  }

  @Test
  void aNewPasswordIsShownOnceWithItsHash() {
    var ended = run("new-staff", "--name=dana", "--roles=MANAGER");
    assertThat(ended.code()).isZero();
    assertThat(ended.err()).hasSize(4);
    assertThat(ended.err().get(1)).matches("[A-Za-z0-9_-]{20}");
    assertThat(ended.out()).hasSize(3);
    assertThat(ended.out().getFirst())
        .startsWith("RTMSCOVERAGE_SECURITY_STAFF_DANA_PASSWORDHASH=$2a$12$");
    assertThat(BCRYPT.matches(ended.err().get(1), value(ended.out().getFirst()))).isTrue();
    assertThat(ended.out().subList(1, 3))
        .containsExactly(
            "RTMSCOVERAGE_SECURITY_STAFF_DANA_PRACTICE=default",
            "RTMSCOVERAGE_SECURITY_STAFF_DANA_ROLES=manager");
  }

  @ParameterizedTest
  @ValueSource(strings = {"correct horse battery", " blanks count too ", "zwölf große Wörter"})
  void aPasswordIsReadAndNotShown(String password) {
    var ended = typed(password + "\r\nnext line", StandardCharsets.UTF_8);
    assertThat(ended.code()).isZero();
    assertThat(ended.out()).noneMatch(line -> line.contains(password.strip()));
    assertThat(ended.err()).noneMatch(line -> line.contains(password.strip()));
    assertThat(BCRYPT.matches(password, value(ended.out().getFirst()))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "short", "rtms-demo-password", "a bell \u0007 rings in it"})
  void aPasswordThatIsNoneIsRefusedInOneSentence(String password) {
    assertRefused(typed(password, StandardCharsets.UTF_8));
  }

  @Test
  void aPasswordInAnotherEncodingIsNotGuessed() {
    var ended = typed("zwölf große Wörter", StandardCharsets.ISO_8859_1);
    assertRefused(ended);
    assertThat(ended.err().getFirst()).contains("UTF-8");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new-api-key",
        "new-api-key --name=bridge",
        "new-api-key --roles=intake",
        "new-api-key --name= --roles=intake",
        "new-api-key --name=Bridge --roles=intake",
        "new-api-key --name=a_b --roles=intake",
        "new-api-key --name=bridge --roles=boss",
        "new-api-key --name=bridge --roles=intake,",
        "new-api-key --name=bridge --roles=intake --practice=North",
        "new-api-key --name=bridge --roles=intake --read-password",
        "new-api-key --name=bridge --roles=intake --server.port=1",
        "new-api-key bridge",
        "new-staff --name=dana --roles=intake --read-password=hunter2hunter2",
        "new-staff --name=dana --roles=intake --password=hunter2hunter2",
        "new-staff --name=dana --name=dana --roles=intake"
      })
  void wordsThatMakeNoSenseAreRefusedInOneSentence(String words) {
    var ended = run(words.split(" "));
    assertRefused(ended);
    assertThat(ended.err().getFirst()).doesNotContain("hunter2");
  }

  @Test
  void theUsageTellsWhatMustBeThere() {
    assertThat(run("new-staff", "--roles=intake").err())
        .containsExactly(
            "--name is missing. Usage: new-staff --name=<name> --roles=<role,…>"
                + " [--practice=<practice>] [--read-password]");
  }

  private static void assertRefused(Ended ended) {
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).hasSize(1);
  }
}
