package org.rtmscoverage.bench;

import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableChannel;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.resources.LoopResources;

/**
 * A payer on the loopback address that answers questions in JSON, about the member who was asked
 * for, with 26 rows of benefits; at once, after a while, or with one fault.
 */
final class PayerStub implements AutoCloseable {

  private static final byte[] BLANKS = new byte[8_192];
  private static final Duration PACE = Duration.ofMillis(50);
  private static final String MEMBER_ID = "\"memberId\":\"";

  private final LoopResources loops = LoopResources.create("stub", 1, true);
  private final DisposableServer server;
  private final AtomicLong answered = new AtomicLong();
  private volatile Fault fault = Fault.NONE;
  private volatile Duration delay = Duration.ZERO;

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
    /** An answer past the size limit. */
    HUGE
  }

  PayerStub() {
    this.server =
        HttpServer.create().host("127.0.0.1").port(0).runOn(loops).handle(this::handle).bindNow();
  }

  void fault(Fault next) {
    fault = next;
  }

  void delay(Duration next) {
    delay = next;
  }

  /** Questions answered so far. */
  long answered() {
    return answered.get();
  }

  int port() {
    return server.port();
  }

  String url() {
    return "http://127.0.0.1:" + server.port() + "/eligibility";
  }

  private Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response) {
    return request
        .receive()
        .aggregate()
        .asString(StandardCharsets.UTF_8)
        .flatMap(asked -> Mono.from(reply(asked, response)));
  }

  private Publisher<Void> reply(String asked, HttpServerResponse response) {
    return switch (fault) {
      case NONE -> delay.isZero() ? answer(asked, response) : later(asked, response);
      case SILENCE -> Mono.never();
      case DRIP ->
          response.send(
              Flux.interval(PACE).map(_ -> Unpooled.wrappedBuffer(new byte[] {'{'})), _ -> true);
      case RESET -> Mono.fromRunnable(() -> response.withConnection(DisposableChannel::dispose));
      case SERVER_ERROR -> send(response.status(500), "text/html", "<html>down</html>");
      case GARBAGE -> send(response, "application/json", "no answer ".repeat(500));
      case HUGE -> response.sendByteArray(Flux.range(0, 2_000).map(_ -> BLANKS));
    };
  }

  private Mono<Void> later(String asked, HttpServerResponse response) {
    return Mono.delay(delay).then(Mono.defer(() -> Mono.from(answer(asked, response))));
  }

  private Publisher<Void> answer(String asked, HttpServerResponse response) {
    answered.incrementAndGet();
    int from = asked.indexOf(MEMBER_ID) + MEMBER_ID.length();
    String member = asked.substring(from, asked.indexOf('"', from));
    return send(response, "application/json", HEAD + member + TAIL);
  }

  private static Publisher<Void> send(HttpServerResponse response, String type, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return response
        .header("Content-Type", type)
        .header("Content-Length", String.valueOf(bytes.length))
        .sendByteArray(Mono.just(bytes));
  }

  private static final String HEAD =
      """
      {"meta": {"traceId": "MEASURED"}, "payer": {"name": "MEASURED HEALTH PLAN", "payorIdentification": "MEASURED"},
      "provider": {"providerName": "CLINIC", "npi": "1999999984"},
      "subscriber": {"memberId": \"""";

  /** Deductibles and most out of pocket: kind, level, period, amount, in network. */
  private static final String[] AMOUNTS = {
    "C,IND,23,500,Y", "C,IND,29,350,Y", "C,FAM,23,1000,Y", "C,FAM,29,850,Y",
    "C,IND,23,1500,N", "C,IND,29,1500,N", "C,FAM,23,3000,N", "C,FAM,29,3000,N",
    "G,IND,23,3000,Y", "G,IND,24,450,Y", "G,IND,29,2550,Y", "G,FAM,23,6000,Y",
    "G,FAM,24,450,Y", "G,FAM,29,5550,Y", "G,IND,23,6000,N", "G,IND,29,6000,N",
    "G,FAM,23,12000,N", "G,FAM,29,12000,N"
  };

  private static final String TAIL =
      """
      ", "firstName": "ZOE", "lastName": "QUILLFEATHER", "dateOfBirth": "19850722"},
      "planInformation": {"groupNumber": "G-100", "groupDescription": "EMPLOYER"},
      "planDateInformation": {"planBegin": "20260101", "planEnd": "20261231", "service": "20261201"},
      "benefitsInformation": [
      {"code": "1", "serviceTypeCodes": ["30"], "planCoverage": "PPO 100"},
      {"code": "1", "serviceTypeCodes": ["MH", "CF", "98"]},
      """
          + IntStream.range(0, AMOUNTS.length)
              .mapToObj(i -> amount(AMOUNTS[i].split(",", -1)))
              .collect(Collectors.joining())
          + """
          {"code": "B", "coverageLevelCode": "IND", "serviceTypeCodes": ["98"], "timeQualifierCode": "27",
           "benefitAmount": "25", "inPlanNetworkIndicatorCode": "Y"},
          {"code": "B", "coverageLevelCode": "IND", "serviceTypeCodes": ["CF"], "timeQualifierCode": "27",
           "benefitAmount": "30", "authOrCertIndicator": "Y", "inPlanNetworkIndicatorCode": "Y"},
          {"code": "A", "coverageLevelCode": "IND", "serviceTypeCodes": ["CF"], "timeQualifierCode": "27",
           "benefitPercent": ".4", "authOrCertIndicator": "Y", "inPlanNetworkIndicatorCode": "N"},
          {"code": "A", "coverageLevelCode": "IND", "serviceTypeCodes": ["MH"], "timeQualifierCode": "27",
           "benefitPercent": "0", "authOrCertIndicator": "Y", "inPlanNetworkIndicatorCode": "Y"},
          {"code": "1", "coverageLevelCode": "IND", "serviceTypeCodes": ["CF"], "authOrCertIndicator": "Y",
           "inPlanNetworkIndicatorCode": "Y", "additionalInformation": [{"description": "MEDICAL NECESSITY"}]}]}
          """;

  private static String amount(String[] one) {
    return """
        {"code": "%s", "coverageLevelCode": "%s", "serviceTypeCodes": ["30"], "timeQualifierCode": "%s",
         "benefitAmount": "%s", "inPlanNetworkIndicatorCode": "%s"},
        """
        .formatted((Object[]) one);
  }

  @Override
  public void close() {
    server.disposeNow();
    loops.dispose();
  }
}
