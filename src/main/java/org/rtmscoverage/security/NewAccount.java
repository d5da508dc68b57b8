package org.rtmscoverage.security;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rtmscoverage.vocabulary.Practice;

/**
 * An account that is being made, as lines of configuration that let it in.
 *
 * @param name 1 to 40 lower-case letters, digits, dashes and dots; never member data
 * @param practice whose records it works on
 * @param roles what it may do; at least one
 */
public record NewAccount(String name, Practice practice, Set<Role> roles) {

  /** What the name of an environment variable carries: neither case, nor dashes, nor dots. */
  private static final Pattern CARRIED = Pattern.compile("(?=.*[a-z])[a-z0-9]+");

  /** Beside the account's own name, practice and roles. */
  private static final List<String> GUESSED =
      List.of("rtms", "tms", "coverage", "demo", "password", "welcome", "admin", "qwerty");

  private static final String PREFIX = "rtmscoverage.security.";

  /** Refuses a name or roles that the service would refuse. */
  public NewAccount {
    roles = Set.copyOf(roles);
    if (!isName(name) || roles.isEmpty()) {
      throw new IllegalArgumentException("not an account that is let in");
    }
  }

  /**
   * Whether an account may be called so.
   *
   * @param name the name
   * @return true if the service takes it
   */
  public static boolean isName(String name) {
    return Accounts.isName(name);
  }

  /**
   * The role that is written so.
   *
   * @param word in whatever case
   * @return empty if none is
   */
  public static Optional<Role> role(String word) {
    return Role.of(word);
  }

  /**
   * Whether the lines are environment variables.
   *
   * @return false if they cannot be, because of the name; then they are properties
   */
  public boolean isForEnvironment() {
    return CARRIED.matcher(name).matches();
  }

  /**
   * Lets an intake system in.
   *
   * @param key its key, of which only the SHA-256 stands in the lines
   * @return lines of an environment file, or of a properties file
   */
  public List<String> keyLines(String key) {
    return lines("api-keys", "sha256", ApiKeys.sha256(key));
  }

  /**
   * Lets somebody sign in on the page.
   *
   * @param password their password, of which only a bcrypt hash stands in the lines
   * @return lines of an environment file, or of a properties file
   */
  public List<String> staffLines(String password) {
    return lines("staff", "password-hash", StaffPasswords.hash(password));
  }

  /**
   * Why a password must not be taken.
   *
   * @param password what somebody chose
   * @return one sentence that holds nothing of it; empty if it may be taken
   */
  public Optional<String> refusal(String password) {
    if (password.codePointCount(0, password.length()) < StaffPasswords.SHORTEST) {
      return Optional.of("The password is shorter than 12 characters.");
    }
    if (!StaffPasswords.fits(password)) {
      return Optional.of("The password is longer than 72 bytes.");
    }
    if (password.chars().anyMatch(Character::isISOControl)) {
      return Optional.of("The password holds characters that cannot be typed on the page.");
    }
    return isGuessed(Accounts.folded(password))
        ? Optional.of("Everybody would guess the password; choose another one.")
        : Optional.empty();
  }

  /** Nothing but words of this account and this service, digits and signs. */
  private boolean isGuessed(String folded) {
    var rest =
        Stream.of(
                Stream.of(name, practice.value()),
                Stream.of(Role.values()).map(Role::word),
                GUESSED.stream())
            .flatMap(words -> words)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .reduce(folded, (left, word) -> left.replace(word, ""));
    return !rest.equals(folded) && rest.codePoints().noneMatch(Character::isLetter);
  }

  private List<String> lines(String group, String secret, String hash) {
    return Stream.of(
            line(group, secret, hash),
            line(group, "practice", practice.value()),
            line(
                group,
                "roles",
                new TreeSet<>(roles).stream().map(Role::word).collect(Collectors.joining(","))))
        .toList();
  }

  private String line(String group, String property, String value) {
    if (isForEnvironment()) {
      var dotted = PREFIX + group + "." + name + "." + property;
      return dotted.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT) + "=" + value;
    }
    var key = name.contains(".") ? "[" + name + "]" : "." + name;
    return PREFIX + group + key + "." + property + "=" + value;
  }
}
