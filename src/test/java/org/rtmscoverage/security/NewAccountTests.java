package org.rtmscoverage.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rtmscoverage.vocabulary.Practice;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class NewAccountTests {

  private static final Practice PRACTICE = new Practice("north-side");
  private static final String PASSWORD = StaffPasswords.random();

  private static NewAccount account(String name) {
    return new NewAccount(name, PRACTICE, Set.of(Role.BILLER, Role.AUDITOR));
  }

  private static SecurityProperties bound(NewAccount account, List<String> lines)
      throws IOException {
    var environment = new StandardEnvironment();
    var name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
    if (account.isForEnvironment()) {
      Map<String, Object> variables = new HashMap<>();
      for (var line : lines) {
        assertThat(line).matches("[A-Z][A-Z0-9_]*=\\S+");
        variables.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
      }
      environment
          .getPropertySources()
          .replace(name, new SystemEnvironmentPropertySource(name, variables));
    } else {
      var properties = new Properties();
      properties.load(new StringReader(String.join("\n", lines)));
      environment.getPropertySources().addFirst(new PropertiesPropertySource("file", properties));
    }
    return Binder.get(environment).bind("rtmscoverage.security", SecurityProperties.class).get();
  }

  @ParameterizedTest
  @CsvSource({
    "bridge, true",
    "b2, true",
    "2b, true",
    "name, true",
    "sha256, true",
    "roles, true",
    "intake-bridge, false",
    "intake.bridge-7, false",
    "j.doe, false",
    "7, false",
    "007, false"
  })
  void theLinesLetIn(String name, boolean environment) throws IOException {
    var account = account(name);
    assertThat(account.isForEnvironment()).isEqualTo(environment);

    var key = ApiKeys.random();
    var keys = bound(account, account.keyLines(key));
    assertThat(new ApiKeys(keys.apiKeys(), false).holder(key))
        .hasValueSatisfying(who -> assertHolder(who, "north-side/key:" + name));

    var staff = bound(account, account.staffLines(PASSWORD));
    assertThat(new StaffPasswords(staff.staff(), false).holder(name, PASSWORD))
        .hasValueSatisfying(who -> assertHolder(who, "north-side/staff:" + name));
  }

  private static void assertHolder(SignedIn who, String name) {
    assertThat(who.getName()).isEqualTo(name);
    assertThat(who.roles()).containsExactlyInAnyOrder(Role.BILLER, Role.AUDITOR);
  }

  @Test
  void theLinesHoldNeitherKeyNorPassword() {
    var key = ApiKeys.random();
    assertThat(account("bridge").keyLines(key)).noneMatch(line -> line.contains(key));
    assertThat(account("dana").staffLines(PASSWORD))
        .noneMatch(line -> line.contains(PASSWORD))
        .anyMatch(line -> line.contains("=$2a$12$"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "elevenchars",
        "rtms-demo-password",
        "RTMS-Demo-Password",
        "dana-the-biller",
        " DANA-the-biller ",
        "Password1234!",
        "north-side-2026",
        "RTMS-coverage-1",
        "Biller/Auditor 7",
        "seventy-three bytes, which is one more than bcrypt reads of any password.",
        "with a tab\there"
      })
  void somePasswordsAreRefused(String password) {
    assertThat(account("dana-the-biller").refusal(password))
        .hasValueSatisfying(
            sentence -> {
              assertThat(sentence).endsWith(".");
              if (!password.isEmpty()) {
                assertThat(sentence).doesNotContain(password);
              }
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "twelve chars",
        "zwölf Zeichen",
        "314159265358",
        "my welcome mat",
        "seventy-two bytes, which is all that bcrypt reads of any password, sir.."
      })
  void othersAreTaken(String password) {
    assertThat(account("dana").refusal(password)).isEmpty();
  }
}
