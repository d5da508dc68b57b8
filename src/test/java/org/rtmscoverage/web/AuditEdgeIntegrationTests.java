package org.rtmscoverage.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The edge of the audit trail, over a desk that answers at once. */
@SpringBootTest(
    classes = EdgeFixture.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "management.server.port=0")
@ActiveProfiles("sandbox")
class AuditEdgeIntegrationTests {

  @LocalServerPort private int port;
  @Autowired private OpenApiDocument document;
  private WebTestClient client;

  @BeforeEach
  void bind() {
    client =
        WebTestClient.bindToServer()
            .defaultHeader("X-API-Key", EdgeFixture.MANAGER)
            .baseUrl("http://127.0.0.1:" + port)
            .filter(new ContractExchangeFilter(document))
            .build();
  }

  @Test
  void entriesComeInPagesAndTheLastNamesNoNext() {
    var first = tree("/v1/audit-entries?limit=1", 200);
    assertThat(first.at("/items/0/checkId").asString()).isEqualTo(FakeDesk.DONE);
    assertThat(first.path("nextAfter").asLong()).isEqualTo(3);
    var rest = tree("/v1/audit-entries?after=3&limit=2&checkId=" + FakeDesk.DONE, 200);
    assertThat(rest.at("/items/0/checkId").isNull()).isTrue();
    assertThat(rest.path("nextAfter").isNull()).isTrue();
  }

  @Test
  void markThatDoesNotStandIsAFault() {
    assertThat(tree("/v1/audit-verification", 200).path("intact").asBoolean()).isTrue();
    var mark = "/v1/audit-verification?seq=3&hash=";
    assertThat(tree(mark + FakeAuditDesk.HASH, 200).path("intact").asBoolean()).isTrue();
    var broken = tree(mark + "cd".repeat(32), 200);
    assertThat(broken.at("/faults/0/kind").asString()).isEqualTo("MARK_NOT_FOUND");
    assertThat(broken.at("/checkpoint/throughSeq").asLong()).isEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("impossible")
  void impossibleQueryNamesItsParameter(String path, String parameter) {
    var problem = tree("/v1/" + path, 422);
    assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo("#" + parameter);
    assertThat(problem.toString()).doesNotContain("SECRET");
  }

  static Stream<Arguments> impossible() {
    return Stream.of(
        arguments("audit-entries?after=-1", "after"),
        arguments("audit-entries?limit=201", "limit"),
        arguments("audit-verification?seq=3", "hash"),
        arguments("audit-verification?hash=" + "ab".repeat(32), "seq"),
        arguments("audit-verification?seq=0&hash=" + "ab".repeat(32), "seq"),
        arguments("audit-verification?seq=3&hash=SECRET", "hash"),
        arguments("audit-verification?seq=99999999999999999999&hash=" + "a".repeat(64), "seq"));
  }

  @Test
  void malformedIdIsRefused() {
    assertThat(tree("/v1/audit-entries?checkId=SECRET", 422).toString()).doesNotContain("SECRET");
  }

  private JsonNode tree(String path, int status) {
    var body =
        client
            .get()
            .uri(path)
            .exchange()
            .expectStatus()
            .isEqualTo(status)
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    return JsonMapper.shared().readTree(String.valueOf(body));
  }
}
