package org.rtmscoverage.eligibility;

import io.netty.handler.timeout.ReadTimeoutException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.TimeoutException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.netty.resources.ConnectionProvider;

/**
 * The way to one payer: posts a body to its one address and brings back whatever came. Redirects
 * are not followed, compressed answers are not asked for, and an answer past the limit is refused.
 */
public final class PayerChannel {

  private final WebClient client;
  private final ConnectionProvider pool;
  private final Scheduler worker;
  private final int maxResponseBytes;
  private final RetryAfter retryAfter;

  PayerChannel(
      WebClient client,
      ConnectionProvider pool,
      Scheduler worker,
      int maxResponseBytes,
      Clock clock) {
    this.client = client;
    this.pool = pool;
    this.worker = worker;
    this.maxResponseBytes = maxResponseBytes;
    this.retryAfter = new RetryAfter(clock);
  }

  /**
   * Where an adapter writes this payer's questions and reads its answers: threads of the payer's
   * own, so that slow reading delays nobody but the payer itself.
   *
   * @return may block
   */
  public Scheduler worker() {
    return worker;
  }

  /**
   * Posts once.
   *
   * @param type media type of the body, also the one asked for
   * @param body the question
   * @return what came back, whatever the status; a {@link PayerException} if nothing did
   */
  public Mono<PayerReply> post(MediaType type, byte[] body) {
    return client
        .post()
        .contentType(type)
        .accept(type, MediaType.ALL)
        .bodyValue(body)
        .exchangeToMono(this::reply)
        .onErrorMap(PayerChannel::failure);
  }

  private Mono<PayerReply> reply(ClientResponse response) {
    return response
        .body(BodyExtractors.toDataBuffers())
        .reduceWith(ByteArrayOutputStream::new, this::append)
        .map(
            body ->
                new PayerReply(
                    response.statusCode().value(),
                    body.toByteArray(),
                    retryAfter.wait(response.headers().header(HttpHeaders.RETRY_AFTER))));
  }

  /** Copies at once: a list of buffers would take a hundred times what tiny chunks hold. */
  private ByteArrayOutputStream append(ByteArrayOutputStream body, DataBuffer buffer) {
    byte[] bytes = new byte[buffer.readableByteCount()];
    buffer.read(bytes);
    DataBufferUtils.release(buffer);
    if (bytes.length > maxResponseBytes - body.size()) {
      throw PayerException.unreadable("the answer is larger than this payer's limit");
    }
    body.writeBytes(bytes);
    return body;
  }

  /** Lets calls under way end and takes no others. */
  void close() {
    pool.dispose();
  }

  private static Throwable failure(Throwable thrown) {
    Throwable cause =
        thrown instanceof WebClientRequestException && thrown.getCause() != null
            ? thrown.getCause()
            : thrown;
    // the pool's exceptions live in a shaded package of Reactor Netty that must not be imported
    if (cause.getClass().getSimpleName().startsWith("PoolAcquire")) {
      return PayerException.limitReached();
    }
    if (cause instanceof ReadTimeoutException || cause instanceof TimeoutException) {
      return PayerException.timedOut();
    }
    if (cause instanceof IOException || thrown instanceof WebClientRequestException) {
      return PayerException.connectionFailed(cause.getClass().getSimpleName());
    }
    return thrown;
  }
}
