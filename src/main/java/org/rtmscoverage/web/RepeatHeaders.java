package org.rtmscoverage.web;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.ledger.RepeatableRequest;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * What the head of a request says of how it is done.
 *
 * @param key the Idempotency-Key; null if there is none
 * @param async whether the sender prefers not to wait (RFC 7240, respond-async)
 */
record RepeatHeaders(@Nullable String key, boolean async) {

  static final String KEY = "Idempotency-Key";
  static final String PREFER = "Prefer";
  static final String RESPOND_ASYNC = "respond-async";

  private static final Pattern FORM = Pattern.compile("[\\x21-\\x7E]{1,255}");

  /** Reads them, or says what is wrong with them. */
  static RepeatHeaders of(ServerHttpRequest request) {
    var keys = request.getHeaders().getOrEmpty(KEY);
    if (keys.size() > 1) {
      throw QueryWords.problem(KEY, "stands twice", "Send it once.");
    }
    var key = keys.isEmpty() ? null : keys.getFirst();
    if (key != null && !FORM.matcher(key).matches()) {
      throw QueryWords.problem(
          KEY, "is not well formed", "Send 1 to 255 visible ASCII characters, for example a UUID.");
    }
    return new RepeatHeaders(
        key,
        request.getHeaders().getOrEmpty(PREFER).stream()
            .flatMap(line -> Arrays.stream(line.split(",", -1)))
            .map(preference -> preference.split("[;=]", 2)[0].strip())
            .anyMatch(RESPOND_ASYNC::equalsIgnoreCase));
  }

  /** What the sender may repeat; null if it sent no key. */
  @Nullable RepeatableRequest repeatable(String operation, byte[] body) {
    return key == null ? null : new RepeatableRequest(key, operation, body);
  }

  /** Hides the key. */
  @Override
  public String toString() {
    return "RepeatHeaders[hidden]";
  }
}
