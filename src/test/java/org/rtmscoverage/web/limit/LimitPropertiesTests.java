package org.rtmscoverage.web.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class LimitPropertiesTests {

  @Test
  void withoutAnyPropertyThereAreLimits() {
    var limits = limits(Map.of());
    assertThat(limits.requestsPerClient()).isEqualTo(300);
    assertThat(limits.bodyTime()).hasSeconds(15);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          requests-per-address, 0, is at least 1
          requests-per-client, 4, is at least 5
          requests-per-client, -1, is at least 5
          failed-sign-ins-per-address, 0, is at least 1
          callers, 0, is at least 1
          connections, -5, is at least 1
          head-time, 0s, is at least 100ms
          body-time, -1s, is at least 100ms
          longest-gap, 99ms, is at least 100ms
          answer-time, 0, is at least 100ms
          """)
  void nonsenseIsRefusedInOneSentence(String name, String value, String sentence) {
    assertThatThrownBy(() -> limits(Map.of("rtmscoverage.limits." + name, value)))
        .rootCause()
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("rtmscoverage.limits." + name + " " + sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://intake.example.org",
        "https://intake.example.org:8443",
        "http://localhost:3000",
        "http://127.0.0.1",
        "http://[::1]:3000"
      })
  void originsAsBrowsersSendThemAreAllowed(String origin) {
    assertThat(origins(origin).allowedOrigins()).containsExactly(origin);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "https://*.example.org",
        "https://intake.example.org/",
        "https://intake.example.org/page",
        "https://user@intake.example.org",
        "https://intake.example.org?a",
        "https://Intake.example.org",
        "http://intake.example.org",
        "http://localhost.example.org",
        "ftp://intake.example.org",
        "intake.example.org",
        "null",
        "file:///page.html",
        "https://",
        "a b"
      })
  void originsThatAreNotSafeAreRefusedAtTheStart(String origin) {
    assertThatThrownBy(() -> origins(origin))
        .rootCause()
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("rtmscoverage.cors.allowed-origins: \"" + origin + "\"");
  }

  private static LimitProperties limits(Map<String, String> properties) {
    return new Binder(new MapConfigurationPropertySource(properties))
        .bindOrCreate("rtmscoverage.limits", Bindable.of(LimitProperties.class));
  }

  private static CrossOriginProperties origins(String origin) {
    return new Binder(
            new MapConfigurationPropertySource(
                Map.of("rtmscoverage.cors.allowed-origins[0]", origin)))
        .bindOrCreate("rtmscoverage.cors", Bindable.of(CrossOriginProperties.class));
  }
}
