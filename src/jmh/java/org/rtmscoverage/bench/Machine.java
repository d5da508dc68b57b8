package org.rtmscoverage.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The machine this runs on. With {@code taskset} and two cores, what is measured has core 0 to
 * itself, and load and stubs have core 1; otherwise everything shares what there is.
 *
 * @param pinned whether processes are kept to one core each
 * @param processors how many there are
 */
record Machine(boolean pinned, int processors) {

  /** Where what is measured runs. */
  static final String MEASURED = "0";

  private static final String OTHERS = "1";

  /** Keeps this process, which makes the load and answers as payer, to its core. */
  static Machine prepare() {
    long me = ProcessHandle.current().pid();
    int processors = Runtime.getRuntime().availableProcessors();
    boolean pinned =
        processors > 1 && exitCode("taskset", "-a", "-p", "-c", OTHERS, String.valueOf(me)) == 0;
    return new Machine(pinned, processors);
  }

  /** The command, kept to the core of what is measured. */
  List<String> measured(List<String> command) {
    return pinned ? kept(command, MEASURED) : command;
  }

  /** Moves a process that runs to all cores. */
  void free(long pid) {
    move(pid, MEASURED + "," + OTHERS);
  }

  /** Moves a process that runs to the core of what is measured. */
  void keep(long pid) {
    move(pid, MEASURED);
  }

  private void move(long pid, String cores) {
    if (pinned && exitCode("taskset", "-a", "-p", "-c", cores, String.valueOf(pid)) != 0) {
      throw new IllegalStateException("process " + pid + " cannot be moved to core " + cores);
    }
  }

  /** The command on all cores, as a start has them. */
  List<String> everywhere(List<String> command) {
    return pinned ? kept(command, MEASURED + "," + OTHERS) : command;
  }

  private static List<String> kept(List<String> command, String cores) {
    List<String> words = new ArrayList<>(List.of("taskset", "-c", cores));
    words.addAll(command);
    return words;
  }

  /** What a reader must know to judge the figures. */
  String described() {
    return String.format(
        Locale.ROOT,
        "%s, commit %s%s; %s %s; %s, %d processors; %s; load average %.2f at the start",
        LocalDateTime.now(Clock.systemUTC()).toLocalDate(),
        output("git", "rev-parse", "--short=12", "HEAD"),
        output("git", "status", "--porcelain", "--untracked-files=no").isEmpty()
            ? ""
            : " with changes",
        System.getProperty("java.vm.name"),
        Runtime.version(),
        model(),
        processors,
        pinned
            ? "measured on core 0, load and payer on core 1"
            : "NOT PINNED: taskset or a second core is missing",
        loadAverage());
  }

  static double loadAverage() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private static String model() {
    try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown processor");
    } catch (IOException | UncheckedIOException _) {
      return "unknown processor";
    }
  }

  private static String output(String... command) {
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 ? text.strip() : "unknown";
    } catch (IOException _) {
      return "unknown";
    } catch (InterruptedException e) {
      throw stopped(e);
    }
  }

  private static int exitCode(String... command) {
    try {
      return new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException _) {
      return -1;
    } catch (InterruptedException e) {
      throw stopped(e);
    }
  }

  private static IllegalStateException stopped(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException(e);
  }
}
