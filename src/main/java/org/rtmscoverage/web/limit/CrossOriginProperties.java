package org.rtmscoverage.web.limit;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From where a browser may ask besides our own pages.
 *
 * @param allowedOrigins origins, for example https://intake.example.org; none means that no other
 *     page may ask. Each with scheme and host as browsers send them, without path; https, or http
 *     on the loopback address; never a pattern
 */
@ConfigurationProperties("rtmscoverage.cors")
record CrossOriginProperties(@DefaultValue List<String> allowedOrigins) {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  /** Refuses what is no origin or not safe as one. */
  CrossOriginProperties {
    allowedOrigins = List.copyOf(allowedOrigins);
    allowedOrigins.forEach(CrossOriginProperties::refuseUnsafe);
  }

  private static void refuseUnsafe(String origin) {
    if (!isSafe(origin)) {
      throw new IllegalArgumentException(
          "rtmscoverage.cors.allowed-origins: \""
              + origin
              + "\" is not an origin that may be allowed; write it as https://host or"
              + " https://host:port, or http only on the loopback address, without path or *");
    }
  }

  private static boolean isSafe(String origin) {
    if (origin.contains("*")) {
      return false;
    }
    URI uri;
    try {
      uri = URI.create(origin);
    } catch (IllegalArgumentException _) {
      return false;
    }
    String host = uri.getHost();
    if (host == null || uri.getScheme() == null) {
      return false;
    }
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    return origin.equals(uri.getScheme() + "://" + host + port)
        && origin.equals(origin.toLowerCase(Locale.ROOT))
        && (uri.getScheme().equals("https")
            || (uri.getScheme().equals("http") && LOOPBACK.contains(host)));
  }
}
