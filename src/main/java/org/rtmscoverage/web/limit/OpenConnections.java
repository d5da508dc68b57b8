package org.rtmscoverage.web.limit;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The connections that stand open, as many as there may be. When there are so many, the one that
 * waits longest without a request gives way to a new one: idle ones, however many, never keep
 * others out. A connection with a request is never cut off for another.
 */
final class OpenConnections {

  private final int most;
  private final Set<Channel> open = new HashSet<>(); // guarded by this
  private final Set<Channel> waiting = new LinkedHashSet<>(); // longest first; guarded by this

  OpenConnections(int most) {
    this.most = most;
  }

  /** Takes a new connection in, or closes it if every other has a request. */
  void opened(Channel connection) {
    Channel leaves = takeIn(connection);
    if (!connection.equals(leaves)) {
      connection.closeFuture().addListener(_ -> left(connection));
    }
    if (leaves != null) {
      ChannelFuture _ = leaves.close();
    }
  }

  private synchronized @Nullable Channel takeIn(Channel connection) {
    Channel leaves = null;
    if (open.size() >= most) {
      if (waiting.isEmpty()) {
        return connection;
      }
      leaves = waiting.iterator().next();
      left(leaves);
    }
    open.add(connection);
    waiting.add(connection);
    return leaves;
  }

  private synchronized void left(Channel connection) {
    open.remove(connection);
    waiting.remove(connection);
  }

  /** The whole head of a request is there. */
  synchronized void asks(Channel connection) {
    waiting.remove(connection);
  }

  /** The answer is written. */
  synchronized void isAnswered(Channel connection) {
    if (open.contains(connection)) {
      waiting.add(connection);
    }
  }

  /** How many there are. */
  synchronized int count() {
    return open.size();
  }
}
