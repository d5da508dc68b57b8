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
  private static final Pattern NOT_CARRIED = Pattern.compile("[.-]");

  private Accounts() {}

  /**
   * Looks at the names of all accounts of a kind.
   *
   * @param property where they stand, for the sentence that refuses them
   * @throws SecuritySetupException if one is not well formed, or two are the same but for dashes
   *     and dots, which configuration does not tell apart everywhere
   */
  static void checkNames(String property, Set<String> names) {
    if (!names.stream().allMatch(Accounts::isName)) { // which may be a secret in the wrong place
      throw new SecuritySetupException(
          property,
          "has a name that is not taken",
          "use up to 40 lower-case letters, digits, dashes and dots");
    }
    var bare = names.stream().map(Accounts::bare).collect(Collectors.toSet());
    if (bare.size() < names.size()) {
      throw new SecuritySetupException(
          property,
          "has two names that differ in dashes or dots alone",
          "give one of them another name, or write it the same everywhere");
    }
  }

  /** Whether an account may be called so. */
  static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  /** A name without what an environment variable cannot carry. */
  static String bare(String name) {
    return NOT_CARRIED.matcher(name).replaceAll("");
  }

  /**
   * An account as it was configured.
   *
   * @param property where it stands, for the sentence that refuses it
   * @param kind {@code key} or {@code staff}
   * @throws SecuritySetupException if any of it is missing or not well formed
   */
  static SignedIn checked(
      String property, String kind, String name, String practice, Set<String> roles) {
    return new SignedIn(
        practice(property, practice), new Actor(kind + ":" + name), roles(property, roles));
  }

  private static Set<Role> roles(String property, Set<String> words) {
    if (words.isEmpty()) {
      throw new SecuritySetupException(
          property + ".roles", "is not set", "list one or more of " + roleWords());
    }
    return words.stream()
        .map(
            word ->
                Role.of(word)
                    .orElseThrow(
                        () ->
                            new SecuritySetupException(
                                property + ".roles",
                                "lists a role that there is not",
                                "list one or more of " + roleWords())))
        .collect(Collectors.toUnmodifiableSet());
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
