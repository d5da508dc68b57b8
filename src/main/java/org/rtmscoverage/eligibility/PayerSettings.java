package org.rtmscoverage.eligibility;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.eligibility.PayerAccess.Credentials;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.payer.PayerAuthentication;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;

/**
 * Finds each payer's address and secrets in the environment: {@code rtmscoverage.payers.<id>.url}
 * and, as the payer's file asks, {@code .username} and {@code .password}, {@code .api-key}, or
 * {@code .token-url}, {@code .client-id} and {@code .client-secret}.
 */
final class PayerSettings {

  private static final Logger LOG = LoggerFactory.getLogger(PayerSettings.class);

  private static final Credentials NONE = new Credentials.None();

  private final Environment environment;

  PayerSettings(Environment environment) {
    this.environment = environment;
  }

  /** How the payer can be asked, or what is missing for it. */
  PayerAccess access(Payer payer) {
    var found = new Found("rtmscoverage.payers." + payer.id() + ".");
    Optional<URI> url = found.uri("url");
    if (url.isEmpty()) {
      return new PayerAccess.Closed(List.of());
    }
    Credentials credentials = credentials(payer.connection().authentication(), found);
    return found.missing.isEmpty()
        ? new PayerAccess.Open(url.get(), credentials)
        : new PayerAccess.Closed(found.missing);
  }

  private static Credentials credentials(@Nullable PayerAuthentication asked, Found found) {
    return switch (asked) {
      case null -> found.given("username") && found.given("password") ? basic(found) : NONE;
      case PayerAuthentication.Basic _ -> basic(found);
      case PayerAuthentication.ApiKey(String header) ->
          new Credentials.Header(header, found.secret("api-key"));
      case PayerAuthentication.OAuth2(var scope) -> client(found, scope);
    };
  }

  private static Credentials basic(Found found) {
    String username = found.secret("username");
    String password = found.secret("password");
    if (username.indexOf(':') >= 0) {
      found.unusable("username", "holds a colon");
      return NONE;
    }
    return new Credentials.Header(
        HttpHeaders.AUTHORIZATION,
        "Basic " + HttpHeaders.encodeBasicAuth(username, password, StandardCharsets.UTF_8));
  }

  private static Credentials client(Found found, @Nullable String scope) {
    String id = found.secret("client-id");
    String secret = found.secret("client-secret");
    return found
        .uri("token-url")
        .<Credentials>map(url -> new Credentials.Client(url, id, secret, scope))
        .orElseGet(
            () -> {
              found.missing("token-url");
              return NONE;
            });
  }

  /** What stands under one payer's prefix, and what does not. */
  private final class Found {

    private final String prefix;
    private final List<String> missing = new ArrayList<>();

    /** What was looked up for this question; the next one looks again. */
    private final Map<String, String> values = new HashMap<>();

    Found(String prefix) {
      this.prefix = prefix;
    }

    boolean given(String name) {
      return !value(name).isEmpty();
    }

    /** A secret; empty and noted as missing if there is none that could be sent. */
    String secret(String name) {
      String value = value(name);
      if (value.isEmpty()) {
        missing(name);
      } else if (value.chars().anyMatch(Character::isISOControl)) {
        unusable(name, "holds control characters");
      }
      return value;
    }

    void missing(String name) {
      missing.add(prefix + name);
    }

    void unusable(String name, String why) {
      LOG.error("{}{} {}; the payer is not connected", prefix, name, why);
      missing(name);
    }

    Optional<URI> uri(String name) {
      String value = value(name);
      Optional<URI> uri = value.isEmpty() ? Optional.empty() : parse(value);
      if (uri.isEmpty() && !value.isEmpty()) {
        LOG.error("{}{} is not an http or https address; the payer is not connected", prefix, name);
      }
      return uri;
    }

    private String value(String name) {
      return values.computeIfAbsent(name, this::lookedUp);
    }

    private String lookedUp(String name) {
      String value = environment.getProperty(prefix + name);
      return value == null ? "" : value.strip();
    }
  }

  private static Optional<URI> parse(String text) {
    try {
      URI uri = URI.create(text);
      boolean usable =
          uri.getHost() != null
              && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
      return usable ? Optional.of(uri) : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
