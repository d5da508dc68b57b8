package org.rtmscoverage.web.limit;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsWebFilter;
import org.springframework.web.cors.reactive.DefaultCorsProcessor;
import org.springframework.web.cors.reactive.UrlBasedCorsConfigurationSource;

/**
 * Lets pages of configured origins ask the API, with a key or a token and never with a cookie.
 * Stands before sign-in, since a browser asks for permission without either. Without origins there
 * is no such filter, and browsers let no other page read an answer.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CrossOriginProperties.class)
public class CrossOriginConfiguration {

  private static final Duration REMEMBERED = Duration.ofMinutes(10);

  /** Answers browsers that ask for permission. */
  @Bean
  @Order(-105)
  @Conditional(OriginsAreConfigured.class)
  CorsWebFilter crossOriginRequests(CrossOriginProperties properties) {
    var cors = new CorsConfiguration();
    cors.setAllowedOrigins(properties.allowedOrigins());
    cors.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT"));
    cors.setAllowedHeaders(
        List.of(
            "X-API-Key",
            "Authorization",
            "Content-Type",
            "Idempotency-Key",
            "Purpose-Of-Use",
            "Prefer"));
    cors.setExposedHeaders(
        List.of(
            "Location",
            "Retry-After",
            "RateLimit-Policy",
            "RateLimit",
            "Idempotent-Replayed",
            "Preference-Applied"));
    cors.setAllowCredentials(false);
    cors.setMaxAge(REMEMBERED);
    var paths = new UrlBasedCorsConfigurationSource();
    paths.registerCorsConfiguration("/v1/**", cors);
    return new CorsWebFilter(paths, new Refusing());
  }

  /** Answers a refusal as every other: as a problem. */
  private static final class Refusing extends DefaultCorsProcessor {

    @Override
    protected void rejectRequest(ServerHttpResponse response) {
      throw new ForeignOriginException();
    }
  }

  /** Whether any origin is configured, in whichever form. */
  static final class OriginsAreConfigured implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return Binder.get(context.getEnvironment())
          .bind("rtmscoverage.cors.allowed-origins", Bindable.listOf(String.class))
          .map(origins -> !origins.isEmpty())
          .orElse(false);
    }
  }
}
