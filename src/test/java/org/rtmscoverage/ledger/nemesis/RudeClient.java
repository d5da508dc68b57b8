package org.rtmscoverage.ledger.nemesis;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.rtmscoverage.ledger.nemesis.payer.Moments;

/** Clients that leave in the midst of a request, send slowly, or do not wait for the answer. */
final class RudeClient {

  private static final int RUDE_OF_100 = 8;
  private static final int PIECES = 12;
  private static final int BETWEEN_PIECES = 150;
  private static final int LONGEST_WAIT = 400;

  private final URI service;
  private final Random random;
  private final AtomicInteger count = new AtomicInteger();

  RudeClient(URI service, Random random) {
    this.service = service;
    this.random = random;
  }

  private enum Manner {
    /** Half of a request that is never sent whole: nothing may come of it. */
    HALF_SENT,
    /** A request in pieces; the answer is not read. */
    SLOW,
    /** A whole request, and the connection is gone before the answer. */
    LEFT
  }

  /** Sends an operation in bad manners, now and then; it is sent properly afterwards. */
  void perhaps(Operation operation) {
    if (operation.key() == null || random.nextInt(100) >= RUDE_OF_100) {
      return;
    }
    count.incrementAndGet();
    var manner = Manner.values()[random.nextInt(Manner.values().length)];
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), service.getPort())) {
      switch (manner) {
        case HALF_SENT -> {
          byte[] bytes = request(operation.under(operation.key() + "-half"));
          socket.getOutputStream().write(bytes, 0, bytes.length - 1 - random.nextInt(100));
        }
        case SLOW -> slowly(socket, request(operation));
        case LEFT -> {
          socket.getOutputStream().write(request(operation));
          Moments.pass(random.nextInt(LONGEST_WAIT));
        }
      }
      socket.setSoLinger(random.nextBoolean(), 0);
    } catch (IOException _) {
      // the service was away, or was the first to leave
    }
  }

  private static void slowly(Socket socket, byte[] bytes) throws IOException {
    int piece = bytes.length / PIECES + 1;
    for (int sent = 0; sent < bytes.length; sent += piece) {
      socket.getOutputStream().write(bytes, sent, Math.min(piece, bytes.length - sent));
      Moments.pass(BETWEEN_PIECES);
    }
  }

  private static byte[] request(Operation operation) {
    byte[] body = operation.body().getBytes(StandardCharsets.UTF_8);
    var head =
        """
        %s %s HTTP/1.1
        Host: 127.0.0.1
        Content-Type: application/json
        X-API-Key: %s
        Idempotency-Key: %s
        Content-Length: %d

        """
            .formatted(
                operation.kind().method(),
                operation.path(),
                Client.DEMO,
                operation.key(),
                body.length)
            .replace("\n", "\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    byte[] bytes = Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, bytes, head.length, body.length);
    return bytes;
  }

  /** Opens many connections that say nothing, or the beginning of something, and stay. */
  void crowd(int connections, long millis) {
    List<Socket> crowd = new ArrayList<>();
    try {
      for (int i = 0; i < connections; i++) {
        var socket = new Socket(InetAddress.getLoopbackAddress(), service.getPort());
        crowd.add(socket);
        if (i % 2 == 0) {
          socket.getOutputStream().write("GET /v1/pay".getBytes(StandardCharsets.US_ASCII));
        }
      }
      Moments.pass(millis);
      for (Socket socket : crowd) {
        socket.close();
      }
    } catch (IOException _) {
      // no more are taken
    }
  }

  int count() {
    return count.get();
  }
}
