package org.rtmscoverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rtmscoverage.DeployFiles.container;
import static org.rtmscoverage.DeployFiles.found;
import static org.rtmscoverage.DeployFiles.manifest;
import static org.rtmscoverage.DeployFiles.pod;
import static org.rtmscoverage.DeployFiles.setting;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.convert.DurationStyle;
import tools.jackson.databind.JsonNode;

/** Holds that what is deployed agrees with what is built. */
class DeployFilesTests {

  private static final String DOCKERFILE = "src/deploy/Dockerfile";
  private static final String IGNORED = "src/deploy/Dockerfile.dockerignore";
  private static final String UNIT = "src/deploy/rtms-coverage.service";
  private static final String GUIDE = "src/deploy/README.md";
  private static final String PAYERS = "RTMSCOVERAGE_PAYERS_";

  /** Requests, management requests and checks end one after the other. */
  private static final int PHASES = 3;

  @Test
  void everyVariableIsAPropertyThatExists() {
    Stream<String> set =
        Stream.of(
                container().path("env").valueStream().map(it -> it.path("name").asString()),
                manifest("secret.yaml", "Secret").path("stringData").propertyNames().stream(),
                found(DOCKERFILE, "^ENV ([A-Z_]+)=").stream().map(it -> it.group(1)),
                found(UNIT, "^Environment=([A-Z_]+)=").stream().map(it -> it.group(1)),
                mentioned(GUIDE),
                mentioned("README.md"))
            .flatMap(names -> names);
    assertThat(set.distinct()).isNotEmpty().allMatch(DeployFiles::isBound, "sets a property");
  }

  /** Variables of payers are read by name, so no property stands for each. */
  private static Stream<String> mentioned(String file) {
    return found(file, "\\b((RTMSCOVERAGE|SERVER|MANAGEMENT|SPRING)_[A-Z0-9_]*[A-Z0-9])\\b")
        .stream()
        .map(it -> it.group(1))
        .filter(name -> !name.startsWith(PAYERS));
  }

  @Test
  void theSecretOfTheRepositoryIsEmptyAndNotApplied() {
    assertThat(manifest("secret.yaml", "Secret").path("stringData").valueStream())
        .isNotEmpty()
        .allMatch(value -> value.asString().isEmpty());
    assertThat(manifest("kustomization.yaml", "Kustomization").path("resources").toString())
        .doesNotContain("secret");
  }

  @Test
  void portsAreThoseOfTheService() {
    int http = setting("/server/port").asInt();
    int management = setting("/management/server/port").asInt();
    assertThat(List.of(http, management)).doesNotContain(0);
    assertThat(numbers(container().path("ports"), "containerPort"))
        .containsExactly(http, management);
    assertThat(found(DOCKERFILE, "^EXPOSE (\\d+) (\\d+)$"))
        .singleElement()
        .satisfies(
            it -> assertThat(it.group(1) + " " + it.group(2)).isEqualTo(http + " " + management));
    assertThat(found(DOCKERFILE, "/dev/tcp/127\\.0\\.0\\.1/(\\d+)"))
        .singleElement()
        .satisfies(it -> assertThat(it.group(1)).isEqualTo(String.valueOf(management)));
    var policy = manifest("network-policy.yaml", "NetworkPolicy").at("/spec/ingress");
    assertThat(policy.valueStream().map(rule -> rule.at("/ports/0/port").asInt()))
        .containsExactly(http, management);
    assertThat(policy.valueStream()).allMatch(rule -> !rule.path("from").isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"startupProbe", "readinessProbe", "livenessProbe"})
  void probesAskGroupsThatExistOnTheManagementPort(String probe) {
    var asked = container().at("/" + probe + "/httpGet");
    var group = asked.path("path").asString().replace("/actuator/health/", "");
    assertThat(setting("/management/endpoint/health/group").propertyNames()).contains(group);
    assertThat(group).isEqualTo(probe.equals("livenessProbe") ? "liveness" : "readiness");
    assertThat(asked.path("port").asString()).isEqualTo("management");
    assertThat(container().at("/ports/1/name").asString()).isEqualTo("management");
  }

  @Test
  void healthcheckOfTheImageAsksForReadiness() {
    assertThat(found(DOCKERFILE, "GET (/actuator/health/[a-z]+) HTTP"))
        .singleElement()
        .satisfies(it -> assertThat(it.group(1)).isEqualTo("/actuator/health/readiness"));
  }

  @Test
  void nothingRunsAsRootOrWritesButWhereItMay() {
    var user = found(DOCKERFILE, "^USER (\\d+):(\\d+)$");
    assertThat(user)
        .singleElement()
        .satisfies(it -> assertThat(Integer.parseInt(it.group(1))).isPositive());
    var security = pod().path("securityContext");
    assertThat(security.path("runAsNonRoot").asBoolean()).isTrue();
    assertThat(security.path("runAsUser").asString()).isEqualTo(user.getFirst().group(1));
    assertThat(security.at("/seccompProfile/type").asString()).isEqualTo("RuntimeDefault");
    var container = container().path("securityContext");
    assertThat(container.path("readOnlyRootFilesystem").asBoolean()).isTrue();
    assertThat(container.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
    assertThat(container.at("/capabilities/drop/0").asString()).isEqualTo("ALL");
    assertThat(container().path("volumeMounts").findValuesAsString("mountPath"))
        .containsExactly("/tmp");
    assertThat(pod().path("automountServiceAccountToken").asBoolean(true)).isFalse();
  }

  @Test
  void thereIsTimeToFinishWhatWasTaken() {
    var phase = setting("/spring/lifecycle/timeout-per-shutdown-phase").asString();
    var work = DurationStyle.detectAndParse(phase).multipliedBy(PHASES);
    var before = Duration.ofSeconds(container().at("/lifecycle/preStop/sleep/seconds").asLong());
    assertThat(before).isPositive();
    assertThat(Duration.ofSeconds(pod().path("terminationGracePeriodSeconds").asLong()))
        .isGreaterThan(work.plus(before));
    assertThat(found(UNIT, "^TimeoutStopSec=(\\d+)$"))
        .singleElement()
        .satisfies(
            it -> assertThat(Duration.ofSeconds(Long.parseLong(it.group(1)))).isGreaterThan(work));
  }

  @Test
  void oneReplicaIsAlwaysThere() {
    var deployment = manifest("deployment.yaml", "Deployment").path("spec");
    assertThat(deployment.path("replicas").asInt()).isEqualTo(2);
    assertThat(deployment.at("/strategy/rollingUpdate/maxUnavailable").asInt(1)).isZero();
    assertThat(
            manifest("pod-disruption-budget.yaml", "PodDisruptionBudget")
                .at("/spec/minAvailable")
                .asInt())
        .isEqualTo(1);
    assertThat(manifest("service.yaml", "Service").at("/spec/sessionAffinity").asString())
        .isEqualTo("ClientIP");
  }

  @Test
  void imagesAreOfTheJavaThatIsBuiltFor() {
    var java = found("pom.xml", "<java.version>(\\d+)</java.version>").getFirst().group(1);
    assertThat(found(DOCKERFILE, "^FROM eclipse-temurin:(\\d+)-(jdk|jre)\\$\\{J(DK|RE)_DIGEST}"))
        .hasSize(2)
        .allMatch(it -> it.group(1).equals(java));
    assertThat(found(DOCKERFILE, "^FROM ")).hasSize(2);
  }

  @Test
  void theImageIsBuiltFromWhatIsNamedAndNothingElse() {
    List<String> rules =
        DeployFiles.text(IGNORED).lines().filter(it -> !it.startsWith("#")).toList();
    assertThat(rules)
        .startsWith("*")
        .contains("src/*", "!src/main")
        .noneMatch(it -> it.startsWith("!.git"));
    assertThat(
            found(DOCKERFILE, "^COPY (?!--from)(.+) \\S+$").stream()
                .flatMap(it -> Stream.of(it.group(1).split(" "))))
        .isNotEmpty()
        .allMatch(it -> rules.contains("!" + it));
  }

  @Test
  void forwardedHeadersAreBelievedOnlyBehindAProxy() {
    assertThat(setting("/server/forward-headers-strategy").asString())
        .as("left open, Boot believes them wherever it finds Kubernetes")
        .isEqualTo("none");
    assertThat(variable("SERVER_FORWARD_HEADERS_STRATEGY")).isEqualTo("native");
    assertThat(found(DOCKERFILE, "FORWARD_HEADERS")).isEmpty();
    // the proxy is on the same machine, and nobody else reaches the port
    assertThat(found(UNIT, "^Environment=SERVER_FORWARD_HEADERS_STRATEGY=native$")).hasSize(1);
    assertThat(found(UNIT, "^ExecStart=.* --server\\.address=127\\.0\\.0\\.1$")).hasSize(1);
    assertThat(found(GUIDE, "^  -e SERVER_FORWARD_HEADERS_STRATEGY=native \\\\$")).hasSize(1);
    assertThat(found(GUIDE, " -p 127\\.0\\.0\\.1:8080:8080 ")).hasSize(1);
    assertThat(manifest("network-policy.yaml", "NetworkPolicy").at("/spec/ingress/0/from"))
        .hasSize(1);
  }

  private static String variable(String name) {
    return container()
        .path("env")
        .valueStream()
        .filter(it -> it.path("name").asString().equals(name))
        .map(it -> it.path("value").asString())
        .findFirst()
        .orElseThrow();
  }

  private static List<Integer> numbers(JsonNode list, String property) {
    return list.valueStream().map(it -> it.path(property).asInt()).toList();
  }
}
