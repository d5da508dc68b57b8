package org.rtmscoverage.security;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.rtmscoverage.vocabulary.Actor;
import org.rtmscoverage.vocabulary.Practice;

/**
 * Accounts that stand in the README, one for each role, and one of another practice. Not secrets:
 * only the profile {@code sandbox} takes them, and everywhere else they are refused by name.
 */
final class DemoAccounts {

  /** What every demo person signs in with; the name is {@code demo-} and the role. */
  static final String PASSWORD = "rtms-demo-password";

  private static final String KEY = "rtms_demo_";
  private static final Practice HERE = new Practice("default");
  private static final Practice ELSEWHERE = new Practice("elsewhere");

  private DemoAccounts() {}

  /**
   * A demo account.
   *
   * @param name {@code demo-} and a role, or {@code demo-elsewhere}
   * @param practice its practice
   * @param role what it may do
   */
  record Demo(String name, Practice practice, Role role) {

    /** Its API key, for example {@code rtms_demo_biller}. */
    String apiKey() {
      return KEY + name.substring("demo-".length());
    }

    SignedIn as(String kind) {
      return new SignedIn(practice, new Actor(kind + ":" + name), Set.of(role));
    }
  }

  static List<Demo> all() {
    return Stream.concat(
            Stream.of(Role.values()).map(role -> new Demo("demo-" + role.word(), HERE, role)),
            Stream.of(new Demo("demo-elsewhere", ELSEWHERE, Role.BILLER)))
        .toList();
  }
}
