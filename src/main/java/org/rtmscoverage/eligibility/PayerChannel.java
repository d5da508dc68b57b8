package org.rtmscoverage.eligibility;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.netty.resources.ConnectionProvider;

/**
 * The way to one payer: posts a body to its one address and brings back whatever came. Redirects
 * are not followed, compressed answers are not asked for, and an answer past the limit is refused.
 */
public final class PayerChannel {

  private static final int UNAUTHORIZED = 401;

  private final Line line;
  private final AttemptNote note;
  private final AtomicReference<@Nullable Duration> wait = new AtomicReference<>();

  private PayerChannel(Line line, AttemptNote note) {
    this.line = line;
    this.note = note;
  }

  PayerChannel(
      WebClient client,
      ConnectionProvider pool,
      @Nullable AccessTokens tokens,
      Scheduler worker,
      int maxResponseBytes,
      Clock clock) {
    this(
        new Line(
            client,
            pool,
            tokens,
            worker,
            new BoundedBody(
                maxResponseBytes,
                () -> PayerException.unreadable("the answer is larger than this payer's limit")),
            new RetryAfter(clock)),
        new AttemptNote(clock)); // nobody reads it
  }

  /**
   * What all attempts share.
   *
   * @param client leads to the payer's address
   * @param pool its connections
   * @param tokens what the payer wants to see; null if it asks for no token
   * @param worker threads of the payer's own
   * @param body reads an answer
   * @param retryAfter reads how long to wait
   */
  private record Line(
      WebClient client,
      ConnectionProvider pool,
      @Nullable AccessTokens tokens,
      Scheduler worker,
      BoundedBody body,
      RetryAfter retryAfter) {}

  /**
   * The same way for one attempt, which remembers how long the payer asked to wait.
   *
   * @param seen takes note of what goes out and what comes back
   */
  PayerChannel forAttempt(AttemptNote seen) {
    return new PayerChannel(line, seen);
  }

  /** How long the payer asked to wait, whatever it answered; null if it did not say. */
  @Nullable Duration askedToWait() {
    return wait.get();
  }

  /** Completes when there is what the payer wants to see with a question. */
  Mono<Void> signIn() {
    AccessTokens tokens = line.tokens();
    return tokens == null ? Mono.empty() : tokens.current().then();
  }

  /**
   * Where an adapter writes this payer's questions and reads its answers: threads of the payer's
   * own, so that slow reading delays nobody but the payer itself.
   *
   * @return may block
   */
  public Scheduler worker() {
    return line.worker();
  }

  /**
   * Posts once.
   *
   * @param type media type of the body, also the one asked for
   * @param body the question
   * @return what came back, whatever the status; a {@link PayerException} if nothing did
   */
  public Mono<PayerReply> post(MediaType type, byte[] body) {
    AccessTokens tokens = line.tokens();
    return tokens == null
        ? send(type, body, null)
        : tokens
            .current()
            .flatMap(
                token -> send(type, body, token).flatMap(reply -> accepted(tokens, token, reply)));
  }

  private static Mono<PayerReply> accepted(
      AccessTokens tokens, AccessToken used, PayerReply reply) {
    if (reply.status() != UNAUTHORIZED) {
      tokens.accepted(used);
      return Mono.just(reply);
    }
    return tokens.refused(used) ? Mono.error(PayerException::tokenRefused) : Mono.just(reply);
  }

  private Mono<PayerReply> send(MediaType type, byte[] body, @Nullable AccessToken token) {
    return Sent.watched(
        sent -> {
          note.sent();
          return line.client()
              .post()
              .httpRequest(_ -> sent.note())
              .headers(headers -> authorize(headers, token))
              .contentType(type)
              .accept(type, MediaType.ALL)
              .bodyValue(body)
              .exchangeToMono(this::reply)
              .onErrorMap(thrown -> Sent.failure(thrown, sent.noted()));
        });
  }

  private static void authorize(HttpHeaders headers, @Nullable AccessToken token) {
    if (token != null) {
      headers.setBearerAuth(token.value());
    }
  }

  private Mono<PayerReply> reply(ClientResponse response) {
    Duration asked = line.retryAfter().wait(response.headers().header(HttpHeaders.RETRY_AFTER));
    wait.set(asked);
    note.status(response.statusCode().value());
    return line.body()
        .read(response)
        .doOnNext(note::reply)
        .map(body -> new PayerReply(response.statusCode().value(), body, asked));
  }

  /** Lets calls under way end and takes no others. */
  void close() {
    line.pool().dispose();
  }
}
