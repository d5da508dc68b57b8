package org.rtmscoverage.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeysTests {

  private static final String KEY = ApiKeys.random();

  private static ApiKeys keys(boolean sandbox, String... keys) {
    Map<String, SecurityProperties.ApiKey> configured = new HashMap<>();
    for (var key : keys) {
      configured.put(
          "bridge" + configured.size(),
          new SecurityProperties.ApiKey(ApiKeys.sha256(key), "north", Set.of("biller")));
    }
    return new ApiKeys(configured, sandbox);
  }

  @Test
  void aKeyLetsItsHolderIn() {
    assertThat(keys(false, KEY, ApiKeys.random()).holder(KEY))
        .hasValueSatisfying(
            who -> {
              assertThat(who.getName()).isEqualTo("north/key:bridge0");
              assertThat(who.roles()).containsExactly(Role.BILLER);
            });
  }

  @Test
  void anythingElseLetsNobodyIn() {
    var keys = keys(false, KEY);
    assertThat(keys.holder(ApiKeys.random())).isEmpty();
    assertThat(keys.holder(KEY.toUpperCase(Locale.ROOT))).isEmpty();
    assertThat(keys.holder(" " + KEY)).isEmpty();
    assertThat(keys.holder(KEY + KEY)).isEmpty();
    assertThat(keys.holder(ApiKeys.sha256(KEY))).isEmpty();
    assertThat(keys.holder("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "rtms_", "rtms_short", "rtms_demo_biller ", "a key that somebody made up"})
  void aKeyOfAnotherFormIsNotEvenHashedOutsideTheSandbox(String key) {
    assertThat(keys(false, key).holder(key)).isEmpty();
    assertThat(keys(true, key).holder(key)).isPresent();
  }

  @Test
  void aLongKeyIsNotHashedInTheSandboxEither() {
    assertThat(keys(true, "x".repeat(65)).holder("x".repeat(65))).isEmpty();
  }

  @Test
  void demoKeysAreForTheSandbox() {
    for (var demo : DemoAccounts.all()) {
      assertThat(keys(false, KEY).holder(demo.apiKey())).isEmpty();
      assertThat(keys(true).holder(demo.apiKey()))
          .hasValueSatisfying(
              who -> {
                assertThat(who.practice()).isEqualTo(demo.practice());
                assertThat(who.roles()).containsExactly(demo.role());
              });
    }
  }

  @Test
  void newKeysAreOfTheFormThatIsTaken() {
    assertThat(KEY).matches("rtms_[A-Za-z0-9_-]{43}").isNotEqualTo(ApiKeys.random());
  }
}
