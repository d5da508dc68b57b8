package org.rtmscoverage.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A connection on which anything can be sent, at any pace. */
final class RawConnection implements AutoCloseable {

  /** Longer than any limit of a test. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;

  RawConnection(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout((int) PATIENCE.toMillis());
    socket.setTcpNoDelay(true);
    in = socket.getInputStream();
    out = socket.getOutputStream();
  }

  /** Sends text whose lines end as HTTP wants it. */
  void send(String text) throws IOException {
    out.write(text.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  /** Sends the same again and again, a moment apart, until the other side closes. */
  String sendUntilClosed(String text) throws IOException {
    var answer = new StringBuilder();
    socket.setSoTimeout(50);
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      try {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        int next = in.read();
        if (next < 0) {
          return answer.toString();
        }
        answer.append((char) next);
      } catch (java.net.SocketTimeoutException _) {
        // nothing yet
      } catch (SocketException _) {
        return answer + rest();
      }
    }
    throw new IllegalStateException("still open");
  }

  /** Sends no more, and still reads. */
  void shutOutput() throws IOException {
    socket.shutdownOutput();
  }

  /** What comes up to the empty line. */
  String readHead() throws IOException {
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        break;
      }
      head.append((char) next);
    }
    return head.toString();
  }

  /** What comes until the other side closes. */
  String readToEnd() throws IOException {
    return rest();
  }

  private String rest() throws IOException {
    var rest = new StringBuilder();
    try {
      for (int next = in.read(); next >= 0; next = in.read()) {
        rest.append((char) next);
      }
    } catch (SocketException _) {
      return rest.toString(); // closed with something of ours unread
    }
    return rest.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
