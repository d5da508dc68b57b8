package org.rtmscoverage.eligibility;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpObject;
import java.net.ProtocolException;

/**
 * Stands behind the HTTP codec of a payer's connections. What the codec says about bytes that are
 * no HTTP quotes them, and Reactor Netty logs it; here it becomes a failed connection that quotes
 * nothing.
 */
@Sharable
final class WireFaults extends ChannelInboundHandlerAdapter {

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpObject part && part.decoderResult().isFailure()) {
      String kind = part.decoderResult().cause().getClass().getSimpleName();
      part.setDecoderResult(DecoderResult.failure(new ProtocolException(kind)));
    }
    context.fireChannelRead(message);
  }
}
