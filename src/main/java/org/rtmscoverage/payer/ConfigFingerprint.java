package org.rtmscoverage.payer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.policy.PolicyVersion;

/**
 * Tells whether payer-config is as it was when an answer was given.
 *
 * @param all SHA-256 over every file, hex
 * @param versions SHA-256 of each policy version as read, hex, by policy and version
 */
public record ConfigFingerprint(String all, Map<String, String> versions) {
  /** Keeps a copy. */
  public ConfigFingerprint {
    versions = Map.copyOf(versions);
  }

  /**
   * The hash of a policy version.
   *
   * @param version the version
   * @return SHA-256 over its file and those it builds on, hex; null if it is not of this set
   */
  public @Nullable String of(PolicyVersion version) {
    return versions.get(key(version));
  }

  /**
   * Names a version among all policies.
   *
   * @param version the version
   * @return policy and version
   */
  public static String key(PolicyVersion version) {
    return version.policyId() + "@" + version.version();
  }

  /**
   * SHA-256 over texts, each closed off from the next.
   *
   * @param texts the texts
   * @return the hash, hex
   */
  public static String sha256(List<String> texts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String text : texts) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(Integer.toString(bytes.length).getBytes(StandardCharsets.US_ASCII));
        digest.update((byte) '\n');
        digest.update(bytes);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
