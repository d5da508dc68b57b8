package org.rtmscoverage.ledger.nemesis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks whether every call had its answer in time, and whether the log is silent about people. */
final class PromiseCheck {

  /** Undisturbed: the time of the payers, and as much again for the rest on a busy machine. */
  private static final Duration IN_TIME = Duration.ofSeconds(15);

  /** How long a service that was away may still have to catch up. */
  private static final Duration CATCH_UP = Duration.ofSeconds(10);

  private static final Pattern PERSON =
      Pattern.compile(
          "(?i)canary|\\b(robin|roberta)\\b|1985-?07-?22|"
              + Cast.OWN
              + "[0-9]{7}|ZZ99887766|secret-word");

  private static final int SHOWN = 200;

  private final List<Disturbance> disturbances;
  private final Findings findings;

  PromiseCheck(List<Disturbance> disturbances, Findings findings) {
    this.disturbances = disturbances;
    this.findings = findings;
  }

  void look(List<Call> calls) {
    for (Call call : calls) {
      boolean disturbed =
          disturbances.stream().anyMatch(disturbance -> disturbance.touches(call, CATCH_UP));
      if (call.millis() > IN_TIME.toMillis() && !disturbed) {
        findings.other(call.kind() + " took " + call.millis() + " ms at " + call.sentAt());
      }
      if (call.status() >= 500 && !databaseWasAway(call)) {
        findings.other(
            call.kind() + " gave " + call.status() + " with its database there, " + call.sentAt());
      }
    }
  }

  private boolean databaseWasAway(Call call) {
    return disturbances.stream()
        .filter(disturbance -> disturbance.kind() == Disturbance.Kind.STOP)
        .anyMatch(disturbance -> disturbance.touches(call, CATCH_UP));
  }

  /** Finds nobody in what the process printed. */
  void lookAtLog(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      lines
          .filter(line -> PERSON.matcher(line).find())
          .limit(3)
          .forEach(
              line ->
                  findings.other(
                      "the log names somebody: "
                          + line.substring(0, Math.min(SHOWN, line.length()))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
