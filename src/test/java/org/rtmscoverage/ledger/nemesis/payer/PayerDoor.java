package org.rtmscoverage.ledger.nemesis.payer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The address of one payer, which may close and open again. */
final class PayerDoor implements AutoCloseable {

  /** Below the ports a system gives to whoever does not care, or one might take ours meanwhile. */
  private static final int FIRST_PORT = 19_200;

  private static final int PORTS = 12_000;
  private static final int TRIES = 200;
  private static final int BACKLOG = 128;

  private final Talk talk;
  private final int port;
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
  private volatile @Nullable ServerSocket server;

  /** What happens on a connection, until it ends. */
  @FunctionalInterface
  interface Talk {
    void hold(Socket connection) throws IOException;
  }

  PayerDoor(Random random, Talk talk) {
    this.talk = talk;
    ServerSocket bound = null;
    for (int i = 0; i < TRIES && bound == null; i++) {
      bound = bind(FIRST_PORT + random.nextInt(PORTS));
    }
    if (bound == null) {
      throw new IllegalStateException("no free port");
    }
    this.port = bound.getLocalPort();
    listen(bound);
  }

  int port() {
    return port;
  }

  private static @Nullable ServerSocket bind(int port) {
    try {
      var socket = new ServerSocket();
      try {
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        return socket;
      } catch (IOException _) {
        socket.close();
        return null;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void listen(ServerSocket bound) {
    server = bound;
    Thread.ofVirtual().name("payer-" + port).start(() -> accept(bound));
  }

  private void accept(ServerSocket bound) {
    while (!bound.isClosed()) {
      try {
        Socket connection = bound.accept();
        connections.add(connection);
        Thread.ofVirtual().start(() -> hold(connection));
      } catch (IOException _) {
        // closed, or somebody left before we came
      }
    }
  }

  private void hold(Socket connection) {
    try (connection) {
      connection.setTcpNoDelay(true);
      talk.hold(connection);
    } catch (IOException _) {
      // whoever asked has left
    } finally {
      connections.remove(connection);
    }
  }

  /** Nobody listens any more, and who was inside is thrown out. */
  void shut() {
    try {
      var open = server;
      if (open != null) {
        open.close();
        server = null;
      }
      for (Socket connection : connections) {
        connection.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void open() {
    if (server == null) {
      ServerSocket bound = bind(port);
      if (bound == null) {
        throw new IllegalStateException("port " + port + " was taken by somebody else");
      }
      listen(bound);
    }
  }

  @Override
  public void close() {
    shut();
  }
}
