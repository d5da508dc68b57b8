package org.rtmscoverage.eligibility;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A payer's server made of plain sockets on the loopback address. It reads each request whole and
 * then does whatever its script says, also what no HTTP server would.
 */
public final class LoopbackPayer implements AutoCloseable {

  private static final String LOOPBACK = "127.0.0.1";
  private static final Pattern LENGTH = Pattern.compile("content-length: *([0-9]+)");
  private static final int TLS_HANDSHAKE = 22;
  private static final String END_OF_HEAD = "\r\n\r\n";

  private final ServerSocket listener;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final AtomicLong written = new AtomicLong();
  private final CompletableFuture<Void> clientLeft = new CompletableFuture<>();
  private volatile List<Script> scripts = List.of();

  private LoopbackPayer(ServerSocket listener) {
    this.listener = listener;
  }

  /** What the server does after it read a request. */
  @FunctionalInterface
  public interface Script {

    /**
     * Does it.
     *
     * @param connection on which the request came
     * @throws IOException if the client has gone
     */
    void run(Connection connection) throws IOException;
  }

  /**
   * A request as it came.
   *
   * @param head request line and headers
   * @param body as text
   */
  public record Request(String head, String body) {}

  /** The server's end of one connection. */
  public final class Connection {

    private final Socket socket;
    private final InputStream in;

    private Connection(Socket socket) throws IOException {
      this.socket = socket;
      this.in = new BufferedInputStream(socket.getInputStream());
    }

    /**
     * Sends at once.
     *
     * @param bytes whatever they are
     * @throws IOException if the client has gone
     */
    public void send(byte[] bytes) throws IOException {
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
      written.addAndGet(bytes.length);
    }

    /**
     * Reads until the client goes.
     *
     * @throws IOException if it went without a farewell
     */
    public void waitForTheClientToLeave() throws IOException {
      in.transferTo(OutputStream.nullOutputStream());
      close();
    }

    /**
     * Closes with a farewell.
     *
     * @throws IOException never
     */
    public void close() throws IOException {
      socket.close();
    }

    /**
     * Closes with a reset.
     *
     * @throws IOException never
     */
    public void reset() throws IOException {
      socket.setSoLinger(true, 0);
      socket.close();
    }

    private boolean isOpen() {
      return !socket.isClosed();
    }

    private boolean read() throws IOException {
      ByteArrayOutputStream head = new ByteArrayOutputStream();
      while (!head.toString(StandardCharsets.ISO_8859_1).endsWith(END_OF_HEAD)) {
        int next = in.read();
        if (next < 0) {
          return false;
        }
        if (next == TLS_HANDSHAKE) {
          requests.add(new Request("TLS", ""));
          return true;
        }
        head.write(next);
      }
      String text = head.toString(StandardCharsets.ISO_8859_1);
      Matcher length = LENGTH.matcher(text.toLowerCase(Locale.ROOT));
      byte[] body = in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
      requests.add(new Request(text, new String(body, StandardCharsets.UTF_8)));
      return true;
    }
  }

  /**
   * Starts a server.
   *
   * @param scripts the first for the first request and so on; the last for all others too
   * @return started
   * @throws IOException if there is no free port
   */
  public static LoopbackPayer start(Script... scripts) throws IOException {
    LoopbackPayer payer =
        new LoopbackPayer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    payer.does(scripts);
    Thread.ofVirtual().start(payer::accept);
    return payer;
  }

  /**
   * Tells it what to do from now on.
   *
   * @param next the first for the next request and so on; the last for all others too
   */
  public void does(Script... next) {
    requests.clear();
    scripts = List.of(next);
  }

  /**
   * Its address.
   *
   * @return with a path
   */
  public String url() {
    return "http://" + LOOPBACK + ":" + listener.getLocalPort() + "/eligibility";
  }

  /**
   * What was asked.
   *
   * @return since it was last told what to do
   */
  public List<Request> requests() {
    return List.copyOf(requests);
  }

  /**
   * How much it could send.
   *
   * @return bytes, those in the buffers of the sockets included
   */
  public long written() {
    return written.get();
  }

  /** Waits until a client has closed its connection. */
  public void clientLeft() {
    clientLeft.orTimeout(20, TimeUnit.SECONDS).join();
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = listener.accept();
        sockets.add(socket);
        Thread.ofVirtual().start(() -> serve(socket));
      }
    } catch (IOException _) {
      // closed
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      Connection connection = new Connection(socket);
      while (connection.isOpen() && connection.read()) {
        scripts.get(Math.min(requests.size(), scripts.size()) - 1).run(connection);
      }
    } catch (IOException _) {
      // the client went, which is what some scripts wait for
    } finally {
      clientLeft.complete(null);
    }
  }

  @Override
  public void close() {
    try {
      listener.close();
      for (Socket socket : sockets) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
