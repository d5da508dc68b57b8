package org.rtmscoverage.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.rtmscoverage.bench.LoadGenerator.Target;

/** One process that answers coverage checks, from its start to its end. */
final class App implements AutoCloseable {

  private static final Duration TO_START = Duration.ofMinutes(2);
  private static final long LOOK_EVERY_MILLIS = 10;
  private static final int LINES_SHOWN = 30;

  private final Process process;
  private final Path log;
  private final Target target;
  private final double startMillis;
  private final byte[] firstAnswer;
  private final Thread lastResort;

  private App(Process process, Path log, Target target, long begun, HttpClient http) {
    this.process = process;
    this.log = log;
    this.target = target;
    this.lastResort = new Thread(process::destroyForcibly, "end-of-app");
    Runtime.getRuntime().addShutdownHook(lastResort);
    this.firstAnswer = firstAnswer(http);
    this.startMillis = (System.nanoTime() - begun) / 1e6;
  }

  /**
   * Starts one and waits until it has answered a check.
   *
   * @param command its command line
   * @param log what it prints
   * @param target where it answers
   */
  static App start(List<String> command, Path log, Target target) {
    try (HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build()) {
      long begun = System.nanoTime();
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      return new App(process, log, target, begun, http);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Target target() {
    return target;
  }

  long pid() {
    return process.pid();
  }

  /** From the start of the process to its first right answer. */
  double startMillis() {
    return startMillis;
  }

  byte[] firstAnswer() {
    return firstAnswer.clone();
  }

  private byte[] firstAnswer(HttpClient http) {
    long end = System.nanoTime() + TO_START.toNanos();
    String seen = "nothing";
    while (System.nanoTime() < end && process.isAlive()) {
      try {
        HttpResponse<byte[]> answer = http.send(request(), BodyHandlers.ofByteArray());
        if (answer.statusCode() == 200) {
          return answer.body();
        }
        seen = "status " + answer.statusCode();
      } catch (IOException _) {
        pause(LOOK_EVERY_MILLIS);
      } catch (InterruptedException e) {
        throw stopped(e);
      }
    }
    close();
    throw new IllegalStateException("it does not answer: " + seen + "\n" + lastLines());
  }

  private HttpRequest request() {
    return HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:" + target.port() + "/v1/coverage-checks"))
        .header("Content-Type", "application/json")
        .header("X-API-Key", "rtms_demo_manager")
        .timeout(Duration.ofSeconds(10))
        .POST(HttpRequest.BodyPublishers.ofByteArray(target.check().about("QXFIRST")))
        .build();
  }

  /** Memory of the process in RAM. */
  double residentMegabytes() {
    try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
      return lines
              .filter(line -> line.startsWith("VmRSS:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
              .findFirst()
              .orElseThrow()
          / 1024.0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets it end by itself, as a training run must. */
  void finish() {
    process.destroy();
    try {
      if (!process.waitFor(2, TimeUnit.MINUTES)) {
        throw new IllegalStateException("it does not end\n" + lastLines());
      }
    } catch (InterruptedException e) {
      throw stopped(e);
    }
  }

  private String lastLines() {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join(
          "\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
    } catch (IOException e) {
      return log + " cannot be read: " + e;
    }
  }

  static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw stopped(e);
    }
  }

  private static IllegalStateException stopped(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException(e);
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      throw stopped(e);
    }
    if (!Thread.currentThread().equals(lastResort)) {
      Runtime.getRuntime().removeShutdownHook(lastResort);
    }
  }
}
