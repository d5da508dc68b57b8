package org.rtmscoverage.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

class StaffPasswordsTests {

  private static final String PASSWORD = "correct horse battery";
  private static final String HASH = new BCryptPasswordEncoder(10).encode(PASSWORD);

  /** bcrypt that counts what it compares with. */
  private static final class Counting implements PasswordEncoder {
    private final List<@Nullable String> compared = new ArrayList<>();
    private final PasswordEncoder bcrypt = new BCryptPasswordEncoder(10);

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
      return bcrypt.encode(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
      compared.add(hash);
      return bcrypt.matches(password, hash);
    }
  }

  private final Counting encoder = new Counting();

  private StaffPasswords staff(boolean sandbox, String hash) {
    return new StaffPasswords(
        Map.of("dana", new SecurityProperties.Person(hash, "north", Set.of("manager"))),
        sandbox,
        encoder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dana", "Dana", " DANA "})
  void aPasswordLetsItsHolderIn(String name) {
    assertThat(staff(false, HASH).holder(name, PASSWORD))
        .hasValueSatisfying(who -> assertThat(who.getName()).isEqualTo("north/staff:dana"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Correct horse battery", " correct horse battery", "$2a$10$"})
  void anotherPasswordLetsNobodyIn(String password) {
    assertThat(staff(false, HASH).holder("dana", password)).isEmpty();
    assertThat(encoder.compared).containsExactly(HASH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nobody", "dan", "dana2", "demo-manager", "Pat Example"})
  void aNameNobodyHasTakesTheSameWork(String name) {
    assertThat(staff(false, HASH).holder(name, PASSWORD)).isEmpty();
    assertThat(encoder.compared).containsExactly(HASH);
  }

  @Test
  void whereNobodyIsKnownTheWorkIsDoneToo() {
    var nobody = new StaffPasswords(Map.of(), false, encoder);
    assertThat(nobody.isEmpty()).isTrue();
    assertThat(nobody.holder("dana", PASSWORD)).isEmpty();
    assertThat(encoder.compared).singleElement().asString().startsWith("$2a$12$");
  }

  @Test
  void bytesThatBcryptDoesNotReadAreRefused() {
    var longest = "ü".repeat(36);
    var hash = StaffPasswords.hash(longest);
    assertThat(staff(false, hash).holder("dana", longest)).isPresent();
    assertThat(staff(false, hash).holder("dana", longest + "x")).isEmpty();
  }

  @Test
  void theDemoPasswordIsForTheSandboxWhoeverConfiguredIt() {
    var hash = StaffPasswords.hash(DemoAccounts.PASSWORD);
    assertThat(staff(false, hash).holder("dana", DemoAccounts.PASSWORD)).isEmpty();
    assertThat(encoder.compared).containsExactly(hash);
    assertThat(staff(true, hash).holder("dana", DemoAccounts.PASSWORD)).isPresent();
  }

  @Test
  void demoPeopleAreInTheSandboxAlone() {
    for (var demo : DemoAccounts.all()) {
      assertThat(staff(false, HASH).knows(demo.name())).isFalse();
      assertThat(staff(true, HASH).knows(demo.name())).isTrue();
    }
    assertThat(staff(true, HASH).holder("demo-auditor", DemoAccounts.PASSWORD)).isPresent();
  }
}
