package org.rtmscoverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rtmscoverage.KeptChecks.CHECKS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.rtmscoverage.KeptChecks.Answer;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/** Files of payer-config change between an answer and its replay. */
class ReplayAfterChangesIntegrationTests extends SandboxTest {

  private static final Path FOLDER = copy();
  private static final String POLICY = "policies/bcbs-ma-297/2024-07-01.yaml";
  private static final String TWO = "medicationTrials: {count: 2, outcomes: [FAILURE]}";
  private static final String THREE = "medicationTrials: {count: 3, outcomes: [FAILURE]}";

  private static Path copy() {
    try {
      var folder = Files.createTempDirectory("payer-config");
      FileSystemUtils.copyRecursively(Path.of("payer-config"), folder);
      return folder;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @DynamicPropertySource
  static void folderIsACopy(DynamicPropertyRegistry registry) {
    registry.add("rtmscoverage.payer-config", FOLDER::toString);
  }

  private void change(String right, String wrong) throws IOException {
    Path path = FOLDER.resolve(POLICY);
    String text = Files.readString(path);
    assertThat(text).contains(right);
    Files.writeString(path, text.replace(right, wrong));
    operator().post().uri("/actuator/payerconfig").exchange().expectStatus().isOk();
  }

  @Test
  void replaySaysWhichPolicyAndWhichPartAndNoPacketIsWrittenOfAnotherAnswer() throws IOException {
    KeptChecks checks = new KeptChecks(client());
    Answer answer = checks.check(KeptChecks.member());
    String place = CHECKS + "/" + answer.id();
    change(TWO, THREE);

    var replay = checks.post(place + "/replay", null).json();
    assertThat(replay.path("reproduced").asBoolean()).isFalse();
    assertThat(replay.path("storedSha256")).isNotEqualTo(replay.path("replayedSha256"));
    assertThat(replay.path("differences").toString())
        .contains("policy", "bcbs-ma-297 2024-07-01", "payer-config", "criteria");
    for (String type : new String[] {"application/json", "application/pdf", "text/plain"}) {
      Answer packet = checks.get(place + "/packet", "Accept", type + ", application/problem+json");
      assertThat(packet.status()).isEqualTo(409);
      assertThat(packet.problem()).isEqualTo("not-reproduced");
    }
    assertThat(checks.record(answer.id()).path("summary")).isEqualTo(answer.json());
    Answer recheck = checks.post(place + "/recheck", null);
    assertThat(recheck.json().path("changes").isEmpty()).isFalse();
    assertThat(checks.get(CHECKS + "/" + recheck.id() + "/packet").status()).isEqualTo(200);

    change(THREE, TWO);
    assertThat(checks.post(place + "/replay", null).json().path("reproduced").asBoolean()).isTrue();
    assertThat(checks.get(place + "/packet").status()).isEqualTo(200);
  }

  @Test
  void aCheckWhosePayerIsGoneIsNotBegunAgain() throws IOException {
    KeptChecks checks = new KeptChecks(client());
    String place = CHECKS + "/" + checks.check(KeptChecks.member()).id();
    Path payer = FOLDER.resolve("payers/bcbs-ma.yaml");
    String text = Files.readString(payer);
    Files.delete(payer);
    operator().post().uri("/actuator/payerconfig").exchange().expectStatus().isOk();

    Answer recheck = checks.post(place + "/recheck", null);
    assertThat(recheck.status()).isEqualTo(422);
    assertThat(recheck.json().path("detail").asString("")).contains("no longer configured");
    assertThat(checks.post(place + "/replay", null).json().path("differences").toString())
        .contains("no longer in payer-config");

    Files.writeString(payer, text);
    operator().post().uri("/actuator/payerconfig").exchange().expectStatus().isOk();
    assertThat(checks.post(place + "/recheck", null).status()).isEqualTo(200);
  }
}
