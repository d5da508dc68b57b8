package org.rtmscoverage.ledger.nemesis.payer;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.rtmscoverage.payer.Protocol;

/**
 * What the sandbox answers.
 *
 * @param protocol in which it was asked
 * @param status HTTP status
 * @param type content type
 * @param body the answer
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record Honest(Protocol protocol, int status, String type, byte[] body) {

  private static final String GROUP = StubLog.GROUP + "100";

  /** Longer than the slowest of its members takes. */
  private static final Duration PATIENCE = Duration.ofSeconds(70);

  /** Asks it; the group of the answer bears the number of the request. */
  static Honest of(HttpClient http, URI sandbox, Question question, Protocol protocol, int number)
      throws IOException {
    var request =
        HttpRequest.newBuilder(sandbox)
            .timeout(PATIENCE)
            .header("Content-Type", question.headers().getOrDefault("content-type", "text/plain"))
            .POST(BodyPublishers.ofByteArray(question.body()))
            .build();
    try {
      var answer = http.send(request, BodyHandlers.ofByteArray());
      String text = new String(answer.body(), StandardCharsets.UTF_8);
      return new Honest(
          protocol,
          answer.statusCode(),
          answer.headers().firstValue("Content-Type").orElse("text/plain"),
          bytes(text.replace(GROUP, StubLog.GROUP + number)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  Honest with(byte[] other) {
    return new Honest(protocol, status, type, other);
  }

  Honest with(String other) {
    return with(bytes(other));
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Hides what was answered. */
  @Override
  public String toString() {
    return "Honest[hidden]";
  }
}
