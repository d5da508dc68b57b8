package org.rtmscoverage.ledger.nemesis;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What the service may answer while it and its database come and go, and what never. */
final class Answers {

  private static final String PROBLEM = "urn:rtms-coverage:problem:";
  private static final Duration SHORTLY = Duration.ofMillis(500);

  private Answers() {}

  /** What is wrong with an answer; null if nothing is. */
  static @Nullable String oddity(Operation operation, HttpResponse<byte[]> response) {
    int status = response.statusCode();
    if (wanted(operation).contains(status)) {
      return status == 422 ? problem(response, "key-reused") : null;
    }
    return switch (status) {
      case 503 ->
          response.headers().firstValue("Retry-After").isEmpty()
              ? "503 without Retry-After"
              : problem(response, "unavailable");
      case 409 ->
          operation.key() == null
              ? "409 without a key: " + shown(response)
              : problem(response, "key-in-flight");
      case 404 -> "404 of a check that was acknowledged";
      default -> status + ": " + shown(response);
    };
  }

  private static Set<Integer> wanted(Operation operation) {
    return switch (operation.kind()) {
      case CHECK, RECHECK -> Set.of(200, 202);
      case REUSED_KEY -> Set.of(422);
      case VERIFICATION -> Set.of(201);
      case STEP, READ -> Set.of(200);
    };
  }

  private static @Nullable String problem(HttpResponse<byte[]> response, String name) {
    var type = response.headers().firstValue("Content-Type").orElse("none");
    if (!type.startsWith("application/problem+json")) {
      return response.statusCode() + " as " + type;
    }
    var problem = JsonMapper.shared().readTree(response.body()).path("type").asString("");
    return problem.equals(PROBLEM + name) ? null : response.statusCode() + " of type " + problem;
  }

  private static String shown(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  /** The id of the check that Location names; null if it names none. */
  static @Nullable String located(HttpResponse<byte[]> response) {
    return response
        .headers()
        .firstValue("Location")
        .map(place -> place.substring(place.lastIndexOf('/') + 1))
        .orElse(null);
  }

  static Duration retryAfter(HttpResponse<byte[]> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .map(Long::parseLong)
        .map(Duration::ofSeconds)
        .orElse(SHORTLY);
  }
}
