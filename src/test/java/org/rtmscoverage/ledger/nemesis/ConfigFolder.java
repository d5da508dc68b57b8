package org.rtmscoverage.ledger.nemesis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.rtmscoverage.ledger.nemesis.payer.Moments;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** A copy of payer-config whose files are spoiled while the service reads them, and mended. */
final class ConfigFolder {

  private static final String PAYER = "payers/bcbs-ma.yaml";
  private static final String POLICY = "policies/bcbs-ma-297/2024-07-01.yaml";
  private static final String OVERLAPPING = "policies/bcbs-ma-297/2024-08-01.yaml";

  /** Breakers that stay open would keep most questions from payers in trouble. */
  private static final String OPEN_FOR = "openFor: 500ms";

  private final Path folder;
  private final Findings findings;
  private int swaps;

  ConfigFolder(Path folder, Findings findings) {
    this.folder = folder;
    this.findings = findings;
    try {
      FileSystemUtils.copyRecursively(Path.of("payer-config"), folder);
      try (Stream<Path> files = Files.list(folder.resolve("payers"))) {
        for (Path file : files.toList()) {
          Files.writeString(file, Files.readString(file).replaceAll("openFor: \\w+", OPEN_FOR));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private enum Spoiled {
    UNKNOWN_KEY,
    NO_YAML,
    HALF_WRITTEN,
    OVERLAPPING_VERSION
  }

  /** Spoils a file, lets the service read it, mends it, and lets the service read it again. */
  void swap(ServiceProcess service, Random random) {
    var how = Spoiled.values()[random.nextInt(Spoiled.values().length)];
    Path file = folder.resolve(random.nextBoolean() ? PAYER : POLICY);
    try {
      String right = Files.readString(file);
      spoil(how, file, right);
      JsonNode refused = service.reload();
      if (refused.path("reloaded").asBoolean() || refused.path("problems").isEmpty()) {
        findings.other("payer-config with " + how + " is taken");
      }
      Moments.pass(random.nextInt(2_000));
      Files.writeString(file, right);
      Files.deleteIfExists(folder.resolve(OVERLAPPING));
      if (!service.reload().path("reloaded").asBoolean()) {
        findings.other("payer-config that was mended after " + how + " is not taken");
      }
      swaps++;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void spoil(Spoiled how, Path file, String right) throws IOException {
    switch (how) {
      case UNKNOWN_KEY -> Files.writeString(file, right + "\nnobodyKnowsThis: 1\n");
      case NO_YAML -> Files.writeString(file, right + "\n  - [}: {\n");
      case HALF_WRITTEN ->
          Files.writeString(file, right.substring(0, right.length() / 2) + "\n  {");
      case OVERLAPPING_VERSION -> Files.copy(folder.resolve(POLICY), folder.resolve(OVERLAPPING));
    }
  }

  Path path() {
    return folder;
  }

  int swaps() {
    return swaps;
  }
}
