package org.rtmscoverage;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ContainerNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request of openapi.yaml with up to four things wrong, all drawn from one number.
 *
 * @param method its method
 * @param path its path and query, encoded
 * @param headers besides the key
 * @param body its body; null for none
 */
@SuppressWarnings("ArrayRecordComponent") // sent once, never compared
record FuzzedRequest(HttpMethod method, String path, HttpHeaders headers, byte @Nullable [] body) {

  /** An address that Netty itself refuses, with 414 and no body, has 4 KiB. */
  private static final int LONGEST_ADDRESS = 1_000;

  private static final int TOO_LARGE = 300 * 1024;
  private static final List<String> TYPES =
      List.of("application/json", "text/plain", "application/xml", "application/problem+json");
  private static final List<String> ACCEPTED =
      List.of("*/*", "application/json", "application/pdf", "text/plain", "image/png", ";;;");
  private static final List<HttpMethod> METHODS =
      List.of(HttpMethod.PUT, HttpMethod.DELETE, HttpMethod.PATCH, HttpMethod.GET, HttpMethod.POST);

  /** Draws a request. */
  static FuzzedRequest draw(Random random, ApiOperation operation, Map<String, String> ids) {
    return new Drawing(random, operation, ids).draw();
  }

  /** One request while it is drawn. */
  private static final class Drawing {

    private final Random random;
    private final OddValues odd;
    private final ApiOperation operation;
    private final Map<String, String> ids;

    Drawing(Random random, ApiOperation operation, Map<String, String> ids) {
      this.random = random;
      this.odd = new OddValues(random);
      this.operation = operation;
      this.ids = ids;
    }

    private boolean oneIn(int number) {
      return random.nextInt(number) == 0;
    }

    FuzzedRequest draw() {
      var method = oneIn(60) ? odd.any(METHODS) : operation.method();
      return new FuzzedRequest(method, path(), headers(), body());
    }

    private HttpHeaders headers() {
      var headers = new HttpHeaders();
      if (operation.body() != null) {
        headers.set("Content-Type", oneIn(40) ? odd.any(TYPES) : "application/json");
      }
      if (oneIn(20)) {
        headers.set("Accept", odd.any(ACCEPTED));
      }
      if (oneIn(10)) {
        headers.set("Idempotency-Key", oneIn(3) ? "k".repeat(300) : "key-" + random.nextInt(50));
      }
      if (oneIn(20)) {
        headers.set("Prefer", oneIn(2) ? "respond-async" : "wait=x, ;");
      }
      if (oneIn(40)) {
        headers.set("Purpose-Of-Use", oneIn(2) ? "TREAT" : "curiosity");
      }
      if (oneIn(60)) {
        headers.set("Content-Encoding", "gzip");
      }
      return headers;
    }

    private String path() {
      Map<String, String> named = new HashMap<>(operation.examples());
      if (operation.isOfCheck()) {
        named.putAll(ids);
      }
      var path = operation.template();
      for (var name : named.keySet().stream().sorted().toList()) {
        var value = oneIn(12) ? odd.word() : String.valueOf(named.get(name));
        path = path.replace("{" + name + "}", segment(value));
      }
      return path + query(named);
    }

    /** A segment that is empty would be another path. */
    private static String segment(String value) {
      var some = value.substring(0, Math.min(value.length(), LONGEST_ADDRESS));
      return UriUtils.encodePathSegment(some.isEmpty() ? "-" : some, StandardCharsets.UTF_8)
          .replace(";", "%3B");
    }

    private String query(Map<String, String> named) {
      var pairs = new ArrayList<String>();
      for (var name : operation.query()) {
        if (oneIn(3)) {
          var value = oneIn(2) ? odd.word() : named.getOrDefault(name, "1");
          pairs.add(name + "=" + UriUtils.encode(value, StandardCharsets.UTF_8));
        }
      }
      if (oneIn(30)) {
        pairs.add(UriUtils.encode(odd.word(), StandardCharsets.UTF_8) + "=1");
      }
      if (oneIn(30) && !pairs.isEmpty()) {
        pairs.add(pairs.getFirst());
      }
      var query = String.join("&", pairs);
      return query.isEmpty()
          ? ""
          : "?" + wholeEscapes(query.substring(0, Math.min(query.length(), LONGEST_ADDRESS)));
    }

    /** What was cut within an escaped byte is no address a client could send. */
    private static String wholeEscapes(String cut) {
      var last = cut.lastIndexOf('%');
      return last > cut.length() - 3 && last >= 0 ? cut.substring(0, last) : cut;
    }

    private byte @Nullable [] body() {
      var example = operation.body();
      if (example == null) {
        return oneIn(20) ? "{\"a\":1}".getBytes(StandardCharsets.UTF_8) : null;
      }
      var tree = JsonMapper.shared().readTree(example);
      for (var i = random.nextInt(5); i > 0; i--) {
        distort(tree);
      }
      return oneIn(8)
          ? brokenText(tree.toString())
          : tree.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void distort(JsonNode tree) {
      var places = new ArrayList<ContainerNode<?>>();
      collect(tree, places);
      switch (odd.any(places)) {
        case ObjectNode object -> distort(object);
        case ArrayNode list -> distort(list);
        default -> throw new IllegalStateException("a container is one or the other");
      }
    }

    private static void collect(JsonNode node, List<ContainerNode<?>> places) {
      if (node instanceof ContainerNode<?> container) {
        places.add(container);
        node.forEach(child -> collect(child, places));
      }
    }

    private void distort(ObjectNode object) {
      var names = new ArrayList<>(object.propertyNames());
      switch (names.isEmpty() ? 3 : random.nextInt(4)) {
        case 0 -> object.remove(odd.any(names));
        case 1 -> object.set(odd.any(names), odd.value());
        case 2 -> object.put(odd.any(names), odd.word());
        default -> object.set(oneIn(2) ? "extra" : odd.word(), odd.value());
      }
    }

    private void distort(ArrayNode list) {
      if (list.isEmpty() || oneIn(3)) {
        list.add(odd.value());
      } else if (oneIn(2)) {
        list.remove(random.nextInt(list.size()));
      } else {
        var again = list.path(random.nextInt(list.size())).deepCopy();
        for (var i = oneIn(4) ? 250 : 1; i > 0; i--) {
          list.add(again);
        }
      }
    }

    /** What is not JSON, or not of a size, or not UTF-8. */
    private byte[] brokenText(String text) {
      var bytes = text.getBytes(StandardCharsets.UTF_8);
      return switch (random.nextInt(8)) {
        case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
        case 1 -> {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
          yield bytes;
        }
        case 2 -> new byte[0];
        case 3 -> (text + odd.word()).getBytes(StandardCharsets.UTF_8);
        case 4 -> ("[".repeat(5_000) + "]".repeat(5_000)).getBytes(StandardCharsets.UTF_8);
        case 5 ->
            text.replaceFirst("\\{", "{\"payerId\":1e99999,\"payerId\":2,")
                .getBytes(StandardCharsets.UTF_8);
        case 6 -> text.getBytes(StandardCharsets.UTF_16);
        default ->
            oneIn(20)
                ? ("{\"a\":\"" + "x".repeat(TOO_LARGE) + "\"}").getBytes(StandardCharsets.UTF_8)
                : ("\"" + text.length() + "\"").getBytes(StandardCharsets.UTF_8);
      };
    }
  }

  @Override
  public String toString() {
    var text = body == null ? "" : new String(body, StandardCharsets.UTF_8);
    return method
        + " "
        + path
        + " "
        + headers
        + " "
        + text.substring(0, Math.min(text.length(), 3000));
  }
}
