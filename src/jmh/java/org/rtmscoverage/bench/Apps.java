package org.rtmscoverage.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rtmscoverage.bench.LoadGenerator.Target;
import org.rtmscoverage.bench.bare.BareApp;

/**
 * Makes the processes that are measured, from the jar that {@code package} makes, extracted. Each
 * has 512 MiB of heap and the serial collector. The service runs in the sandbox profile, with the
 * limits on how often a caller may ask out of the way, and those of the payer that is asked.
 */
final class Apps {

  /** Payer that is asked, by a file whose limits are as high as they may be. */
  static final String PAYER = "aetna";

  /** Another one, by its file as shipped. */
  static final String OTHER_PAYER = "humana";

  private static final List<String> JVM = List.of("-Xmx512m", "-XX:+UseSerialGC");

  /** It has one core to measure on, whatever it may use before. */
  private static final String ONE_CORE = "-XX:ActiveProcessorCount=1";

  private static final String UNLIMITED = "=100000000";

  /** What a bare application needs of the jars of ours. */
  private static final Pattern BARE =
      Pattern.compile(
          "(spring-(aop|beans|context|core|expression|web|webflux)-\\d.*"
              + "|spring-boot-(autoconfigure-|http-codec-|jackson-|netty-|reactor-|reactor-netty-"
              + "|webflux-|web-server-)?\\d.*"
              + "|(jackson-(annotations|core|databind)|netty|reactor|reactive-streams|slf4j|logback"
              + "|log4j|jul|micrometer-(commons|observation)|jspecify|jakarta.annotation|snakeyaml"
              + "|commons-logging).*)\\.jar");

  private final Path folder;
  private final Path jar;
  private final Machine machine;
  private final PayerStub payer;
  private final PayerStub otherPayer;
  private int made;

  Apps(Machine machine, PayerStub payer, PayerStub otherPayer) {
    this.machine = machine;
    this.payer = payer;
    this.otherPayer = otherPayer;
    this.folder = Path.of("target", "table");
    this.jar = folder.resolve("app/rtms-coverage.jar");
  }

  /** Options of the JVM that every process has. */
  static List<String> jvm() {
    return JVM;
  }

  Path folder() {
    return folder;
  }

  /** Extracts the jar and writes what the processes read. */
  void prepare() {
    try {
      delete(folder);
      Files.createDirectories(folder);
      Path packed = packed();
      runToEnd(
          List.of(
              java(),
              "-Djarmode=tools",
              "-jar",
              packed.toString(),
              "extract",
              "--destination",
              folder.resolve("app").toString(),
              "--application-filename",
              "rtms-coverage.jar"));
      copyPayerConfig();
      copyClasses("org/rtmscoverage/web/UnstoredChecks.class", "unstored");
      for (String name : List.of("BareApp", "BareController", "package-info")) {
        copyClasses("org/rtmscoverage/bench/bare/" + name + ".class", "bare");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path packed() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("target"))) {
      return files
          .filter(
              file ->
                  file.getFileName().toString().matches("rtms-coverage-[^-]+(-SNAPSHOT)?\\.jar"))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("target holds no jar of the service"));
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private void copyPayerConfig() throws IOException {
    Path from = Path.of("payer-config");
    Path to = folder.resolve("payer-config");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Path asked = to.resolve("payers/" + PAYER + ".yaml");
    Files.writeString(
        asked,
        Files.readString(asked)
            .replaceAll("maxConcurrent: \\d+", "maxConcurrent: 1000")
            .replaceAll("callsPerSecond: \\d+", "callsPerSecond: 10000"));
  }

  private void copyClasses(String name, String to) throws IOException {
    Path copy = folder.resolve(to).resolve(name);
    Files.createDirectories(copy.getParent());
    try (InputStream in = Apps.class.getClassLoader().getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not compiled");
      }
      Files.copy(in, copy);
    }
  }

  /** Runs a command to its end. */
  void runToEnd(List<String> command) {
    Path log = folder.resolve("run-" + made++ + ".log");
    try {
      int code =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start()
              .waitFor();
      if (code != 0) {
        throw new IllegalStateException(
            String.join(" ", command) + " ended with " + code + "\n" + Files.readString(log));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** The service as it is deployed, with a ledger in a new file. */
  App stored() {
    return stored(List.of());
  }

  /** The same with options of the JVM. */
  App stored(List<String> jvm) {
    return service(jvm, List.of("-jar", jar.toString()), "sandbox");
  }

  /** The service that keeps nothing. */
  App unstored() {
    return service(
        List.of(),
        List.of(
            "-cp",
            jar + ":" + folder.resolve("unstored"),
            "org.rtmscoverage.RtmsCoverageApplication"),
        "sandbox,unstored");
  }

  private App service(List<String> jvm, List<String> main, String profiles) {
    int port = freePort();
    List<String> command = java(jvm);
    command.add(ONE_CORE);
    command.addAll(main);
    command.addAll(service(port, profiles));
    return start(machine.measured(command), new Target(port, SampleCheck.of(PAYER)));
  }

  /** The service with options of the JVM, on all cores. */
  App onAllCores(List<String> jvm) {
    int port = freePort();
    List<String> command = java(jvm);
    command.addAll(List.of("-jar", jar.toString()));
    command.addAll(service(port, "sandbox"));
    return start(machine.everywhere(command), new Target(port, SampleCheck.of(PAYER)));
  }

  private List<String> service(int port, String profiles) {
    Path ledger = folder.resolve("ledger-" + made).toAbsolutePath();
    return List.of(
        "--spring.profiles.active=" + profiles,
        "--spring.main.banner-mode=off",
        "--server.address=127.0.0.1",
        "--server.port=" + port,
        "--management.server.port=" + freePort(),
        "--rtmscoverage.limits.requests-per-address" + UNLIMITED,
        "--rtmscoverage.limits.requests-per-client" + UNLIMITED,
        "--rtmscoverage.payer-config=" + folder.resolve("payer-config").toAbsolutePath(),
        "--rtmscoverage.payers." + PAYER + ".url=" + payer.url(),
        "--rtmscoverage.payers." + OTHER_PAYER + ".url=" + otherPayer.url(),
        "--rtmscoverage.ledger.url=h2:" + ledger);
  }

  /** The bare application; answers as that answer is. */
  App bare(byte[] answer) {
    Path sample = folder.resolve("answer.json");
    int port = freePort();
    List<String> command = java(List.of(ONE_CORE));
    try (Stream<Path> jars = Files.list(folder.resolve("app/lib"))) {
      Files.write(sample, answer);
      command.add("-cp");
      command.add(
          Stream.concat(
                  Stream.of(folder.resolve("bare")),
                  jars.filter(one -> BARE.matcher(one.getFileName().toString()).matches()))
              .map(Path::toString)
              .reduce((some, more) -> some + ":" + more)
              .orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    command.addAll(
        List.of(
            BareApp.class.getName(),
            "--spring.profiles.active=bare",
            "--spring.main.banner-mode=off",
            "--server.address=127.0.0.1",
            "--server.port=" + port,
            "--bare.payer=" + payer.url(),
            "--bare.answer=" + sample));
    return start(machine.measured(command), new Target(port, SampleCheck.of(PAYER)));
  }

  private static List<String> java(List<String> jvm) {
    List<String> command = new ArrayList<>(List.of(java()));
    command.addAll(JVM);
    command.addAll(jvm);
    return command;
  }

  private App start(List<String> command, Target target) {
    return App.start(command, folder.resolve("app-" + made++ + ".log"), target);
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
