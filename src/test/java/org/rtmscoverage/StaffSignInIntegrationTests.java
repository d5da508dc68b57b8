package org.rtmscoverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.server.session.DefaultWebSessionManager;
import org.springframework.web.server.session.InMemoryWebSessionStore;
import org.springframework.web.server.session.WebSessionManager;

/** Staff come in by a form, are kept apart by sessions, and go out again. */
class StaffSignInIntegrationTests extends WatchedTest {

  private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final String PASSWORD = "rtms-demo-password";

  @Autowired private WebSessionManager sessions;

  @AfterEach
  void setTheClockRight() {
    store().setClock(Clock.system(ZoneOffset.UTC));
  }

  @Test
  void whoIsNotSignedInIsSentToTheForm() {
    assertThat(location(read("/", null))).isEqualTo("/sign-in");
    assertThat(read("/sign-in", null).getResponseCookies()).doesNotContainKey("session");
  }

  @Test
  void rightPasswordOpensTheHomePage() {
    var session = signedIn("demo-biller");
    assertThat(session.isHttpOnly()).isTrue();
    assertThat(session.getSameSite()).isEqualToIgnoringCase("strict");
    assertThat(text(read("/", session))).contains("demo-biller", "default", "biller");
  }

  @ParameterizedTest
  @ValueSource(strings = {"DEMO-BILLER", " demo-biller "})
  void nameIsReadInAnyCase(String name) {
    assertThat(location(sent("/sign-in", name, PASSWORD))).isEqualTo("/");
  }

  @Test
  void wrongNameAndWrongPasswordReadAlike() {
    var wrongPassword = sent("/sign-in", "demo-biller", "wrong");
    var wrongName = sent("/sign-in", "nobody", PASSWORD);
    assertThat(location(wrongPassword)).isEqualTo("/sign-in?refused");
    assertThat(location(wrongName)).isEqualTo("/sign-in?refused");
    assertThat(text(read("/sign-in?refused", null)))
        .contains("The name or the password is not right")
        .doesNotContain("nobody");
  }

  @ParameterizedTest
  @ValueSource(strings = {"//evil.example/x", "https://evil.example", "/\\evil.example", "/a?b"})
  void wantedPageIsOneOfOurs(String wanted) {
    var uri = "/sign-in?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    assertThat(location(sent(uri, "demo-biller", PASSWORD))).isEqualTo("/");
  }

  @Test
  void wantedPageIsShownAfterTheSignIn() {
    assertThat(location(sent("/sign-in?to=/checks/1", "demo-biller", PASSWORD)))
        .isEqualTo("/checks/1");
    assertThat(location(sent("/sign-in?to=/checks/1", "demo-biller", "wrong")))
        .isEqualTo("/sign-in?refused&to=/checks/1");
  }

  @Test
  void formWithoutItsTokenIsNotTaken() {
    var answer =
        pages()
            .post()
            .uri("/sign-in")
            .body(form("demo-biller", PASSWORD, "made up"))
            .exchange()
            .expectBody(String.class)
            .returnResult();
    assertThat(location(answer)).isEqualTo("/sign-in?stale");
    assertThat(answer.getResponseCookies()).doesNotContainKey("session");
  }

  @Test
  void sessionOfSomebodyElsesMakingIsNotTakenOver() {
    var first = signedIn("demo-biller");
    var form = read("/sign-in", first);
    var second =
        pages()
            .post()
            .uri("/sign-in")
            .cookie("form", cookie(form, "form").getValue())
            .cookie("session", first.getValue())
            .body(form("demo-manager", PASSWORD, token(form)))
            .exchange()
            .expectBody(String.class)
            .returnResult();
    assertThat(cookie(second, "session").getValue()).isNotEqualTo(first.getValue());
    assertThat(location(read("/", first))).isEqualTo("/sign-in");
  }

  @Test
  void signingOutEndsTheSessionOnTheServer() {
    var session = signedIn("demo-biller");
    var home = read("/", session);
    var out =
        pages()
            .post()
            .uri("/sign-out")
            .cookie("form", cookie(home, "form").getValue())
            .cookie("session", session.getValue())
            .body(BodyInserters.fromFormData("_csrf", token(home)))
            .exchange()
            .expectBody(String.class)
            .returnResult();
    assertThat(location(out)).isEqualTo("/sign-in?out");
    assertThat(out.getResponseHeaders().getFirst("Clear-Site-Data")).contains("cache", "storage");
    assertThat(location(read("/", session))).isEqualTo("/sign-in");
  }

  @Test
  void fifteenMinutesWithoutUseEndTheSession() {
    var session = signedIn("demo-biller");
    ahead(Duration.ofMinutes(14));
    assertThat(read("/", session).getStatus()).isEqualTo(HttpStatus.OK);
    ahead(Duration.ofMinutes(28));
    assertThat(read("/", session).getStatus()).isEqualTo(HttpStatus.OK);
    ahead(Duration.ofMinutes(44));
    assertThat(location(read("/", session))).isEqualTo("/sign-in");
  }

  @Test
  void sessionDoesNotOpenTheApi() {
    var session = signedIn("demo-manager");
    pages()
        .get()
        .uri("/v1/payers")
        .cookie("session", session.getValue())
        .exchange()
        .expectStatus()
        .isUnauthorized();
  }

  @Test
  void apiKeyDoesNotOpenThePages() {
    assertThat(location(result(client().get().uri("/").accept(MediaType.TEXT_HTML).exchange())))
        .isEqualTo("/sign-in");
  }

  @Test
  void whatIsTypedIntoTheFormIsShownNowhere() {
    sent("/sign-in", "Canarsson", "1937-03-09");
    sent("/sign-in?to=/Canarsson/1937-03-09", "Canarsson 1937-03-09", PASSWORD);
    all().holdNo(Marks.ANY);
  }

  @Test
  void signInsStandInTheLogWithTheNamesOfAccountsAlone() {
    signedIn("demo-biller");
    sent("/sign-in", " Demo-Biller ", "Canarsson's password");
    sent("/sign-in", "Canarsson", PASSWORD);
    assertThat(sightings().lines())
        .filteredOn(line -> line.logger().contains(".security."))
        .allMatch(line -> !line.trace().isEmpty(), "bears a trace")
        .extracting(line -> line.level() + ":" + line.message())
        .containsExactly(
            "INFO:default/staff:demo-biller signed in",
            "WARN:sign-in refused: wrong password for demo-biller, from 127.0.0.1",
            "WARN:sign-in refused: unknown name, from 127.0.0.1");
    sightings().holdNo(Pattern.compile("(?i)canarsson|" + PASSWORD));
  }

  @ParameterizedTest
  @ValueSource(strings = {"foo", ";;;", "text/html/x", ""})
  void acceptThatCannotBeReadIsNoBugOfOurs(String accept) {
    var page = client().get().uri("/").header("Accept", accept).exchange();
    page.expectStatus().value(status -> assertThat(status).isIn(303, 401));
    var form = client().post().uri("/sign-in").header("Accept", accept).exchange();
    form.expectStatus().value(status -> assertThat(status).isIn(303, 403));
  }

  @Test
  void qualityOfAMediaTypeDoesNotHideThePerson() {
    var page = client().get().uri("/").header("Accept", "text/html;q=0.9, */*;q=0.1").exchange();
    assertThat(location(result(page))).isEqualTo("/sign-in");
  }

  @Test
  void formThatCannotBeReadIsItsSendersMistake() {
    var form = read("/sign-in", null);
    var answer =
        result(
            pages()
                .post()
                .uri("/sign-in?memberId=Canarsson")
                .cookie("form", cookie(form, "form").getValue())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .bodyValue("username=a&password=%zzCanarsson&_csrf=" + token(form))
                .exchange());
    assertThat(answer.getStatus()).isEqualTo(HttpStatus.BAD_REQUEST);
    all().holdNo(Marks.ANY);
  }

  @Test
  void operatorsPortHasNoWayIn() {
    var form = read("/sign-in", null);
    operator()
        .mutate()
        .defaultHeaders(headers -> headers.remove("X-API-Key"))
        .build()
        .post()
        .uri("/sign-in")
        .cookie("form", cookie(form, "form").getValue())
        .body(form("demo-biller", PASSWORD, token(form)))
        .exchange()
        .expectStatus()
        .isNotFound();
    for (String page : List.of("/", "/sign-in", "/openapi.yaml", "/swagger-ui.html")) {
      operator().get().uri(page).exchange().expectStatus().isNotFound();
    }
  }

  @Test
  void signingOutNeedsNoFreshForm() {
    var session = signedIn("demo-biller");
    var out = pages().post().uri("/sign-out").cookie("session", session.getValue()).exchange();
    assertThat(location(result(out))).isEqualTo("/sign-in?out");
    assertThat(location(read("/", session))).isEqualTo("/sign-in");
  }

  @Test
  void personIsToldOnAPageWhatAProgramIsToldInJson() {
    var page = read("/nosuch", null);
    assertThat(page.getStatus()).isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(text(page))
        .startsWith("<!DOCTYPE html>")
        .contains("<title>There is no such page - rtms-coverage</title>", "Reference number");
    var json = result(client().get().uri("/nosuch").exchange());
    assertThat(json.getResponseHeaders().getContentType())
        .isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
  }

  @Test
  void openPagesAnswerHead() {
    for (String page : List.of("/sign-in")) {
      client().head().uri(page).exchange().expectStatus().isOk();
    }
    operator().head().uri("/actuator/health").exchange().expectStatus().isOk();
  }

  private WebTestClient pages() {
    return client()
        .mutate()
        .defaultHeaders(
            headers -> {
              headers.remove("X-API-Key");
              headers.setAccept(List.of(MediaType.TEXT_HTML));
            })
        .build();
  }

  private ResponseCookie signedIn(String name) {
    return cookie(sent("/sign-in", name, PASSWORD), "session");
  }

  private EntityExchangeResult<String> sent(String uri, String name, String password) {
    var form = read("/sign-in", null);
    return result(
        pages()
            .post()
            .uri(URI.create(address() + uri))
            .cookie("form", cookie(form, "form").getValue())
            .body(form(name, password, token(form)))
            .exchange());
  }

  private EntityExchangeResult<String> read(String uri, @Nullable ResponseCookie session) {
    var request = pages().get().uri(uri);
    if (session != null) {
      request.cookie("session", session.getValue());
    }
    return result(request.exchange());
  }

  private static EntityExchangeResult<String> result(WebTestClient.ResponseSpec answer) {
    return answer.expectBody(String.class).returnResult();
  }

  private static BodyInserters.FormInserter<String> form(
      String name, String password, String token) {
    var fields = new LinkedMultiValueMap<String, String>();
    fields.add("username", name);
    fields.add("password", password);
    fields.add("_csrf", token);
    return BodyInserters.fromFormData(fields);
  }

  private static String token(EntityExchangeResult<String> page) {
    var found = FORM_TOKEN.matcher(text(page));
    assertThat(found.find()).as("the page has a form with a token").isTrue();
    return found.group(1);
  }

  private static String text(EntityExchangeResult<String> page) {
    return String.valueOf(page.getResponseBody());
  }

  private static ResponseCookie cookie(EntityExchangeResult<String> answer, String name) {
    var cookie = answer.getResponseCookies().getFirst(name);
    assertThat(cookie).as(name).isNotNull();
    return Objects.requireNonNull(cookie);
  }

  private static String location(EntityExchangeResult<String> answer) {
    return String.valueOf(answer.getResponseHeaders().getFirst("Location"));
  }

  private void ahead(Duration time) {
    store().setClock(Clock.offset(Clock.system(ZoneOffset.UTC), time));
  }

  private InMemoryWebSessionStore store() {
    return (InMemoryWebSessionStore) ((DefaultWebSessionManager) sessions).getSessionStore();
  }
}
