package org.rtmscoverage.eligibility;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Pattern;
import org.rtmscoverage.eligibility.PayerAccess.Credentials;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where one payer wants us to sign in: gets a token by the client credentials grant (RFC 6749,
 * 4.4), the client named by HTTP Basic. Whatever goes wrong here is not the payer's failure.
 */
final class TokenEndpoint {

  /** Held for so long where the endpoint does not say. */
  static final Duration UNSTATED_LIFE = Duration.ofMinutes(5);

  /** A token is renewed so long before it expires, or when a quarter of its life is left. */
  static final Duration MARGIN = Duration.ofMinutes(1);

  private static final Duration SHORTEST_LIFE = Duration.ofSeconds(10);
  private static final Duration LONGEST_LIFE = Duration.ofDays(1);
  private static final int QUARTERS = 4;
  private static final int MAX_RESPONSE = 64 * 1024;
  private static final int OK = 200;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVICE_UNAVAILABLE = 503;
  private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]{1,16384}");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final WebClient client;
  private final Credentials.Client as;
  private final Scheduler worker;
  private final Clock clock;
  private final BoundedBody body =
      new BoundedBody(
          MAX_RESPONSE,
          () -> PayerException.signInFailed("the token's answer is too large", false));

  TokenEndpoint(WebClient client, Credentials.Client as, Scheduler worker, Clock clock) {
    this.client = client;
    this.as = as;
    this.worker = worker;
    this.clock = clock;
  }

  /** Asks once. */
  Mono<AccessToken> token() {
    return Sent.watched(
        sent ->
            client
                .post()
                .uri(as.tokenUrl())
                .httpRequest(_ -> sent.note())
                .header(HttpHeaders.AUTHORIZATION, "Basic " + basic())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .accept(MediaType.APPLICATION_JSON)
                .bodyValue(form())
                .exchangeToMono(this::answer)
                .publishOn(worker)
                .map(this::read)
                .onErrorMap(
                    thrown -> !(thrown instanceof PayerException),
                    thrown -> failed(Sent.failure(thrown, sent.noted()))));
  }

  private String basic() {
    return HttpHeaders.encodeBasicAuth(
        encoded(as.id()), encoded(as.secret()), StandardCharsets.US_ASCII);
  }

  private String form() {
    String scope = as.scope() == null ? "" : "&scope=" + encoded(as.scope());
    return "grant_type=client_credentials" + scope;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Mono<byte[]> answer(ClientResponse response) {
    int status = response.statusCode().value();
    return body.read(response)
        .flatMap(bytes -> status == OK ? Mono.just(bytes) : Mono.error(refused(status)));
  }

  private static PayerException refused(int status) {
    return switch (status) {
      case 400, 401, 403 -> PayerException.accessRefused(AccessRefusal.CLIENT);
      case TOO_MANY_REQUESTS, SERVICE_UNAVAILABLE ->
          PayerException.signInFailed("HTTP status " + status, true);
      default -> PayerException.signInFailed("HTTP status " + status, false);
    };
  }

  private AccessToken read(byte[] bytes) {
    JsonNode answer = parse(bytes);
    String value = answer.path("access_token").stringValue("");
    String type = answer.path("token_type").stringValue("Bearer");
    if (!TOKEN.matcher(value).matches() || !"bearer".equalsIgnoreCase(type)) {
      throw PayerException.signInFailed("the answer holds no bearer token", false);
    }
    Duration life = life(answer.path("expires_in"));
    Duration quarter = life.dividedBy(QUARTERS);
    Duration margin = quarter.compareTo(MARGIN) < 0 ? quarter : MARGIN;
    return new AccessToken(value, clock.instant().plus(life).minus(margin));
  }

  private static JsonNode parse(byte[] bytes) {
    try {
      return JSON.readTree(bytes);
    } catch (JacksonException _) {
      throw PayerException.signInFailed("the answer is not JSON", false);
    }
  }

  private static Duration life(JsonNode stated) {
    if (!stated.isNumber() && !stated.stringValue("").matches("[0-9]{1,9}")) {
      return UNSTATED_LIFE;
    }
    Duration life = Duration.ofSeconds(stated.asLong(UNSTATED_LIFE.toSeconds()));
    if (life.compareTo(SHORTEST_LIFE) < 0) {
      return SHORTEST_LIFE;
    }
    return life.compareTo(LONGEST_LIFE) > 0 ? LONGEST_LIFE : life;
  }

  private static Throwable failed(Throwable thrown) {
    return thrown instanceof PayerException known
        ? PayerException.signInFailed(
            known.getMessage(), known.again() == PayerException.Again.AFTER_A_PAUSE)
        : thrown;
  }
}
