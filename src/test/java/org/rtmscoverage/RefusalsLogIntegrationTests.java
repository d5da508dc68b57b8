package org.rtmscoverage;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rtmscoverage.KeptChecks.Answer;

/** The log says who was refused what, and nothing of what they sent. */
class RefusalsLogIntegrationTests extends WatchedTest {

  private static final Pattern SECRET = Pattern.compile("(?i)canar");

  @Test
  void roleThatIsNotEnoughStandsInTheLogWithWhatWasAskedFor() {
    Answer answer =
        new KeptChecks(clientWith("rtms_demo_intake"))
            .get("/v1/coverage-checks/canar-1/attempts/1/reply?x=canar");
    assertThat(answer.status()).isEqualTo(403);
    said(
        Level.WARN,
        answer,
        "default/key:demo-intake may not GET /v1/coverage-checks/{id}/attempts/{number}/reply");
  }

  @ParameterizedTest
  @CsvSource({
    "X-API-Key, rtms_canar, 'nobody let in: The X-API-Key is not known here.'",
    "Authorization, Bearer canar.e30.e30, 'nobody let in: Signed tokens are not taken here.'",
    "Authorization, Basic canar, 'nobody let in: The Authorization header is of a scheme'",
    "X-Other, canar, 'nobody let in: Send an API key as X-API-Key'"
  })
  void credentialThatIsNotRightStandsInTheLogWithoutIt(String header, String value, String line) {
    var stranger = client().mutate().defaultHeaders(headers -> headers.remove("X-API-Key")).build();
    Answer answer = new KeptChecks(stranger).get("/v1/payers", header, value);
    assertThat(answer.status()).isEqualTo(401);
    said(Level.INFO, answer, line);
  }

  private void said(Level level, Answer answer, String text) {
    assertThat(sightings().lines())
        .filteredOn(line -> line.isOurs() && line.level().isGreaterOrEqual(Level.INFO))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.level()).isEqualTo(level);
              assertThat(line.text()).contains(text);
              assertThat(line.trace()).isEqualTo(answer.json().path("traceId").asString(""));
            });
    sightings().holdNo(SECRET);
  }
}
