package org.rtmscoverage.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.scheduler.Schedulers;
import reactor.netty.NettyPipeline;

class DoorTests {

  private static final String GET = "GET /v1/payers HTTP/1.1\r\nHost: x\r\n\r\n";
  private static final String POST =
      "POST /v1/coverage-checks HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\n";

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final RoomInside room = new RoomInside(new DoorProperties(Duration.ofMinutes(1), 1, 1));
  private final Refusal refusal = new Refusal(meters.counter("refused"));
  private final EmbeddedChannel channel = channel();

  private EmbeddedChannel channel() {
    var made = new EmbeddedChannel();
    made.pipeline().addLast(NettyPipeline.HttpCodec, new HttpServerCodec());
    new Door(room, new OwnPace(room, Schedulers.immediate(), meters), refusal)
        .guard(made.pipeline());
    return made;
  }

  private static void send(EmbeddedChannel to, String text) {
    to.writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.UTF_8));
  }

  /** How many heads of requests came through. */
  private static int letIn(EmbeddedChannel to) {
    int heads = 0;
    for (Object one = to.readInbound(); one != null; one = to.readInbound()) {
      heads += one instanceof HttpRequest ? 1 : 0;
      ReferenceCountUtil.release(one);
    }
    return heads;
  }

  private static String written(EmbeddedChannel to) {
    var text = new StringBuilder();
    for (ByteBuf one = to.readOutbound(); one != null; one = to.readOutbound()) {
      text.append(one.toString(StandardCharsets.UTF_8));
      one.release();
    }
    return text.toString();
  }

  private static void answer(EmbeddedChannel to, HttpResponseStatus status) {
    to.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status));
  }

  @Test
  void requestIsInsideUntilItsAnswerIsWritten() {
    send(channel, GET);
    assertThat(letIn(channel)).isEqualTo(1);
    assertThat(room.inside()).isEqualTo(1);
    answer(channel, HttpResponseStatus.CONTINUE);
    assertThat(room.inside()).isEqualTo(1);
    answer(channel, HttpResponseStatus.OK);
    assertThat(room.inside()).isZero();
  }

  @Test
  void requestWithoutRoomIsRefusedWithItsBodyAndTheNextOneIsRead() {
    assertThat(room.enter()).isTrue();
    send(channel, POST + "{}");
    send(channel, "{}" + GET);
    assertThat(letIn(channel)).isZero();
    assertThat(written(channel))
        .containsPattern("(?s)HTTP/1.1 503 .*HTTP/1.1 503 ")
        .contains("retry-after: 2", "urn:rtms-coverage:problem:unavailable");
    assertThat(meters.counter("refused").count()).isEqualTo(2);
    room.leave();
    send(channel, POST + "{}{}");
    assertThat(letIn(channel)).isEqualTo(1);
    assertThat(channel.isOpen()).isTrue();
  }

  @Test
  void refusalNamesTheTraceThatWasSentAndNothingElse() {
    assertThat(room.enter()).isTrue();
    String trace = "0af7651916cd43dd8448eb211c80319c";
    send(
        channel,
        GET.replace("x\r\n", "x\r\ntraceparent: 00-" + trace + "-b7ad6b7169203331-01\r\n"));
    assertThat(written(channel)).contains("\"traceId\":\"" + trace + "\"");
    send(channel, GET.replace("x\r\n", "x\r\ntraceparent: <script>\r\n"));
    assertThat(written(channel)).containsPattern("\"traceId\":\"[0-9a-f]{32}\"");
  }

  @Test
  void personIsToldInASentence() {
    assertThat(room.enter()).isTrue();
    send(channel, "GET / HTTP/1.1\r\nHost: x\r\nAccept: text/html\r\n\r\n");
    assertThat(written(channel)).contains("text/html").contains("<h1>Not now</h1>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Connection: close", "Expect: 100-continue"})
  void connectionThatCannotGoOnIsClosedAfterTheRefusal(String header) {
    assertThat(room.enter()).isTrue();
    send(channel, POST.replace("x\r\n", "x\r\n" + header + "\r\n"));
    assertThat(written(channel)).startsWith("HTTP/1.1 503 ").contains("connection: close");
    assertThat(channel.isOpen()).isFalse();
  }

  @Test
  void operatorIsAlwaysLetIn() {
    assertThat(room.enter()).isTrue();
    send(channel, "GET /actuator/health HTTP/1.1\r\nHost: x\r\n\r\n");
    assertThat(letIn(channel)).isEqualTo(1);
    answer(channel, HttpResponseStatus.OK);
    assertThat(room.inside()).isEqualTo(1);
  }

  @Test
  void requestBehindAnotherOnItsConnectionIsNotAnsweredBeforeIt() {
    send(channel, GET + GET);
    assertThat(letIn(channel)).isEqualTo(2);
    assertThat(written(channel)).isEmpty();
    answer(channel, HttpResponseStatus.OK);
    assertThat(room.inside()).isZero();
  }

  @Test
  void connectionThatEndsLeavesItsRoom() {
    send(channel, POST);
    assertThat(room.inside()).isEqualTo(1);
    channel.finishAndReleaseAll();
    assertThat(room.inside()).isZero();
  }
}
