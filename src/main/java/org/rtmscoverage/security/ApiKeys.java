package org.rtmscoverage.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The API keys of intake systems, known only by their SHA-256: a key is 256 random bits, so that
 * nothing slower is needed to keep it from being guessed.
 */
public final class ApiKeys {

  private static final Pattern KEY = Pattern.compile("rtms_[A-Za-z0-9_-]{43}");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final int RANDOM_BYTES = 32;

  /** Longer than any key: what is longer is not even hashed. */
  private static final int LONGEST = 64;

  private final Map<String, SignedIn> byHash;
  private final boolean sandbox;

  /**
   * Checks every key.
   *
   * @param configured by name
   * @param sandbox whether demo keys are taken
   * @throws SecuritySetupException if a hash is missing, not well formed, there twice, or that of a
   *     demo key
   */
  ApiKeys(Map<String, SecurityProperties.ApiKey> configured, boolean sandbox) {
    this.sandbox = sandbox;
    var demo =
        DemoAccounts.all().stream()
            .collect(Collectors.toMap(account -> sha256(account.apiKey()), it -> it.as("key")));
    Accounts.checkNames("api-keys", configured.keySet());
    Map<String, SignedIn> known = new HashMap<>(sandbox ? demo : Map.of());
    configured.forEach(
        (name, key) -> {
          var property = "api-keys." + name;
          var hash = hash(property, key);
          if (demo.containsKey(hash)) {
            throw new SecuritySetupException(
                property + ".sha256",
                "is the hash of a demo key that everybody knows",
                "make a key with the command new-api-key");
          }
          var who = Accounts.checked(property, "key", name, key.practice(), key.roles());
          if (known.put(hash, who) != null) {
            throw new SecuritySetupException(
                property + ".sha256", "stands there twice", "give each system a key of its own");
          }
        });
    byHash = Map.copyOf(known);
  }

  private static String hash(String property, SecurityProperties.ApiKey key) {
    var text = key.sha256() == null ? "" : Accounts.folded(key.sha256());
    if (!HASH.matcher(text).matches()) {
      throw new SecuritySetupException(
          property + ".sha256",
          text.isEmpty() ? "is not set" : "is not a SHA-256 in hexadecimal digits",
          "take it from the command new-api-key");
    }
    return text;
  }

  /** Whether nobody has a key. */
  boolean isEmpty() {
    return byHash.isEmpty();
  }

  /** Whose key this is; empty if nobody's. */
  Optional<SignedIn> holder(String key) {
    boolean taken = sandbox ? key.length() <= LONGEST : KEY.matcher(key).matches();
    return taken ? Optional.ofNullable(byHash.get(sha256(key))) : Optional.empty();
  }

  /**
   * A new key.
   *
   * @return {@code rtms_} and 43 characters, 256 random bits; a secret
   */
  public static String random() {
    var bytes = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(bytes);
    return "rtms_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * What is kept of a key.
   *
   * @param key the key
   * @return 64 hexadecimal digits
   */
  public static String sha256(String key) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) { // every Java platform has it
      throw new IllegalStateException(e);
    }
  }
}
