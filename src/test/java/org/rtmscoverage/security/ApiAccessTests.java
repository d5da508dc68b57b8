package org.rtmscoverage.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rtmscoverage.security.NotAllowedException.Reason;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The table and openapi.yaml say the same, both ways. */
class ApiAccessTests {

  private static final Map<String, Role> WORDS =
      Arrays.stream(Role.values()).collect(Collectors.toMap(Role::word, role -> role));

  @Test
  void everyOperationOfTheFileListsTheRolesOfItsRuleAndEveryRuleHasAnOperation() {
    var rules = new TreeMap<String, Set<Role>>();
    ApiAccess.TABLE
        .asMap()
        .forEach(
            (operation, roles) -> {
              if (!operation.contains(" /actuator/")) {
                rules.put(operation, new TreeSet<>(roles));
              }
            });
    assertThat(rules).isEqualTo(written());
  }

  @Test
  void everyOperationOfTheFileSaysHowItRefuses() {
    var paths = YAMLMapper.shared().readTree(Path.of("openapi.yaml").toFile()).path("paths");
    assertThat(paths.valueStream().flatMap(JsonNode::valueStream))
        .isNotEmpty()
        .allSatisfy(
            operation ->
                assertThat(operation.path("responses").propertyNames())
                    .contains("401", "403", "429", "default"));
  }

  private static Map<String, Set<Role>> written() {
    var written = new TreeMap<String, Set<Role>>();
    var paths = YAMLMapper.shared().readTree(Path.of("openapi.yaml").toFile()).path("paths");
    for (var path : paths.properties()) {
      for (var operation : path.getValue().properties()) {
        var method = operation.getKey().toUpperCase(Locale.ROOT);
        written.put(method + " " + path.getKey(), roles(operation.getValue()));
      }
    }
    return written;
  }

  private static Set<Role> roles(JsonNode operation) {
    var words = operation.path("x-roles").valueStream().map(JsonNode::asString).toList();
    assertThat(words)
        .as(operation.path("operationId").asString(""))
        .isNotEmpty()
        .doesNotHaveDuplicates()
        .isSubsetOf(WORDS.keySet());
    return words.stream().map(WORDS::get).collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void theOperatorsEndpointsAreTheManagersAlone() {
    assertThat(ApiAccess.TABLE.find(HttpMethod.GET, path("/actuator/metrics/x")).roles())
        .containsExactly(Role.MANAGER);
    assertThat(ApiAccess.TABLE.find(HttpMethod.POST, path("/actuator/payerconfig")).roles())
        .containsExactly(Role.MANAGER);
    assertRefused(HttpMethod.POST, "/actuator/metrics", Reason.METHOD);
  }

  @Test
  void whatIsNotInTheTableNobodyMayDo() {
    assertRefused(HttpMethod.GET, "/v1/coverage-check", Reason.PATH);
    assertRefused(HttpMethod.GET, "/v1", Reason.PATH);
    assertRefused(HttpMethod.DELETE, "/v1/coverage-checks/x", Reason.METHOD);
    assertRefused(HttpMethod.OPTIONS, "/v1/payers", Reason.METHOD);
    assertRefused(HttpMethod.TRACE, "/v1/payers", Reason.METHOD);
    assertRefused(HttpMethod.valueOf("get"), "/v1/payers", Reason.METHOD);
  }

  private static void assertRefused(HttpMethod method, String path, Reason reason) {
    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> ApiAccess.TABLE.find(method, path(path)))
        .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason))
        .satisfies(
            refused -> assertThat(refused.methods().isEmpty()).isEqualTo(reason == Reason.PATH));
  }

  private static PathContainer path(String path) {
    return PathContainer.parsePath(path);
  }
}
