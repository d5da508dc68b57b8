package org.rtmscoverage.security;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rtmscoverage.vocabulary.Actor;
import org.rtmscoverage.vocabulary.Practice;

/** What API keys and staff have in common: a name, a practice and roles, checked at the start. */
final class Accounts {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,39}");

  private Accounts() {}

  /**
   * An account as it was configured.
   *
   * @param property where it stands, for the sentence that refuses it
   * @param kind {@code key} or {@code staff}
   * @throws SecuritySetupException if any of it is missing or not well formed
   */
  static SignedIn checked(
      String property, String kind, String name, String practice, Set<Role> roles) {
    if (!NAME.matcher(name).matches()) {
      throw new SecuritySetupException(
          property,
          "has a name that is not taken",
          "use up to 40 lower-case letters, digits, dots and dashes");
    }
    if (roles.isEmpty()) {
      throw new SecuritySetupException(
          property + ".roles", "is not set", "list one or more of " + roleWords());
    }
    return new SignedIn(practice(property, practice), new Actor(kind + ":" + name), roles);
  }

  private static Practice practice(String property, String practice) {
    try {
      return new Practice(practice);
    } catch (IllegalArgumentException _) {
      throw new SecuritySetupException(
          property + ".practice",
          "is not well formed",
          "use up to 63 lower-case letters, digits and dashes");
    }
  }

  /** All roles, as they are written. */
  static String roleWords() {
    return Stream.of(Role.values()).map(Role::word).collect(Collectors.joining(", "));
  }

  /** A name in the case it is configured in. */
  static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
