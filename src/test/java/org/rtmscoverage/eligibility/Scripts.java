package org.rtmscoverage.eligibility;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.Deflater;
import org.rtmscoverage.eligibility.LoopbackPayer.Script;

/** What a {@link LoopbackPayer} may do. */
final class Scripts {

  private static final int MIB = 1 << 20;
  private static final int PACE_NANOS = 20_000_000;

  private Scripts() {}

  /** A whole answer, as a server should send it. */
  static Script reply(int status, String type, byte[] body, String... headers) {
    byte[] head = head(status, type, body.length, headers);
    return connection -> connection.send(joined(head, body));
  }

  static byte[] head(int status, String type, long length, String... headers) {
    StringBuilder head = new StringBuilder("HTTP/1.1 ").append(status).append(" Whatever\r\n");
    head.append("Content-Type: ").append(type).append("\r\n");
    head.append(length < 0 ? "Transfer-Encoding: chunked" : "Content-Length: " + length);
    head.append("\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    return ascii(head.append("\r\n").toString());
  }

  /** Reads the question and is silent. */
  static Script silence() {
    return LoopbackPayer.Connection::waitForTheClientToLeave;
  }

  /** Sends one byte now and then, for as long as somebody listens. */
  static Script drip(String type, byte[] body) {
    return connection -> {
      connection.send(head(200, type, 1_000_000));
      for (int i = 0; ; i++) {
        connection.send(new byte[] {body[i % body.length]});
        LockSupport.parkNanos(PACE_NANOS);
      }
    };
  }

  /** A whole answer, one byte in each chunk. */
  static Script tinyChunks(String type, byte[] body) {
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    sent.writeBytes(head(200, type, -1));
    for (byte one : body) {
      sent.writeBytes(new byte[] {'1', '\r', '\n', one, '\r', '\n'});
    }
    sent.writeBytes(ascii("0\r\n\r\n"));
    return connection -> connection.send(sent.toByteArray());
  }

  /** Resets the connection after the first bytes of the answer. */
  static Script resetAfter(byte[] sent) {
    return connection -> {
      connection.send(sent);
      connection.reset();
    };
  }

  /** Closes the connection after the first bytes of the answer. */
  static Script closeAfter(byte[] sent) {
    return connection -> {
      connection.send(sent);
      connection.close();
    };
  }

  /** Sends the first bytes and then the others again and again, for as long as somebody listens. */
  static Script endless(byte[] first, byte[] others) {
    return connection -> {
      connection.send(first);
      while (true) {
        connection.send(others);
      }
    };
  }

  /** Sends the first bytes and then so much more that it passes every limit. */
  static Script huge(String type, byte[] first, long length) {
    byte[] more = new byte[1 << 16];
    Arrays.fill(more, (byte) ' ');
    return connection -> {
      connection.send(head(200, type, length));
      connection.send(first);
      for (long sent = first.length; sent < length; sent += more.length) {
        connection.send(more);
      }
    };
  }

  /** A megabyte that inflates to a gigabyte of blanks. */
  static byte[] gzipBomb() {
    byte[] blanks = new byte[MIB];
    Arrays.fill(blanks, (byte) ' ');
    try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
      deflater.setInput(blanks);
      byte[] piece = new byte[1 << 16];
      int length = deflater.deflate(piece, 0, piece.length, Deflater.FULL_FLUSH);
      ByteArrayOutputStream bomb = new ByteArrayOutputStream();
      bomb.writeBytes(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3});
      for (int i = 0; i < 1024; i++) {
        bomb.write(piece, 0, length);
      }
      bomb.writeBytes(new byte[] {3, 0, 0, 0, 0, 0, 0, 0, 0, 0});
      return bomb.toByteArray();
    }
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] joined(byte[] one, byte[] other) {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(one);
    both.writeBytes(other);
    return both.toByteArray();
  }
}
