package org.rtmscoverage;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Values nobody means to send, but somebody will. */
final class OddValues {

  /** Words that mean something to a parser, a database, a browser, a shell or a reader of logs. */
  static final List<String> WORDS =
      List.of(
          "",
          " ",
          "null",
          "NaN",
          "-0",
          "1e400",
          "0x1F",
          "２０２６-12-01",
          "2026-02-30",
          "2026-12-01T00:00:00Z",
          "9999-12-31",
          "0000-00-00",
          "\u0000",
          "\r\nSet-Cookie: a=b",
          "\u202Edrawkcab",
          "\uD83D\uDE00".repeat(20),
          "e\u0301".repeat(50),
          "ﷺ",
          "\uFEFFSBX-ACTIVE",
          "İstanbul",
          "'; DROP TABLE checks; --",
          "<script>alert(1)</script>",
          "${jndi:ldap://127.0.0.1/a}",
          "{{7*7}} [[${7*7}]] #{7*7}",
          "../../../../etc/passwd",
          "%00%0d%0a",
          "ISA*00*~GS*HS~",
          "a".repeat(255),
          "b".repeat(10_000));

  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-1",
          "1",
          "0.001",
          "1.0",
          "12345678901234567890",
          "-9223372036854775809",
          "2147483648",
          "1e300",
          "1E-300",
          "99999999.99",
          "1e99999");

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Random random;

  OddValues(Random random) {
    this.random = random;
  }

  String word() {
    return any(WORDS);
  }

  <T> T any(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  /** A value of any type. */
  JsonNode value() {
    return this.<Supplier<JsonNode>>any(
            List.of(
                JSON::nullNode,
                () -> JSON.booleanNode(random.nextBoolean()),
                () -> JSON.stringNode(word()),
                this::number,
                JSON::arrayNode,
                JSON::objectNode,
                () -> JSON.arrayNode().add(word()).add(JSON.nullNode()),
                () -> JSON.objectNode().put(word(), true),
                () -> nested(2 + random.nextInt(60)),
                this::crowd))
        .get();
  }

  private JsonNode number() {
    var text = any(NUMBERS);
    return text.equals("1e99999") ? JSON.stringNode(text) : JsonMapper.shared().readTree(text);
  }

  /** A list of many. */
  private JsonNode crowd() {
    var list = JSON.arrayNode();
    var one = any(List.of(JSON.objectNode(), JSON.stringNode("x"), JSON.numberNode(7)));
    for (var i = 0; i < 300; i++) {
      list.add(one);
    }
    return list;
  }

  /** A value far down. */
  private static JsonNode nested(int depth) {
    JsonNode value = JSON.numberNode(1);
    for (var i = 0; i < depth; i++) {
      value = i % 2 == 0 ? JSON.arrayNode().add(value) : JSON.objectNode().set("a", value);
    }
    return value;
  }
}
