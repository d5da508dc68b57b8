package org.rtmscoverage.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import reactor.netty.NettyPipeline;

class SlowRequestsTests {

  private static final Duration HEAD = Duration.ofSeconds(10);
  private static final Duration BODY = Duration.ofSeconds(15);
  private static final String WHOLE_HEAD =
      "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n";

  private static final String CHUNKED =
      "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";

  private final LimitProperties limits =
      new LimitProperties(1, 5, 1, 1, 2, HEAD, BODY, Duration.ofSeconds(5), Duration.ofMinutes(1));
  private final OpenConnections connections = new OpenConnections(2);
  private final EmbeddedChannel channel = channel();

  private EmbeddedChannel channel() {
    var made = new EmbeddedChannel();
    made.freezeTime();
    made.pipeline().addLast(NettyPipeline.HttpCodec, new HttpServerCodec());
    connections.opened(made);
    new SlowRequests(limits, connections).watch(made.pipeline());
    return made;
  }

  @Test
  void connectionThatSendsNothingEnds() {
    pass(HEAD.minusSeconds(1));
    assertThat(channel.isOpen()).isTrue();
    pass(Duration.ofSeconds(1));
    assertThat(channel.isOpen()).isFalse();
  }

  @Test
  void headThatComesByteByByteEndsAfterItsTimeFromTheFirst() {
    pass(Duration.ofSeconds(9));
    for (int i = 0; i < 9; i++) {
      send(WHOLE_HEAD.substring(i, i + 1));
      pass(Duration.ofSeconds(1));
    }
    assertThat(channel.isOpen()).isTrue();
    pass(Duration.ofSeconds(1));
    assertThat(channel.isOpen()).isFalse();
  }

  @Test
  void bodyThatNobodyEndsEndsAfterItsTimeAndTwoSecondsToAnswer() {
    send(WHOLE_HEAD);
    pass(BODY);
    send("{");
    assertThat(channel.isOpen()).isTrue();
    pass(Duration.ofSeconds(2));
    assertThat(channel.isOpen()).isFalse();
  }

  @Test
  void wholeRequestMayWaitForItsAnswerAndTheConnectionForTheNext() {
    send(WHOLE_HEAD + "{}");
    pass(Duration.ofMinutes(5));
    answer(HttpResponseStatus.OK);
    pass(Duration.ofMinutes(5));
    assertThat(channel.isOpen()).isTrue();
  }

  @Test
  void nextRequestHasItsOwnTime() {
    send(WHOLE_HEAD + "{}");
    answer(HttpResponseStatus.OK);
    pass(Duration.ofMinutes(5));
    send("G");
    pass(HEAD.minusSeconds(1));
    assertThat(channel.isOpen()).isTrue();
    pass(Duration.ofSeconds(1));
    assertThat(channel.isOpen()).isFalse();
  }

  @Test
  void headThatBeginsInTheReadInWhichARequestEndsHasItsTimeToo() {
    send(WHOLE_HEAD);
    send("{}GET / HT");
    answer(HttpResponseStatus.OK);
    pass(HEAD.minusSeconds(1));
    assertThat(channel.isOpen()).isTrue();
    pass(Duration.ofSeconds(1));
    assertThat(channel.isOpen()).isFalse();
  }

  @Test
  void headThatBeginsAfterAWholeRequestInOneReadHasItsTimeToo() {
    send(WHOLE_HEAD + "{}G");
    pass(HEAD);
    assertThat(channel.isOpen()).isFalse();
  }

  @Test
  void unreadablePartIsRefused() {
    send(CHUNKED + "x\r\n");
    ByteBuf answer = channel.readOutbound();
    assertThat(answer.toString(StandardCharsets.US_ASCII)).startsWith("HTTP/1.1 400 ");
    answer.release();
    assertThat(channel.isOpen()).isFalse();
  }

  @Test
  void unreadablePartAfterItsAnswerHasBegunEndsTheConnectionAlone() {
    send(CHUNKED);
    channel.writeOutbound(new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK));
    channel.releaseOutbound();
    send("x\r\n");
    assertThat(channel.<Object>readOutbound()).isNull();
    assertThat(channel.isOpen()).isFalse();
  }

  @Test
  void unreadablePartAfterItsAnswerHasEndedEndsTheConnectionAlone() {
    send(CHUNKED);
    answer(HttpResponseStatus.UNAUTHORIZED);
    send("x\r\n");
    assertThat(channel.<Object>readOutbound()).isNull();
    assertThat(channel.isOpen()).isFalse();
  }

  @Test
  void connectionGivesWayBeforeAndAfterARequestAndNotWithin() {
    send(WHOLE_HEAD);
    answer(HttpResponseStatus.CONTINUE);
    connections.opened(new EmbeddedChannel());
    connections.opened(new EmbeddedChannel());
    channel.runPendingTasks();
    assertThat(channel.isOpen()).isTrue();
    send("{}");
    answer(HttpResponseStatus.OK);
    connections.opened(new EmbeddedChannel());
    connections.opened(new EmbeddedChannel());
    channel.runPendingTasks();
    assertThat(channel.isOpen()).isFalse();
  }

  private void send(String text) {
    channel.writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII));
    channel.inboundMessages().forEach(io.netty.util.ReferenceCountUtil::release);
    channel.inboundMessages().clear();
  }

  private void answer(HttpResponseStatus status) {
    var answer = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status);
    if (status.code() != 100) {
      answer.headers().set("Content-Length", 0);
    }
    channel.writeOutbound(answer);
    channel.releaseOutbound();
  }

  private void pass(Duration time) {
    channel.advanceTimeBy(time.toMillis(), TimeUnit.MILLISECONDS);
    channel.runScheduledPendingTasks();
    channel.runPendingTasks();
  }
}
