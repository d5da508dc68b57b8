package org.rtmscoverage.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rtmscoverage.summary.CallTopic;
import org.rtmscoverage.web.request.VerificationRequest;
import tools.jackson.databind.json.JsonMapper;

class VerificationTopicsTests {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final byte[] SENT =
      """
      {"questionId":"coverage","question":"Is it?","answer":"Yes.","verifiedBy":"Biller",
       "answeredAt":"2026-11-20T15:00:00Z"}
      """
          .getBytes(StandardCharsets.UTF_8);

  @Test
  void topicOfTheQuestionIsKeptWithTheAnswer() {
    var kept = VerificationTopics.noted(JSON, body(), Map.of("coverage", CallTopic.COVERAGE));
    assertThat(VerificationTopics.of(JSON, kept)).isEqualTo(CallTopic.COVERAGE);
    assertThat(JSON.readValue(kept, VerificationRequest.class)).isEqualTo(body().request());
  }

  @Test
  void questionOfNoCallScriptHasNoTopic() {
    var kept = VerificationTopics.noted(JSON, body(), Map.of());
    assertThat(kept).isEqualTo(SENT);
    assertThat(VerificationTopics.of(JSON, kept)).isNull();
  }

  private static SentBody<VerificationRequest> body() {
    return new SentBody<>(JSON.readValue(SENT, VerificationRequest.class), SENT, SENT);
  }
}
