package org.rtmscoverage.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.summary.CallTopic;
import org.rtmscoverage.web.request.VerificationRequest;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Notes with a verification what its question is about: the call script that says so belongs to the
 * answer of one check, and later checks read the verification without it.
 */
final class VerificationTopics {

  private static final String TOPIC = "topic";

  private VerificationTopics() {}

  /** A verification as it is kept: as sent, with the topic of the question it answers. */
  static byte[] noted(
      JsonMapper json, SentBody<VerificationRequest> body, Map<String, CallTopic> topics) {
    var id = body.request().questionId();
    var topic = id == null ? null : topics.get(id);
    return topic != null && json.readTree(body.understood()) instanceof ObjectNode tree
        ? json.writeValueAsBytes(tree.put(TOPIC, topic.name()))
        : body.understood();
  }

  /** The topic of a verification that was kept; null if its question was not in the call script. */
  static @Nullable CallTopic of(JsonMapper json, byte[] kept) {
    var topic = json.readTree(kept).path(TOPIC).asString("");
    return topic.isEmpty() ? null : CallTopic.valueOf(topic);
  }
}
