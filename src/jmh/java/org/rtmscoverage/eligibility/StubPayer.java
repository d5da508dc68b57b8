package org.rtmscoverage.eligibility;

import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableChannel;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.resources.LoopResources;

/** A payer on the loopback address that answers after a while, or does one wrong thing for long. */
final class StubPayer implements AutoCloseable {

  private static final String TYPE = "application/edi-x12";
  private static final byte[] LARGE = large(IsolationLoadRun.MAX_RESPONSE - 1_000);
  private static final byte[] BLANKS = new byte[8_192];
  private static final Duration PACE = Duration.ofMillis(50);

  private final LoopResources loops = LoopResources.create("stub-payer", 1, true);
  private final DisposableServer server;
  private final byte[] answer;
  private final Duration delay;
  private volatile Fault fault = Fault.NONE;

  /** What a payer does. */
  enum Fault {
    /** It answers. */
    NONE,
    /** It reads and never answers. */
    SILENCE,
    /** One byte now and then. */
    DRIP,
    /** It closes the connection instead of answering. */
    RESET,
    /** HTTP 500 with a page. */
    SERVER_ERROR,
    /** Noise with status 200. */
    GARBAGE,
    /** A readable answer just below the size limit, which takes long to read. */
    LARGE,
    /** An answer past the size limit. */
    HUGE,
    /** Nobody listens at its address; the load run leads the questions elsewhere. */
    REFUSED
  }

  StubPayer(byte[] answer, Duration delay) {
    this.answer = answer;
    this.delay = delay;
    this.server =
        HttpServer.create().host("127.0.0.1").port(0).runOn(loops).handle(this::handle).bindNow();
  }

  void fault(Fault next) {
    fault = next;
  }

  String url() {
    return "http://127.0.0.1:" + server.port() + "/eligibility";
  }

  private Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response) {
    return request.receive().then(Mono.defer(() -> Mono.from(reply(response))));
  }

  private Publisher<Void> reply(HttpServerResponse response) {
    response.header("Content-Type", TYPE);
    return switch (fault) {
      case NONE, REFUSED -> Mono.delay(delay).then(send(response, answer));
      case SILENCE -> Mono.never();
      case DRIP ->
          response.send(
              Flux.interval(PACE).map(_ -> Unpooled.wrappedBuffer(new byte[] {'I'})), _ -> true);
      case RESET -> Mono.fromRunnable(() -> response.withConnection(DisposableChannel::dispose));
      case SERVER_ERROR -> send(response.status(500), bytes("<html>down</html>"));
      case GARBAGE -> send(response, bytes("no answer ".repeat(500)));
      case LARGE -> send(response, LARGE);
      case HUGE -> response.sendByteArray(Flux.range(0, 2_000).map(_ -> BLANKS));
    };
  }

  private static Mono<Void> send(HttpServerResponse response, byte[] body) {
    return response
        .header("Content-Length", String.valueOf(body.length))
        .sendByteArray(Mono.just(body))
        .then();
  }

  private static byte[] large(int length) {
    String row = "EB*1**30**PPO~";
    String head = X12Text.answer(IsolationLoadRun.MEMBER_LOOP, "EB*1**30~");
    int rows = (length - head.length()) / row.length();
    return bytes(X12Text.answer(IsolationLoadRun.MEMBER_LOOP, row.repeat(rows)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** An answer of usual size. */
  static byte[] usual() {
    return bytes(
        X12Text.answer(
            IsolationLoadRun.MEMBER_LOOP,
            String.join("", Arrays.asList("EB*1**30**PPO~", "EB*B**MH***27*30*****Y~"))
                .repeat(20)));
  }

  @Override
  public void close() {
    server.disposeNow();
    loops.dispose();
  }
}
