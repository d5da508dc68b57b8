package org.rtmscoverage.security;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is let in, as configured and not yet checked.
 *
 * @param apiKeys keys of intake systems by name
 * @param staff people by the name they sign in with
 * @param jwt whose signed tokens are taken; null if none are
 * @param longestSession after which staff sign in again, however busy they were
 */
@ConfigurationProperties("rtmscoverage.security")
record SecurityProperties(
    @DefaultValue Map<String, ApiKey> apiKeys,
    @DefaultValue Map<String, Person> staff,
    @Nullable Jwt jwt,
    @DefaultValue("12h") Duration longestSession) {

  SecurityProperties {
    apiKeys = Map.copyOf(new LinkedHashMap<>(apiKeys));
    staff = Map.copyOf(new LinkedHashMap<>(staff));
  }

  /**
   * A key of an intake system.
   *
   * @param sha256 SHA-256 of the key, 64 hexadecimal digits; the key itself is kept nowhere
   * @param practice whose records it works on
   * @param roles what it may do
   */
  record ApiKey(
      @Nullable String sha256,
      @DefaultValue("default") String practice,
      @DefaultValue Set<String> roles) {
    /** Hides the hash. */
    @Override
    public String toString() {
      return "ApiKey[hidden]";
    }
  }

  /**
   * Somebody who signs in on the page.
   *
   * @param passwordHash bcrypt hash of the password, cost 10 or more
   * @param practice whose records they work on
   * @param roles what they may do
   */
  record Person(
      @Nullable String passwordHash,
      @DefaultValue("default") String practice,
      @DefaultValue Set<String> roles) {
    /** Hides the hash. */
    @Override
    public String toString() {
      return "Person[hidden]";
    }
  }

  /**
   * Whose signed tokens (RFC 7519, RFC 9068) are taken.
   *
   * @param issuer must stand as {@code iss}
   * @param audience must stand in {@code aud}: the name of this service at the issuer
   * @param jwkSetUri where the issuer publishes its keys; https, but for the loopback address
   * @param algorithms signature algorithms that are taken; never one that is symmetric, or none
   * @param practiceClaim the claim that names the practice
   * @param rolesClaim the claim that lists the roles
   */
  record Jwt(
      @Nullable String issuer,
      @Nullable String audience,
      @Nullable String jwkSetUri,
      @DefaultValue({"ES256", "ES384", "RS256", "RS384", "PS256", "PS384"}) List<String> algorithms,
      @DefaultValue("practice") String practiceClaim,
      @DefaultValue("roles") String rolesClaim) {}
}
