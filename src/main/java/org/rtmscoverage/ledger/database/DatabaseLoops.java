package org.rtmscoverage.ledger.database;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.netty.resources.LoopResources;

/**
 * The threads on which PostgreSQL's driver hands out what it read, and on which a transaction goes
 * on: as many as there are connections, and nobody else's, so that sealing and opening member data
 * keeps nobody waiting but its own transaction. Begun when the first connection is opened.
 */
final class DatabaseLoops implements LoopResources {

  private final int number;
  private @Nullable EventLoopGroup group; // guarded by this

  DatabaseLoops(int number) {
    this.number = number;
  }

  @Override
  public synchronized EventLoopGroup onServer(boolean useNative) {
    EventLoopGroup begun = group;
    if (begun == null) {
      begun =
          new MultiThreadIoEventLoopGroup(
              number,
              Thread.ofPlatform().daemon().name("ledger-loop-", 1).factory(),
              NioIoHandler.newFactory());
      group = begun;
    }
    return begun;
  }

  @Override
  public synchronized Mono<Void> disposeLater() {
    EventLoopGroup begun = group;
    return Mono.fromRunnable(
        () -> {
          if (begun != null) {
            var _ = begun.shutdownGracefully(0, 5, TimeUnit.SECONDS);
          }
        });
  }

  @Override
  public void dispose() {
    EventLoopGroup begun;
    synchronized (this) {
      begun = group;
    }
    if (begun != null) {
      var _ = begun.shutdownGracefully(0, 5, TimeUnit.SECONDS);
    }
  }
}
