package org.rtmscoverage.web.limit;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import reactor.netty.NettyPipeline;

/**
 * Lets requests of one connection in while there is room inside, and answers the others at once.
 * Stands behind the codec and before everything else: there a refusal costs a tenth of what it
 * costs in a filter of Spring's, where a request has its exchange, trace and observation already,
 * and whoever is asked four times as much as it can answer refuses three times as often as it
 * answers. The operator's endpoints are free, and so is a request that comes before the one ahead
 * of it on the same connection has its answer.
 */
final class Door extends ChannelDuplexHandler {

  private static final String OPERATORS = "/actuator";

  private final RoomInside room;
  private final OwnPace pace;
  private final Refusal refusal;
  private int unanswered;
  private boolean entered; // the first of them takes room
  private boolean refused; // the last head, whose body may still come

  Door(RoomInside room, OwnPace pace, Refusal refusal) {
    this.room = room;
    this.pace = pace;
    this.refusal = refusal;
  }

  /** Stands before whatever reads requests on the connection of a pipeline that holds the codec. */
  void guard(ChannelPipeline pipeline) {
    if (pipeline.get(NettyPipeline.HttpCodec) != null) {
      pipeline.addAfter(NettyPipeline.HttpCodec, null, this);
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (message instanceof HttpRequest request) {
      refused = !isLetIn(ctx, request);
      if (refused) {
        refuse(ctx, request);
      }
    }
    if (refused) {
      ReferenceCountUtil.release(message);
    } else {
      ctx.fireChannelRead(message);
    }
  }

  private boolean isLetIn(ChannelHandlerContext ctx, HttpRequest request) {
    if (unanswered == 0 && !request.uri().startsWith(OPERATORS)) {
      pace.look(ctx.executor());
      entered = room.enter();
      if (!entered) {
        return false;
      }
    }
    unanswered++;
    return true;
  }

  private void refuse(ChannelHandlerContext ctx, HttpRequest request) {
    boolean stays = HttpUtil.isKeepAlive(request) && !HttpUtil.is100ContinueExpected(request);
    ChannelFuture written = ctx.writeAndFlush(refusal.answer(request, stays));
    if (!stays) {
      written.addListener(ChannelFutureListener.CLOSE);
    }
  }

  /** Nobody else asks for more of what is refused. */
  @Override
  public void channelReadComplete(ChannelHandlerContext ctx) {
    ctx.fireChannelReadComplete();
    if (refused) {
      ctx.read();
    }
  }

  @Override
  public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
    if (message instanceof LastHttpContent && !isInterim(message)) {
      unanswered--;
      leave();
    }
    ChannelFuture _ = ctx.write(message, promise);
  }

  private static boolean isInterim(Object message) {
    return message instanceof HttpResponse answer
        && answer.status().codeClass() == HttpStatusClass.INFORMATIONAL;
  }

  private void leave() {
    if (entered) {
      entered = false;
      room.leave();
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    leave();
    ctx.fireChannelInactive();
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext ctx) {
    leave();
  }
}
