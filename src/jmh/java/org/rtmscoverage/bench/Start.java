package org.rtmscoverage.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** P11: how long a start takes with the JDK's cache of loaded and linked classes, and after it. */
final class Start {

  private final Bench bench;
  private final Table table;

  Start(Bench bench) {
    this.bench = bench;
    this.table = bench.table();
  }

  /** Starts the service again and again, with the cache and without. */
  void starts() {
    List<String> cached = cached(cache());
    List<Double> with = new ArrayList<>();
    List<Double> without = new ArrayList<>();
    for (int i = 0; i < bench.plan().starts(); i++) {
      without.add(started(List.of()));
      with.add(started(cached));
    }
    table.add(
        "P11",
        "start to the first answer on all cores: AOT cache ÷ extracted jar",
        "ms",
        Compared.of(with, without),
        new Bar.AtMost(0.6));
  }

  /** Compares what it answers when it is warm with the service as it is deployed, warm. */
  void steady(App plain) {
    List<String> compact = List.of("-XX:+UseCompactObjectHeaders");
    steady("AOT cache ÷ extracted jar", cached(place()), plain, new Bar.AtLeast(0.95));
    steady("compact object headers ÷ without", compact, plain, new Bar.None());
  }

  private static List<String> cached(Path cache) {
    return List.of("-XX:AOTCache=" + cache, "-XX:AOTMode=on");
  }

  private Path place() {
    return bench.apps().folder().resolve("app/rtms-coverage.aot");
  }

  /** Made as whoever deploys it makes it. */
  private Path cache() {
    Path app = bench.apps().folder().resolve("app");
    List<String> command =
        new ArrayList<>(
            List.of(
                "env",
                "JAVA_HOME=" + System.getProperty("java.home"),
                "bash",
                "src/deploy/aot-cache.sh",
                app.toString()));
    command.addAll(Apps.jvm());
    bench.apps().runToEnd(bench.machine().everywhere(command));
    return place();
  }

  private double started(List<String> jvm) {
    try (App app = bench.apps().onAllCores(jvm)) {
      return app.startMillis();
    }
  }

  private void steady(String what, List<String> jvm, App plain, Bar bar) {
    try (App with = bench.apps().stored(jvm)) {
      bench.warmUp(with);
      table.add(
          "P11", "rate when warm: " + what, "/s", bench.rounds(with, plain).by(Load::rate), bar);
    }
  }
}
