package org.rtmscoverage.web.limit;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.http.codec.multipart.Part;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebExchangeDecorator;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.server.adapter.DefaultServerWebExchange;
import org.springframework.web.server.i18n.FixedLocaleContextResolver;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Gives the whole body of a request its time, a form as well, and each part of it; a later one is a
 * {@link LateBodyException}, one that never ends because the client left a {@link
 * BrokenBodyException}. Counts from when somebody begins to read; a body that nobody reads is
 * {@link SlowRequests}' matter.
 */
final class BodyTime implements WebFilter {

  private final ServerCodecConfigurer codecs;
  private final Duration whole;
  private final Duration longestGap;
  private final Scheduler scheduler;

  BodyTime(ServerCodecConfigurer codecs, Duration whole, Duration longestGap, Scheduler scheduler) {
    this.codecs = codecs;
    this.whole = whole;
    this.longestGap = longestGap;
    this.scheduler = scheduler;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    var timed = new TimedExchange(exchange, new Timed(exchange.getRequest()));
    return chain.filter(timed).then(Mono.defer(timed::cleanupMultipart));
  }

  /** Lets a body through as long as it comes in time. */
  Flux<DataBuffer> inTime(Flux<DataBuffer> body) {
    return Flux.defer(
        () -> {
          long end = now() + whole.toNanos();
          Flux<DataBuffer> sent = body.onErrorMap(_ -> new BrokenBodyException());
          return sent.timeout(
              patience(end), _ -> patience(end), Flux.error(LateBodyException::new));
        });
  }

  private Mono<Long> patience(long end) {
    long left = Math.clamp(end - now(), 0, longestGap.toNanos());
    return Mono.delay(Duration.ofNanos(left), scheduler);
  }

  private long now() {
    return scheduler.now(TimeUnit.NANOSECONDS);
  }

  /** A request whose body must come in time. */
  private final class Timed extends ServerHttpRequestDecorator {

    Timed(ServerHttpRequest request) {
      super(request);
    }

    @Override
    public Flux<DataBuffer> getBody() {
      return inTime(super.getBody());
    }
  }

  /** A request with everything that is read from its body: Spring's own keeps the first body. */
  private final class TimedExchange extends ServerWebExchangeDecorator {

    private final ServerHttpRequest request;
    private final ServerWebExchange forms;

    TimedExchange(ServerWebExchange exchange, ServerHttpRequest request) {
      super(exchange);
      this.request = request;
      this.forms =
          new DefaultServerWebExchange(
              request,
              exchange.getResponse(),
              _ -> exchange.getSession(),
              codecs,
              new FixedLocaleContextResolver());
    }

    @Override
    public ServerHttpRequest getRequest() {
      return request;
    }

    /** A broken escape is its sender's mistake. */
    @Override
    public Mono<MultiValueMap<String, String>> getFormData() {
      return forms
          .getFormData()
          .onErrorMap(IllegalArgumentException.class, _ -> new ServerWebInputException("no form"));
    }

    @Override
    public Mono<MultiValueMap<String, Part>> getMultipartData() {
      return forms.getMultipartData();
    }

    @Override
    public Mono<Void> cleanupMultipart() {
      return forms.cleanupMultipart();
    }
  }
}
