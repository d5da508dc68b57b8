package org.rtmscoverage.ledger.nemesis;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the service over HTTP as an intake system would, and notes each call. */
final class Client implements AutoCloseable {

  /** Longer than any call may take: the payers' deadline, the lease and the database's patience. */
  private static final Duration HANG = Duration.ofSeconds(60);

  static final String API_KEY = "X-API-Key";
  static final String DEMO = "rtms_demo_manager";

  private static final Duration SOON = Duration.ofMillis(500);

  private final URI service;
  private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  Client(URI service) {
    this.service = service;
  }

  List<Call> calls() {
    return List.copyOf(calls);
  }

  /**
   * What became of one call.
   *
   * @param call what is noted of it
   * @param again when to try again; null if the operation is acknowledged, or never will be
   * @param openStep a next step of the answer; null if there is none or no answer came
   */
  record Outcome(Call call, @Nullable Duration again, @Nullable String openStep) {}

  Outcome send(Operation operation) {
    Instant sentAt = Instant.now();
    try {
      var response = http.send(request(operation), BodyHandlers.ofByteArray());
      return noted(read(operation, response, sentAt));
    } catch (HttpTimeoutException _) {
      return noted(lost(operation, sentAt, "no answer within " + HANG));
    } catch (IOException _) {
      return noted(lost(operation, sentAt, null));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return noted(lost(operation, sentAt, null));
    }
  }

  private Outcome noted(Outcome outcome) {
    calls.add(outcome.call());
    return outcome;
  }

  private HttpRequest request(Operation operation) {
    var request =
        HttpRequest.newBuilder(service.resolve(operation.path()))
            .timeout(HANG)
            .header("Accept", "application/json")
            .header(API_KEY, DEMO)
            .method(
                operation.kind().method(),
                operation.body().isEmpty()
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(operation.body()));
    if (!operation.body().isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    if (operation.key() != null) {
      request.header("Idempotency-Key", operation.key());
    }
    if (operation.async()) {
      request.header("Prefer", "respond-async");
    }
    return request.build();
  }

  /** The connection was lost, which says nothing of what was done. */
  private static Outcome lost(Operation operation, Instant sentAt, @Nullable String oddity) {
    String checkId = operation.kind().makesCheck() ? null : operation.about();
    return new Outcome(call(operation, 0, checkId, null, null, sentAt, oddity), SOON, null);
  }

  private static Outcome read(Operation operation, HttpResponse<byte[]> response, Instant sentAt) {
    int status = response.statusCode();
    String oddity = Answers.oddity(operation, response);
    if (oddity != null || status >= 400) {
      String checkId =
          operation.kind().makesCheck() ? Answers.located(response) : operation.about();
      boolean later = status == 503 || (status == 409 && oddity == null);
      return new Outcome(
          call(operation, status, checkId, null, null, sentAt, oddity),
          later ? Answers.retryAfter(response) : null,
          null);
    }
    byte[] body = response.body();
    JsonNode json = JsonMapper.shared().readTree(body);
    Duration again = status == 202 ? Answers.retryAfter(response) : null;
    return switch (operation.kind()) {
      case CHECK ->
          new Outcome(
              call(
                  operation,
                  status,
                  Answers.located(response),
                  status == 200 ? JsonPart.sha256(body) : null,
                  null,
                  sentAt,
                  null),
              again,
              json.at("/nextSteps/0/id").asString(null));
      case RECHECK, READ ->
          new Outcome(
              call(
                  operation,
                  status,
                  json.path("checkId").asString(null),
                  JsonPart.sha256(body, "summary"),
                  null,
                  sentAt,
                  null),
              again,
              json.at("/summary/nextSteps/0/id").asString(null));
      case VERIFICATION ->
          new Outcome(
              call(
                  operation,
                  status,
                  operation.about(),
                  null,
                  json.path("id").asString(null),
                  sentAt,
                  null),
              null,
              null);
      case STEP, REUSED_KEY ->
          new Outcome(
              call(operation, status, operation.about(), null, null, sentAt, null), null, null);
    };
  }

  private static Call call(
      Operation operation,
      int status,
      @Nullable String checkId,
      @Nullable String answer,
      @Nullable String entry,
      Instant sentAt,
      @Nullable String oddity) {
    return new Call(
        operation.number(),
        operation.kind(),
        operation.key(),
        JsonPart.sha256(operation.body()),
        status,
        checkId,
        answer,
        entry,
        sentAt,
        Duration.between(sentAt, Instant.now()).toMillis(),
        oddity);
  }

  /** Reads something that is no operation of the run. */
  JsonNode get(String path) {
    return json(path, "GET");
  }

  /** Posts nothing, for something that is no operation of the run. */
  JsonNode post(String path) {
    return json(path, "POST");
  }

  private JsonNode json(String path, String method) {
    var request =
        HttpRequest.newBuilder(service.resolve(path))
            .timeout(HANG)
            .header(API_KEY, DEMO)
            .method(method, BodyPublishers.noBody())
            .build();
    try {
      var response = http.send(request, BodyHandlers.ofByteArray());
      if (response.statusCode() != 200) {
        throw new IllegalStateException(path + " gives " + response.statusCode());
      }
      return JsonMapper.shared().readTree(response.body());
    } catch (IOException | JacksonException e) {
      throw new IllegalStateException(path + " cannot be read", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
    http.close();
  }
}
