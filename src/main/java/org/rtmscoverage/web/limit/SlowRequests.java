package org.rtmscoverage.web.limit;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import reactor.netty.NettyPipeline;

/**
 * Closes a connection whose request comes too slowly, one byte now and then for example. Nothing is
 * answered: before the end of the head nobody knows what was asked. A body that somebody reads is
 * answered before by {@link BodyTime}; here one ends that nobody reads. A connection between two
 * requests is the matter of server.netty.idle-timeout, one that waits for its answer nobody's.
 */
final class SlowRequests extends ChannelInboundHandlerAdapter {

  /** So much longer than a body may take, so that its problem is written first. */
  private static final Duration TO_ANSWER = Duration.ofSeconds(2);

  private final LimitProperties limits;
  private final OpenConnections connections;
  private @Nullable ChannelHandlerContext context;
  private @Nullable Future<?> end;
  private boolean between; // nothing of a request is there yet, since the last one ended

  SlowRequests(LimitProperties limits, OpenConnections connections) {
    this.limits = limits;
    this.connections = connections;
  }

  /** Watches the connection of a pipeline that holds the codec already. */
  void watch(ChannelPipeline pipeline) {
    pipeline.addFirst(this);
    if (pipeline.get(NettyPipeline.HttpCodec) != null) {
      pipeline.addBefore(NettyPipeline.HttpCodec, null, new Leftovers());
      pipeline.addAfter(NettyPipeline.HttpCodec, null, new Messages());
    }
  }

  @Override
  public void handlerAdded(ChannelHandlerContext ctx) {
    context = ctx;
    closeAfter(limits.headTime());
    between = true;
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext ctx) {
    inTime();
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    inTime();
    ctx.fireChannelInactive();
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object bytes) {
    begins();
    ctx.fireChannelRead(bytes);
  }

  private void begins() {
    if (between) {
      between = false;
      closeAfter(limits.headTime());
    }
  }

  private void closeAfter(Duration time) {
    inTime();
    if (context != null) {
      end = context.executor().schedule(this::close, time.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void close() {
    if (context != null) {
      ChannelFuture _ = context.close();
    }
  }

  private void inTime() {
    if (end != null) {
      end.cancel(false);
      end = null;
    }
  }

  private void headEnded() {
    closeAfter(limits.bodyTime().plus(TO_ANSWER));
  }

  private void requestEnded() {
    inTime();
    between = true;
  }

  /**
   * Sees a head that begins in the read in which a request ended: the codec leaves its bytes unread
   * in it. Only a read that continues a piece of a head or of a chunk's mark is copied and seems
   * read to its end; the next byte or server.netty.idle-timeout ends that wait.
   */
  private final class Leftovers extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext ctx, Object read) {
      if (!(read instanceof ByteBuf bytes)) {
        ctx.fireChannelRead(read);
        return;
      }
      bytes.retain();
      try {
        ctx.fireChannelRead(bytes);
        if (bytes.isReadable()) {
          begins();
        }
      } finally {
        bytes.release();
      }
    }
  }

  /** Sees where requests and answers begin and end. */
  private final class Messages extends ChannelDuplexHandler {

    private boolean broken;
    private boolean answering; // an answer has begun and not ended
    private int unanswered; // requests whose answer has not begun

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      if (broken) {
        ReferenceCountUtil.release(message);
        return;
      }
      if (isUnreadablePart(message)) {
        refuse(ctx, message);
        return;
      }
      if (message instanceof HttpRequest) {
        unanswered++;
        connections.asks(ctx.channel());
        headEnded();
      }
      if (message instanceof LastHttpContent) {
        requestEnded();
      }
      ctx.fireChannelRead(message);
    }

    private static boolean isUnreadablePart(Object message) {
      return message instanceof HttpContent part
          && !(message instanceof HttpRequest)
          && part.decoderResult().isFailure();
    }

    /**
     * Else Reactor Netty would answer the same, and then let us read an empty body. Nothing is
     * answered if it could be taken for a piece of another answer, or for a second one.
     */
    private void refuse(ChannelHandlerContext ctx, Object part) {
      broken = true;
      ReferenceCountUtil.release(part);
      if (answering || unanswered != 1) {
        ChannelFuture _ = ctx.close();
        return;
      }
      var answer =
          new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.BAD_REQUEST);
      answer.headers().set(HttpHeaderNames.CONTENT_LENGTH, 0);
      answer.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
      ctx.writeAndFlush(answer).addListener(ChannelFutureListener.CLOSE);
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
      if (message instanceof HttpResponse && !isInterim(message)) {
        answering = true;
        unanswered--;
      }
      if (message instanceof LastHttpContent && !isInterim(message)) {
        answering = false;
        connections.isAnswered(ctx.channel());
      }
      ChannelFuture _ = ctx.write(message, promise);
    }

    private static boolean isInterim(Object message) {
      return message instanceof HttpResponse answer
          && answer.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }
  }
}
