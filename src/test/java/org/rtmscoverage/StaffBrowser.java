package org.rtmscoverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A browser without scripts: keeps cookies, sends forms with their token, follows nothing. */
final class StaffBrowser {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String PASSWORD = "rtms-demo-password";

  private final String address;
  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).connectTimeout(PATIENCE).build();
  private String token = "";

  private StaffBrowser(String address) {
    this.address = address;
  }

  /**
   * What came back.
   *
   * @param status of HTTP
   * @param location where to go on; empty if nowhere
   * @param disposition what a browser is to do with it; empty if it is a page
   * @param html the page
   */
  record Shown(int status, String location, String disposition, String html) {}

  /** Signs a demo person in. */
  static StaffBrowser signedIn(String address, String name) {
    var browser = new StaffBrowser(address);
    browser.get("/sign-in");
    var answer =
        browser.post("/sign-in", Map.of("username", List.of(name), "password", List.of(PASSWORD)));
    assertThat(answer.location()).endsWith("/");
    browser.get("/");
    return browser;
  }

  /** Opens a page. */
  Shown get(String path) {
    return send(HttpRequest.newBuilder(URI.create(address + path)).GET());
  }

  /** Sends a form, with the token of the page opened last. */
  Shown post(String path, Map<String, List<String>> fields) {
    var pairs = new ArrayList<String>();
    pairs.add("_csrf=" + encoded(token));
    fields.forEach(
        (name, values) -> values.forEach(value -> pairs.add(encoded(name) + "=" + encoded(value))));
    return send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs))));
  }

  private Shown send(HttpRequest.Builder request) {
    try {
      var answer =
          http.send(
              request.header("Accept", "text/html").timeout(PATIENCE).build(),
              HttpResponse.BodyHandlers.ofString());
      var found = TOKEN.matcher(answer.body());
      if (found.find()) {
        token = found.group(1);
      }
      return new Shown(
          answer.statusCode(),
          answer.headers().firstValue("Location").orElse(""),
          answer.headers().firstValue("Content-Disposition").orElse(""),
          answer.body());
    } catch (IOException broken) {
      throw new AssertionError("the service broke off", broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError("the test was stopped", stopped);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
