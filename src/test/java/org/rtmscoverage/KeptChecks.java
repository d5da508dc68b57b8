package org.rtmscoverage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What tests of kept checks ask of the running service. */
final class KeptChecks {

  static final String CHECKS = "/v1/coverage-checks";

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final WebTestClient client;

  KeptChecks(WebTestClient client) {
    this.client = client;
  }

  /** A member nobody else asks about, whom the sandbox answers as usual. */
  static String member() {
    return "W" + (100_000_000 + NUMBER.incrementAndGet());
  }

  /** An answer: status, headers and body. */
  record Answer(EntityExchangeResult<byte[]> result) {

    int status() {
      return result.getStatus().value();
    }

    @Nullable String header(String name) {
      return result.getResponseHeaders().getFirst(name);
    }

    String text() {
      byte[] body = result.getResponseBody();
      return body == null ? "" : new String(body, java.nio.charset.StandardCharsets.UTF_8);
    }

    JsonNode json() {
      return JsonMapper.shared().readTree(text());
    }

    String id() {
      String place = String.valueOf(header("Location"));
      return place.substring(place.lastIndexOf('/') + 1);
    }

    String problem() {
      return json().path("type").asString("").replace("urn:rtms-coverage:problem:", "");
    }
  }

  Answer send(HttpMethod method, String path, @Nullable String body, String... headers) {
    WebTestClient.RequestBodySpec request = client.method(method).uri(path);
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    if (body != null) {
      if (Stream.of(headers).noneMatch("Content-Type"::equals)) {
        request.contentType(MediaType.APPLICATION_JSON);
      }
      request.bodyValue(body);
    }
    return new Answer(request.exchange().expectBody().returnResult());
  }

  Answer post(String path, @Nullable Object body, String... headers) {
    return send(HttpMethod.POST, path, body == null ? null : body.toString(), headers);
  }

  Answer put(String path, String body) {
    return send(HttpMethod.PUT, path, body);
  }

  Answer get(String path, String... headers) {
    return send(HttpMethod.GET, path, null, headers);
  }

  /** A check of a member, answered. */
  Answer check(String member) {
    return post(CHECKS, Requests.check(member));
  }

  Answer check(String payer, String member) {
    ObjectNode request = Requests.check(member);
    request.put("payerId", payer);
    return post(CHECKS, request);
  }

  JsonNode record(String id) {
    return get(CHECKS + "/" + id).json();
  }

  String state(String id) {
    return record(id).path("state").asString("");
  }

  /** The head of a check in the list of its member's. */
  JsonNode head(String member, String id) {
    return search(member).stream()
        .filter(head -> head.path("checkId").asString("").equals(id))
        .findFirst()
        .orElseThrow();
  }

  List<JsonNode> search(String member) {
    List<JsonNode> found = new ArrayList<>();
    post(CHECKS + "/search", "{\"memberId\":\"" + member + "\"}")
        .json()
        .path("items")
        .forEach(found::add);
    return found;
  }
}
