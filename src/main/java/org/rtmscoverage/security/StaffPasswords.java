package org.rtmscoverage.security;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The people who sign in on the page, known by a bcrypt hash of their password. */
public final class StaffPasswords {

  /** Shortest password that is hashed by the command, in characters. */
  public static final int SHORTEST = 12;

  /** bcrypt reads no further; in bytes of UTF-8. */
  public static final int LONGEST = 72;

  private static final int COST = 12;
  private static final int RANDOM_BYTES = 15;
  private static final Pattern HASH = Pattern.compile("\\$2[aby]\\$(1[0-6])\\$[./A-Za-z0-9]{53}");

  private final PasswordEncoder encoder;
  private final Map<String, Entry> byName;

  /** Everybody's, in a fixed order; at least one. */
  private final List<String> hashes;

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
    this(configured, sandbox, new BCryptPasswordEncoder(COST));
  }

  StaffPasswords(
      Map<String, SecurityProperties.Person> configured, boolean sandbox, PasswordEncoder encoder) {
    this.sandbox = sandbox;
    this.encoder = encoder;
    Accounts.checkNames("staff", configured.keySet());
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
    hashes =
        known.isEmpty()
            ? List.of(hash(random()))
            : known.values().stream().map(Entry::hash).sorted().toList();
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
    var folded = Accounts.folded(name);
    var entry = byName.get(folded);
    boolean right = fits(password) && encoder.matches(password, hash(folded, entry));
    boolean taken = sandbox || !password.equals(DemoAccounts.PASSWORD);
    return entry != null && right && taken ? Optional.of(entry.who()) : Optional.empty();
  }

  /**
   * What a password is compared with. For a name nobody has, it is somebody's: the time it takes
   * then tells nothing, whatever the costs of the hashes are.
   */
  private String hash(String name, @Nullable Entry entry) {
    return entry == null ? hashes.get(Math.floorMod(name.hashCode(), hashes.size())) : entry.hash();
  }

  /** Whether there is nobody. */
  boolean isEmpty() {
    return byName.isEmpty();
  }

  /** Whether there is somebody of that name. */
  boolean knows(String name) {
    return byName.containsKey(Accounts.folded(name));
  }

  /** Whether bcrypt reads all of a password. */
  static boolean fits(String password) {
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
