package org.rtmscoverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rtmscoverage.KeptChecks.Answer;
import org.springframework.test.web.reactive.server.WebTestClient;

class CredentialsIntegrationTests extends SandboxTest {

  private Answer send(String... headers) {
    var client = WebTestClient.bindToServer().baseUrl(address());
    return new KeptChecks(
            client
                .defaultHeaders(
                    all -> {
                      for (int i = 0; i < headers.length; i += 2) {
                        all.add(headers[i], headers[i + 1]);
                      }
                    })
                .responseTimeout(Duration.ofSeconds(20))
                .build())
        .get("/v1/payers");
  }

  private static String refused(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(401);
    assertThat(answer.problem()).isEqualTo("unauthenticated");
    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"rtms-coverage\"");
    return answer.json().path("detail").asString("");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rtms_demo_intake", "rtms_demo_biller", "rtms_demo_elsewhere"})
  void aKeyThatIsKnownLetsIn(String key) {
    assertThat(send("X-API-Key", key).status()).isEqualTo(200);
    assertThat(send("x-api-KEY", key).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RTMS_DEMO_BILLER",
        "rtms_demo_ biller",
        "rtms_demo_biller,rtms_demo_biller",
        "rtms_demo_billers",
        "secret",
        ""
      })
  void anotherKeyLetsNobodyIn(String key) {
    assertThat(refused(send("X-API-Key", key)))
        .isEqualTo("The X-API-Key is not known here. Ask whoever runs the service for one.");
  }

  @Test
  void withoutCredentialsTheSentenceSaysWhatToSend() {
    assertThat(refused(send()))
        .isEqualTo("Send an API key as X-API-Key, or a signed token as Authorization: Bearer.");
  }

  @Test
  void twoKeysLetNobodyIn() {
    assertThat(refused(send("X-API-Key", MANAGER, "X-API-Key", MANAGER)))
        .startsWith("More than one credential was sent.");
    assertThat(refused(send("X-API-Key", MANAGER, "Authorization", "Bearer a.b.c")))
        .startsWith("More than one credential was sent.");
    assertThat(refused(send("X-API-Key", MANAGER, "Authorization", "Basic YTpi")))
        .startsWith("More than one credential was sent.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Basic c2VjcmV0OnNlY3JldA==",
        "Digest secret",
        "DPoP a.b.c",
        "rtms_demo_manager",
        "Bearer",
        "Bearera.b.c"
      })
  void anotherSchemeIsRefused(String value) {
    var answer = send("Authorization", value);
    assertThat(refused(answer))
        .contains("of a scheme that is not taken", "Bearer with a signed token", "X-API-Key");
    assertThat(answer.text()).doesNotContain("c2Vj", "secret", "rtms_demo");
  }

  @ParameterizedTest
  @CsvSource({"Bearer a.b.c", "bearer rtms_demo_manager"})
  void tokensAreNotTakenWhereNoIssuerIsConfigured(String value) {
    assertThat(refused(send("Authorization", value)))
        .isEqualTo("Signed tokens are not taken here. Send an API key as X-API-Key.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"env", "configprops", "heapdump", "beans"})
  void noEndpointShowsWhatIsConfigured(String endpoint) {
    operator().get().uri("/actuator/" + endpoint).exchange().expectStatus().isNotFound();
  }
}
