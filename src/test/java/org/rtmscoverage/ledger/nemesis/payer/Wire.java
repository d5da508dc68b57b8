package org.rtmscoverage.ledger.nemesis.payer;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes answers of HTTP/1.1, right ones and wrong ones. */
final class Wire {

  private final Socket socket;
  private final OutputStream out;

  Wire(Socket socket) throws IOException {
    this.socket = socket;
    this.out = socket.getOutputStream();
  }

  /** A whole answer of the right length. */
  void answer(int status, String type, byte[] body, String... headers) throws IOException {
    head(status, type, List.of(headers), "Content-Length: " + body.length);
    send(body);
  }

  /** The beginning of an answer. */
  void head(int status, String type, List<String> headers, String... lengths) throws IOException {
    var text = new StringBuilder("HTTP/1.1 ").append(status).append(" Said\r\n");
    text.append("Content-Type: ").append(type).append("\r\n");
    headers.forEach(header -> text.append(header).append("\r\n"));
    for (String length : lengths) {
      text.append(length).append("\r\n");
    }
    send(text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
  }

  void chunk(byte[] bytes) throws IOException {
    send((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
    send(bytes);
    send(new byte[] {'\r', '\n'});
  }

  void send(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
  }

  /** Ends the connection so that whoever reads sees it reset. */
  void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }
}
