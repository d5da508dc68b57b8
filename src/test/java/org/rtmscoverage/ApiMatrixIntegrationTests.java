package org.rtmscoverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmscoverage.KeptChecks.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Every operation of openapi.yaml as every role, and as nobody. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiMatrixIntegrationTests extends SandboxTest {

  private static final List<String> ROLES = List.of("intake", "biller", "manager", "auditor");

  /** Pages that everybody may read. */
  private static final List<String> OPEN_PAGES = List.of("/sign-in");

  private Map<String, String> ids = Map.of();

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping controllers;

  @BeforeAll
  void runACheck() {
    KeptChecks checks = new KeptChecks(client());
    String id = checks.check(KeptChecks.member()).id();
    String step = checks.record(id).at("/steps/0/id").asString();
    ids = Map.of("id", id, "stepId", step, "number", "1");
  }

  static Stream<ApiOperation> operations() {
    return ApiOperation.all().stream();
  }

  private Answer sent(String role, ApiOperation operation) {
    return new KeptChecks(clientWith("rtms_demo_" + role))
        .send(operation.method(), operation.path(ids), operation.body());
  }

  @ParameterizedTest
  @MethodSource("operations")
  void rolesOfTheFileAreLetInAndNoOthers(ApiOperation operation) {
    assertThat(operation.roles()).isNotEmpty().isSubsetOf(ROLES);
    for (String role : ROLES) {
      Answer answer = sent(role, operation);
      if (operation.roles().contains(role)) {
        assertThat(answer.status()).as(role + ": " + answer.text()).isBetween(200, 299);
      } else {
        assertThat(answer.status()).as(role).isEqualTo(403);
        assertThat(answer.problem()).isEqualTo("forbidden");
        assertThat(answer.json().path("detail").asString())
            .isEqualTo("This needs one of the roles " + inOrder(operation.roles()) + ".");
      }
    }
  }

  private static String inOrder(List<String> roles) {
    return ROLES.stream().filter(roles::contains).collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void nobodyIsLetInWithoutTheRightCredentials(ApiOperation operation) {
    List<Consumer<HttpHeaders>> wrong =
        List.of(
            _ -> {},
            headers -> headers.set("X-API-Key", "rtms_demo_nobody"),
            headers -> headers.set("X-API-Key", ""),
            headers -> headers.put("X-API-Key", List.of(MANAGER, MANAGER)),
            headers -> headers.set("x-api-key", MANAGER.toUpperCase(java.util.Locale.ROOT)),
            headers -> headers.set("Authorization", "Bearer " + MANAGER),
            headers -> headers.set("Authorization", "Bearer e30.e30."),
            headers -> headers.setBasicAuth("demo-manager", "rtms-demo-password"),
            headers -> {
              headers.set("X-API-Key", MANAGER);
              headers.setBearerAuth("e30.e30.");
            });
    for (Consumer<HttpHeaders> credentials : wrong) {
      var client =
          client()
              .mutate()
              .defaultHeaders(
                  headers -> {
                    headers.remove("X-API-Key");
                    credentials.accept(headers);
                  })
              .build();
      Answer answer =
          new KeptChecks(client).send(operation.method(), operation.path(ids), operation.body());
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.problem()).isEqualTo("unauthenticated");
      assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
      assertThat(answer.text()).doesNotContain(MANAGER);
    }
  }

  /** A controller that is added is an operation of the file, or a page that is shut. */
  @Test
  void everyMethodOfEveryControllerIsInTheFileOrAPageThatIsShut() {
    var handled = new TreeSet<String>();
    for (var mapping : controllers.getHandlerMethods().keySet()) {
      assertThat(mapping.getMethodsCondition().getMethods()).as(mapping.toString()).isNotEmpty();
      for (PathPattern path : mapping.getPatternsCondition().getPatterns()) {
        mapping
            .getMethodsCondition()
            .getMethods()
            .forEach(method -> handled.add(method + " " + path.getPatternString()));
      }
    }
    var written =
        operations().map(ApiOperation::toString).collect(Collectors.toCollection(TreeSet::new));
    assertThat(handled).containsAll(written);
    handled.removeAll(written);
    assertThat(handled).contains("GET /").noneMatch(one -> one.contains(" /v1"));
    handled.forEach(this::assertShut);
  }

  private void assertShut(String page) {
    String path = page.substring(page.indexOf(' ') + 1).replaceAll("\\{[^}]*}", "x");
    if (!OPEN_PAGES.contains(path)) {
      var stranger =
          client().mutate().defaultHeaders(headers -> headers.remove("X-API-Key")).build();
      var method = HttpMethod.valueOf(page.substring(0, page.indexOf(' ')));
      Answer answer = new KeptChecks(stranger).send(method, path, null);
      assertThat(answer.status()).as(page).isIn(401, 403);
    }
  }
}
