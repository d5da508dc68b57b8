package org.rtmscoverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rtmscoverage.command.Commands;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * The service as a clinic runs it: no profile, and what its commands printed as its environment.
 */
@ExtendWith(OutputCaptureExtension.class)
class ProductionStartIntegrationTests {

  private static final Pattern VARIABLE = Pattern.compile("([A-Z][A-Z0-9_]+)=(\\S+)");
  private static final Pattern FORM_TOKEN =
      Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");
  private static final HttpClient HTTP =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  @TempDir private static Path folder;

  private static final Map<String, Object> LEDGER_KEYS = new HashMap<>();

  private static ConfigurableApplicationContext service;
  private static String key;
  private static String password;

  @BeforeAll
  static void start(CapturedOutput output) {
    printed(output, LEDGER_KEYS, "new-keys");
    Map<String, Object> variables = new HashMap<>();
    key = printed(output, variables, "new-api-key", "--name=bridge", "--roles=intake");
    password =
        printed(
            output, variables, "new-staff", "--name=dana", "--practice=north", "--roles=manager");
    service = run("ledger", variables);
  }

  @AfterAll
  static void stop() {
    service.close();
    HTTP.close();
  }

  /**
   * Runs a command, adds the variables it prints, and gives back the secret it shows beside them.
   */
  private static String printed(
      CapturedOutput output, Map<String, Object> variables, String... words) {
    int before = output.getOut().length();
    int beforeAside = output.getErr().length();
    assertThat(Commands.run(words)).isZero();
    assertThat(output.getOut().substring(before).lines())
        .allSatisfy(
            line -> {
              var variable = VARIABLE.matcher(line);
              assertThat(variable.matches()).isTrue();
              variables.put(variable.group(1), variable.group(2));
            });
    return output.getErr().substring(beforeAside).lines().skip(1).findFirst().orElse("");
  }

  private static ConfigurableApplicationContext run(String ledger, Map<String, Object> accounts) {
    Map<String, Object> variables = new HashMap<>(LEDGER_KEYS);
    variables.putAll(accounts);
    var name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
    return new SpringApplicationBuilder(RtmsCoverageApplication.class)
        .initializers(
            context ->
                context
                    .getEnvironment()
                    .getPropertySources()
                    .replace(name, new SystemEnvironmentPropertySource(name, variables)))
        .run(
            "--rtmscoverage.ledger.url=h2:" + folder.resolve(ledger),
            "--server.address=127.0.0.1",
            "--server.port=0",
            "--management.server.port=0",
            "--spring.main.banner-mode=off");
  }

  private static URI uri(String portProperty, String path) {
    return URI.create(
        "http://127.0.0.1:" + service.getEnvironment().getProperty(portProperty) + path);
  }

  private static HttpResponse<String> get(String path, String... headers) {
    return send(HttpRequest.newBuilder(uri("local.server.port", path)), headers);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HTTP.sendAsync(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString())
        .join();
  }

  @Test
  void itsOwnKeyLetsInAndNoDemoKeyDoes() {
    assertThat(get("/v1/payers", "X-API-Key", key).statusCode()).isEqualTo(200);
    assertThat(get("/v1/audit-entries", "X-API-Key", key).statusCode()).isEqualTo(403);
    for (var demo : List.of("intake", "biller", "manager", "auditor", "elsewhere")) {
      assertThat(get("/v1/payers", "X-API-Key", "rtms_demo_" + demo).statusCode()).isEqualTo(401);
    }
    assertThat(get("/v1/payers").statusCode()).isEqualTo(401);
    assertThat(get("/v1/payers", "Authorization", "Bearer " + key).body())
        .contains("Signed tokens are not taken here. Send an API key as X-API-Key.");
  }

  @Test
  void theContractIsThereAndThePageThatTriesItIsNot() {
    assertThat(get("/openapi.yaml").statusCode()).isEqualTo(200);
    for (var path : List.of("/swagger-ui.html", "/swagger-ui/bundle.js", "/swagger-ui/index.css")) {
      assertThat(get(path).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void headersThatAProxyWritesAreNotBelievedUnlessSet() {
    var answer = get("/sign-in", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "evil.example");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    assertThat(answer.body()).doesNotContain("evil.example");
  }

  @Test
  void theActuatorIsNotOnTheMainPort() {
    assertThat(get("/actuator/health").statusCode()).isNotEqualTo(200);
    assertThat(get("/actuator/info", "X-API-Key", key).statusCode()).isNotEqualTo(200);
    var health = send(HttpRequest.newBuilder(uri("local.management.port", "/actuator/health")));
    assertThat(health.statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"env", "configprops", "beans", "heapdump", "loggers", "threaddump"})
  void nothingThatShowsSecretsIsServed(String endpoint) {
    var asked = uri("local.management.port", "/actuator/" + endpoint);
    assertThat(send(HttpRequest.newBuilder(asked)).statusCode()).isEqualTo(401);
    assertThat(send(HttpRequest.newBuilder(asked), "X-API-Key", key).statusCode()).isEqualTo(403);
  }

  /** What a browser holds after a look at the sign-in page. */
  private record Visit(String cookies, String formToken) {}

  private static Visit visit() {
    var page = get("/sign-in", "Accept", "text/html");
    assertThat(page.statusCode()).isEqualTo(200);
    assertProtected(page);
    var token = FORM_TOKEN.matcher(page.body());
    assertThat(token.find()).as(page.body()).isTrue();
    return new Visit(cookies(page), token.group(1));
  }

  private static String cookies(HttpResponse<String> answer) {
    List<String> cookies = new ArrayList<>();
    for (var header : answer.headers().allValues("Set-Cookie")) {
      var cookie = HttpCookie.parse(header).getFirst();
      cookies.add(cookie.getName() + "=" + cookie.getValue());
    }
    return String.join("; ", cookies);
  }

  private static void assertProtected(HttpResponse<String> answer) {
    assertThat(answer.headers().allValues("Set-Cookie"))
        .isNotEmpty()
        .allSatisfy(
            cookie ->
                assertThat(cookie)
                    .startsWith("__Host-")
                    .containsIgnoringCase("; path=/;")
                    .containsIgnoringCase("; secure")
                    .containsIgnoringCase("; httponly")
                    .containsIgnoringCase("; samesite=strict")
                    .doesNotContain("Domain"));
  }

  private static HttpResponse<String> signIn(String name, String secret) {
    var visit = visit();
    var form =
        "username="
            + encoded(name)
            + "&password="
            + encoded(secret)
            + "&_csrf="
            + encoded(visit.formToken());
    return send(
        HttpRequest.newBuilder(uri("local.server.port", "/sign-in"))
            .POST(HttpRequest.BodyPublishers.ofString(form)),
        "Content-Type",
        "application/x-www-form-urlencoded",
        "Cookie",
        visit.cookies());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void staffSignInAndTheirSessionIsKeptByASecureCookie() {
    var in = signIn("Dana", password);
    assertThat(in.statusCode()).isEqualTo(303);
    assertThat(in.headers().firstValue("Location")).hasValue("/");
    assertThat(in.headers().allValues("Set-Cookie"))
        .anyMatch(cookie -> cookie.startsWith("__Host-session="));
    assertProtected(in);
    assertThat(get("/", "Accept", "text/html", "Cookie", cookies(in)).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dana", "demo-manager", "demo-intake"})
  void demoPasswordsLetNobodyIn(String name) {
    var refused = signIn(name, "rtms-demo-password");
    assertThat(refused.statusCode()).isEqualTo(303);
    assertThat(refused.headers().firstValue("Location")).hasValue("/sign-in?refused");
  }

  @Test
  void aDemoKeyInItsConfigurationStopsTheStart(CapturedOutput output) {
    var property = "rtmscoverage.security.api-keys.bridge.sha256";
    assertThatThrownBy(
            () ->
                run(
                    "refused",
                    Map.of(
                        "RTMSCOVERAGE_SECURITY_APIKEYS_BRIDGE_SHA256",
                        org.rtmscoverage.security.ApiKeys.sha256("rtms_demo_biller"),
                        "RTMSCOVERAGE_SECURITY_APIKEYS_BRIDGE_ROLES",
                        "biller")))
        .isNotNull();
    assertSentence(
        output,
        property
            + " is the hash of a demo key that everybody knows: make a key with the command"
            + " new-api-key");
  }

  @Test
  void aSecretInTheWrongPlaceStopsTheStartUnprinted(CapturedOutput output) {
    assertThatThrownBy(
            () -> run("misread", Map.of("RTMSCOVERAGE_SECURITY_APIKEYS_BRIDGE", "rtms_secretword")))
        .isNotNull();
    assertSentence(
        output,
        "rtmscoverage.security.apikeys.bridge cannot be read: compare it with what new-api-key and"
            + " new-staff print");
    assertThat(output).doesNotContain("rtms_secretword");
  }

  private static void assertSentence(CapturedOutput output, String sentence) {
    var printed = output.getAll().replace("\\n", "\n"); // within one line of JSON
    assertThat(printed)
        .contains("APPLICATION FAILED TO START", "\n" + sentence + "\n")
        .doesNotContain("\tat ", "\\tat ");
  }
}
