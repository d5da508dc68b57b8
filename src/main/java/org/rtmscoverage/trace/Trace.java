package org.rtmscoverage.trace;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * The trace a piece of work belongs to, and the span it is in. It holds nothing of what was asked
 * or answered.
 */
public final class Trace {

  /** Where Reactor's context and an exchange's attributes hold it. */
  static final String KEY = "rtmscoverage.trace";

  /** What lines of the log call its id: the name Elastic's schema has for it. */
  static final String IN_LOG = "trace.id";

  private static final int ID_BYTES = 16;

  private final String id;
  private final Tracer tracer;
  private final @Nullable Span span;

  private Trace(String id, Tracer tracer, @Nullable Span span) {
    this.id = id;
    this.tracer = tracer;
    this.span = span;
  }

  /** The trace of a span that was begun; one without spans if there is none. */
  static Trace of(Tracer tracer, @Nullable Span span) {
    String id = span == null ? "" : span.context().traceId();
    return id.isEmpty() ? unwatched() : new Trace(id, tracer, span);
  }

  /**
   * A trace without spans.
   *
   * @return with an id of its own
   */
  public static Trace unwatched() {
    byte[] id = new byte[ID_BYTES];
    ThreadLocalRandom.current().nextBytes(id); // an id in a log, no secret
    return new Trace(HexFormat.of().formatHex(id), Tracer.NOOP, null);
  }

  /**
   * The trace that work which is about to begin belongs to.
   *
   * @param context Reactor's context of that work
   * @return a new one without spans if the work belongs to none
   */
  public static Trace of(ContextView context) {
    Trace known = context.getOrDefault(KEY, null);
    return known == null ? unwatched() : known;
  }

  /**
   * The trace of a request.
   *
   * @param exchange the request
   * @return always the same for the same request
   */
  public static Trace of(ServerWebExchange exchange) {
    return (Trace) exchange.getAttributes().computeIfAbsent(KEY, _ -> unwatched());
  }

  /**
   * What log lines and problems name.
   *
   * @return 32 hexadecimal digits
   */
  public String id() {
    return id;
  }

  /**
   * Puts work into this trace.
   *
   * @param context Reactor's context of the work so far
   * @return with this trace
   */
  public Context addTo(Context context) {
    return context.put(KEY, this);
  }

  /**
   * Says something in the log that belongs to this trace. Nothing else tells a line whose it is.
   *
   * @param line logs it
   */
  public void inLog(Runnable line) {
    String before = MDC.get(IN_LOG);
    MDC.put(IN_LOG, id);
    try {
      line.run();
    } finally {
      if (before == null) {
        MDC.remove(IN_LOG);
      } else {
        MDC.put(IN_LOG, before);
      }
    }
  }

  /**
   * Has each value of some work looked at by what may say something about it in the log.
   *
   * @param work the work
   * @param line looks, and logs; what it throws fails the work
   * @param <T> what comes of the work
   * @return the same work
   */
  public static <T> Mono<T> watched(Mono<T> work, Consumer<T> line) {
    return Mono.deferContextual(
        context -> {
          Trace trace = of(context);
          return work.doOnNext(value -> trace.inLog(() -> line.accept(value)));
        });
  }

  /**
   * Does work in a span of its own, if its trace is one that is recorded.
   *
   * @param name what the span is called; one of few words, never made from data
   * @param tags what is known before the work begins; no member data
   * @param outcome one word for what came of it, kept as tag {@code outcome}; of a failure it is
   *     the name of the exception's class
   * @param work the work
   * @param <T> what comes of the work
   * @return the same work
   */
  public static <T> Mono<T> step(
      String name, Map<String, String> tags, Function<T, String> outcome, Mono<T> work) {
    return Mono.deferContextual(
        context -> {
          Trace trace = context.getOrDefault(KEY, null);
          return trace == null ? work : trace.stepped(name, tags, outcome, work);
        });
  }

  private <T> Mono<T> stepped(
      String name, Map<String, String> tags, Function<T, String> outcome, Mono<T> work) {
    return span == null || !Boolean.TRUE.equals(span.context().sampled())
        ? work
        : recorded(begun(span, name, tags), outcome, work);
  }

  private Span begun(Span parent, String name, Map<String, String> tags) {
    Span.Builder begun = tracer.spanBuilder().setParent(parent.context()).name(name);
    tags.forEach(begun::tag);
    return begun.start();
  }

  private <T> Mono<T> recorded(Span begun, Function<T, String> outcome, Mono<T> work) {
    return work.doOnNext(value -> begun.tag("outcome", outcome.apply(value)))
        .doOnError(thrown -> begun.tag("outcome", thrown.getClass().getSimpleName()))
        .doFinally(_ -> begun.end())
        .contextWrite(new Trace(id, tracer, begun)::addTo);
  }

  /** Shows the id alone. */
  @Override
  public String toString() {
    return id;
  }
}
