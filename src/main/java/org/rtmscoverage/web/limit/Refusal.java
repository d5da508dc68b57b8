package org.rtmscoverage.web.limit;

import io.micrometer.core.instrument.Counter;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rtmscoverage.trace.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What those are told for whom there is no room: the problem {@code unavailable} for a program, a
 * sentence for a person, and when to come back. Written here without the help of what costs time.
 */
final class Refusal {

  /** Seconds after which it is worth asking again. */
  static final int SOON = 2;

  private static final Logger LOG = LoggerFactory.getLogger(Refusal.class);
  private static final Duration LOG_EVERY = Duration.ofMinutes(1);
  private static final Pattern TRACEPARENT =
      Pattern.compile("[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}.*");

  private static final String PROBLEM =
      """
      {"type":"urn:rtms-coverage:problem:unavailable","title":"The service cannot answer now","status":503,\
      "detail":"More is asked now than can be answered; nothing was read. Send the request again after the seconds of \
      Retry-After.","errors":[],"instance":"urn:rtms-coverage:request:""";

  private static final String PAGE =
      """
      <!DOCTYPE html><html lang="en"><head><meta charset="UTF-8"><title>Not now</title></head><body><main>\
      <h1>Not now</h1><p>Too much is asked at this moment. Nothing was lost: try again in a moment.</p></main></body>\
      </html>""";

  private final Counter refused;
  private final AtomicLong nextLine = new AtomicLong(System.nanoTime());

  Refusal(Counter refused) {
    this.refused = refused;
  }

  /** The answer to a request that is not let in. */
  FullHttpResponse answer(HttpRequest request, boolean stays) {
    refused.increment();
    tell();
    boolean person = isPerson(request);
    byte[] body = (person ? PAGE : problem(traceId(request))).getBytes(StandardCharsets.UTF_8);
    var answer =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1,
            HttpResponseStatus.SERVICE_UNAVAILABLE,
            request.method().equals(HttpMethod.HEAD)
                ? Unpooled.EMPTY_BUFFER
                : Unpooled.wrappedBuffer(body));
    var headers = answer.headers();
    headers
        .set(
            HttpHeaderNames.CONTENT_TYPE,
            person ? "text/html;charset=UTF-8" : "application/problem+json")
        .set(HttpHeaderNames.CONTENT_LENGTH, body.length)
        .set(HttpHeaderNames.RETRY_AFTER, SOON)
        .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
        .set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
        .set("X-Content-Type-Options", "nosniff")
        .set("Referrer-Policy", "no-referrer")
        .set("X-Frame-Options", "DENY")
        .set("Cross-Origin-Resource-Policy", "same-origin")
        .set("Cross-Origin-Opener-Policy", "same-origin")
        .set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    if (!stays) {
      headers.set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    }
    return answer;
  }

  private static String problem(String traceId) {
    return PROBLEM + traceId + "\",\"traceId\":\"" + traceId + "\"}";
  }

  private static boolean isPerson(HttpRequest request) {
    String wanted = request.headers().get(HttpHeaderNames.ACCEPT);
    return wanted != null && wanted.contains("text/html") && !request.uri().startsWith("/v1/");
  }

  /** The caller's, if it sent one, as everywhere. */
  private static String traceId(HttpRequest request) {
    String sent = request.headers().get("traceparent");
    if (sent != null) {
      Matcher known = TRACEPARENT.matcher(sent);
      if (known.matches()) {
        return known.group(1);
      }
    }
    return Trace.unwatched().id();
  }

  /** One line a minute, however many are refused. */
  private void tell() {
    long now = System.nanoTime();
    long due = nextLine.get();
    if (now - due >= 0 && nextLine.compareAndSet(due, now + LOG_EVERY.toNanos())) {
      LOG.warn("more is asked than can be answered: requests are refused at the door");
    }
  }
}
