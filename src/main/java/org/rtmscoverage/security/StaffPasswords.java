package org.rtmscoverage.security;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** The people who sign in on the page, known by a bcrypt hash of their password. */
public final class StaffPasswords {

  /** Shortest password that is hashed by the command, in characters. */
  public static final int SHORTEST = 12;

  /** bcrypt reads no further; in bytes of UTF-8. */
  public static final int LONGEST = 72;

  private static final int COST = 12;
  private static final int RANDOM_BYTES = 15;
  private static final Pattern HASH = Pattern.compile("\\$2[aby]\\$(1[0-6])\\$[./A-Za-z0-9]{53}");

  /** Of a password nobody has: checking an unknown name takes as long as checking a known one. */
  private static final String NOBODY = hash(random());

  private final BCryptPasswordEncoder encoder = new BCryptPasswordEncoder(COST);
  private final Map<String, Entry> byName;
  private final boolean sandbox;

  /**
   * One account.
   *
   * @param hash bcrypt hash of the password
   * @param who whose it is
   */
  private record Entry(String hash, SignedIn who) {}

  /**
   * Checks every account.
   *
   * @param configured by the name they sign in with
   * @param sandbox whether demo people are let in
   * @throws SecuritySetupException if a hash is missing, weak, or not bcrypt
   */
  StaffPasswords(Map<String, SecurityProperties.Person> configured, boolean sandbox) {
    this.sandbox = sandbox;
    Map<String, Entry> known = new HashMap<>();
    if (sandbox) {
      var hash = hash(DemoAccounts.PASSWORD);
      DemoAccounts.all().forEach(demo -> known.put(demo.name(), new Entry(hash, demo.as("staff"))));
    }
    configured.forEach(
        (name, person) -> {
          var property = "staff." + name;
          var who = Accounts.checked(property, "staff", name, person.practice(), person.roles());
          known.put(name, new Entry(hash(property, person), who));
        });
    byName = Map.copyOf(known);
  }

  private static String hash(String property, SecurityProperties.Person person) {
    var text = person.passwordHash() == null ? "" : person.passwordHash().strip();
    if (!HASH.matcher(text).matches()) {
      throw new SecuritySetupException(
          property + ".password-hash",
          text.isEmpty() ? "is not set" : "is not a bcrypt hash of cost 10 to 16",
          "take it from the command new-staff");
    }
    return text;
  }

  /**
   * Who signs in so; takes about a quarter of a second of work.
   *
   * @return empty if the name or the password is wrong
   */
  Optional<SignedIn> holder(String name, String password) {
    var entry = byName.get(Accounts.folded(name));
    var hash = entry == null ? NOBODY : entry.hash();
    boolean right = fits(password) && encoder.matches(password, hash);
    boolean taken = sandbox || !password.equals(DemoAccounts.PASSWORD);
    return entry != null && right && taken ? Optional.of(entry.who()) : Optional.empty();
  }

  /** Whether there is somebody of that name. */
  boolean knows(String name) {
    return byName.containsKey(Accounts.folded(name));
  }

  private static boolean fits(String password) {
    return password.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
  }

  /**
   * A new password.
   *
   * @return 20 characters, 120 random bits; a secret
   */
  public static String random() {
    var bytes = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * What is kept of a password.
   *
   * @param password at most {@value #LONGEST} bytes
   * @return its bcrypt hash
   */
  public static String hash(String password) {
    return String.valueOf(new BCryptPasswordEncoder(COST).encode(password));
  }
}
