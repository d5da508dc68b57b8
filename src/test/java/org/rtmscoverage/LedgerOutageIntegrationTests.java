package org.rtmscoverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.rtmscoverage.KeptChecks.CHECKS;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rtmscoverage.KeptChecks.Answer;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/** The ledger's database ends while the service runs, and comes back. */
@DirtiesContext // its database ends with the class
class LedgerOutageIntegrationTests extends SandboxTest {

  private static final Duration LONG = Duration.ofSeconds(90);
  private static final String VERIFICATION =
      """
      {"question":"q","answer":"a","verifiedBy":"b","answeredAt":"2026-11-20T10:00:00Z"}
      """;
  private static final String DECISION =
      """
      {"decision":"PENDED","decidedOn":"2026-11-20"}
      """;

  private final Sightings sightings = new Sightings();

  private static EmbeddedPostgres server = start(0, null);

  private static EmbeddedPostgres start(int port, @Nullable Path folder) {
    try {
      var builder =
          EmbeddedPostgres.builder()
              .setServerConfig("log_min_messages", "fatal")
              .setPGStartupWait(Duration.ofMinutes(2))
              .setCleanDataDirectory(false);
      if (folder != null) {
        builder.setPort(port).setDataDirectory(folder);
      }
      return builder.start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @DynamicPropertySource
  static void ledgerIsInPostgresql(DynamicPropertyRegistry registry) {
    registry.add(
        "rtmscoverage.ledger.url",
        () -> "postgresql://localhost:" + server.getPort() + "/postgres");
    registry.add("rtmscoverage.ledger.username", () -> "postgres");
    registry.add("rtmscoverage.ledger.password", () -> "postgres");
    registry.add("rtmscoverage.ledger.patience", () -> "3s");
  }

  @AfterAll
  static void stop() throws IOException {
    Path folder = folder();
    server.close();
    assertThat(FileSystemUtils.deleteRecursively(folder)).isTrue();
  }

  @AfterEach
  void nobodyIsNamedInTheLog() {
    try (sightings) {
      sightings.holdNo(Marks.ANY);
    }
  }

  @Test
  void whatNeedsTheLedgerSaysWhenToComeBackAndWorksAgainByItself() throws IOException {
    KeptChecks checks = new KeptChecks(client().mutate().responseTimeout(LONG).build());
    String member = KeptChecks.member();
    String key = UUID.randomUUID().toString();
    Answer first = checks.post(CHECKS, Requests.check(member), "Idempotency-Key", key);
    assertThat(first.status()).isEqualTo(200);
    String id = first.id();
    String step = checks.record(id).at("/steps/0/id").asString("");
    String place = CHECKS + "/" + id;

    StaffBrowser biller = StaffBrowser.signedIn(address(), "demo-biller");

    Path folder = folder();
    int port = server.getPort();
    server.close();

    unavailable(checks.post(CHECKS, Requests.check(member)));
    unavailable(checks.post(CHECKS, Requests.check(member), "Idempotency-Key", key));
    unavailable(checks.post(CHECKS, Requests.check(member), "Prefer", "respond-async"));
    unavailable(checks.get(place));
    unavailable(checks.get(CHECKS));
    unavailable(checks.post(CHECKS + "/search", "{\"memberId\":\"" + member + "\"}"));
    unavailable(checks.post(place + "/recheck", null));
    unavailable(checks.post(place + "/replay", null));
    unavailable(checks.get(place + "/packet"));
    unavailable(checks.post(place + "/verifications", VERIFICATION));
    unavailable(checks.post(place + "/authorization-decisions", DECISION));
    keepsWhatWasTyped(biller, "/checks/" + id + "/verifications", "/answer");
    keepsWhatWasTyped(biller, "/checks/" + id + "/authorization-decisions", "/reason");
    unavailable(checks.put(place + "/next-steps/" + step, "{\"state\":\"CLOSED\"}"));
    unavailable(checks.post("/v1/packets", Requests.check(member)));
    unavailable(checks.get("/v1/audit-entries"));
    unavailable(checks.get("/v1/audit-verification"));
    assertThat(checks.post("/v1/criteria-evaluations", Requests.evaluation()).status())
        .isEqualTo(200);
    assertThat(checks.get("/v1/payers").status()).isEqualTo(200);
    assertThat(checks.get("/v1/policies").status()).isEqualTo(200);
    assertThat(checks.get("/openapi.yaml").status()).isEqualTo(200);
    assertThat(checks.get(CHECKS + "?limit=x").status()).isEqualTo(422);
    assertThat(checks.get(CHECKS + "/x").status()).isEqualTo(404);

    server = start(port, folder);
    await().atMost(LONG).until(() -> checks.get(place).status() == 200);
    Answer again = checks.post(CHECKS, Requests.check(member), "Idempotency-Key", key);
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(checks.check(member).status()).isEqualTo(200);
    assertThat(checks.search(member)).hasSize(2);
    assertThat(checks.record(id).path("verifications").isEmpty()).isTrue();
    assertThat(checks.get("/v1/audit-verification").json().path("intact").asBoolean()).isTrue();
  }

  private static void keepsWhatWasTyped(StaffBrowser biller, String place, String field) {
    String key = UUID.randomUUID().toString();
    StaffBrowser.Shown shown =
        biller.post(place, Map.of(field, List.of("said slowly"), "key", List.of(key)));
    assertThat(shown.status()).isEqualTo(503);
    assertThat(shown.html()).contains("Nothing was lost", "said slowly", "value=\"" + key + "\"");
  }

  private static Path folder() {
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement();
        var answer = statement.executeQuery("show data_directory")) {
      answer.next();
      return Path.of(answer.getString(1));
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static void unavailable(Answer answer) {
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.problem()).isEqualTo("unavailable");
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.header("Retry-After")).matches("[1-9][0-9]*");
  }
}
