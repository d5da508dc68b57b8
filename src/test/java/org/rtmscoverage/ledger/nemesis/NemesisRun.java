package org.rtmscoverage.ledger.nemesis;

import com.github.tomakehurst.wiremock.global.GlobalSettings;
import com.github.tomakehurst.wiremock.http.UniformDistribution;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.rtmscoverage.SandboxPayers;

/**
 * One run: load, blows, comparison.
 *
 * @param seed what everything random is drawn from
 * @param kills how often the service is killed
 * @param stops how often its database is stopped
 */
record NemesisRun(long seed, int kills, int stops) {

  private static final int WORKERS = 8;

  /** Payers take 20 to 600 ms, so that most kills strike checks that wait for one. */
  private static final GlobalSettings SLOW_AND_FAST =
      GlobalSettings.builder().delayDistribution(new UniformDistribution(20, 600)).build();

  private static final int REPLAYED = 20;
  private static final int REPLAYED_OF_OPERATIONS = 20;

  /**
   * What came of a run.
   *
   * @param figures in one line
   * @param findings what is wrong
   * @param lastLines what the service printed last
   */
  record Result(String figures, Findings findings, String lastLines) {}

  /** Runs it against the service on a store. */
  Result on(String name, Store store) throws SQLException {
    var random = new Random(seed);
    var findings = new Findings();
    Instant begun = Instant.now();
    try (var payers = SandboxPayers.start();
        var service = new ServiceProcess(log(name), properties(payers, store));
        var client = new Client(service.address());
        var workload =
            new Workload(
                client,
                new Script(new Random(seed + 1), Cast.ofFewMembers(payers.scenarios())),
                _ -> {})) {
      payers.server().updateGlobalSettings(SLOW_AND_FAST);
      service.start();
      var nemesis = new Nemesis(service, store, workload, random);
      workload.start(WORKERS);
      nemesis.strike(kills, stops);
      workload.settle();
      workload
          .unacknowledged()
          .forEach(one -> findings.lost("acknowledgement of operation " + one));
      var history = new HistoryCheck(client, findings);
      history.readHistory();
      history.waitUntilDone();
      history.readBack();
      int operations = (int) client.calls().stream().mapToInt(Call::operation).distinct().count();
      int replayed =
          history.replay(
              Math.max(REPLAYED, operations / REPLAYED_OF_OPERATIONS), nemesis.lastStart(), random);
      history.verifyAudit();
      String lines = service.lastLines();
      service.kill();
      try (var database = store.connect()) {
        new DatabaseCheck(database, findings).compare(history);
      }
      return new Result(
          figures(name, begun, client, history, nemesis, replayed, findings), findings, lines);
    }
  }

  private String figures(
      String name,
      Instant begun,
      Client client,
      HistoryCheck history,
      Nemesis nemesis,
      int replayed,
      Findings findings) {
    var calls = client.calls();
    return """
        %s: %d operations in %d calls (%d connections lost, %d times 503, %d times 409, longest %d \
        ms), %d checks, %d verifications, %d kills, %d database stops, slowest recovery %d ms, \
        %d replayed, %d lost, %d doubled, %d other findings, %d s, seed %d"""
        .formatted(
            name,
            calls.stream().mapToInt(Call::operation).distinct().count(),
            calls.size(),
            calls.stream().filter(call -> call.status() == 0).count(),
            calls.stream().filter(call -> call.status() == 503).count(),
            calls.stream().filter(call -> call.status() == 409).count(),
            calls.stream().mapToLong(Call::millis).max().orElse(0),
            history.checkIds().size(),
            history.entryIds().size(),
            nemesis.kills(),
            nemesis.stops(),
            nemesis.slowestRecovery().toMillis(),
            replayed,
            findings.lost().size(),
            findings.doubled().size(),
            findings.other().size(),
            Duration.between(begun, Instant.now()).toSeconds(),
            seed);
  }

  static Path log(String name) {
    try {
      var folder = Files.createDirectories(Path.of("target", "nemesis"));
      var log = folder.resolve(name + ".log");
      Files.deleteIfExists(log);
      return Files.createFile(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> properties(SandboxPayers payers, Store store) {
    Map<String, String> properties = new HashMap<>(payers.properties());
    properties.putAll(store.properties());
    properties.put("rtmscoverage.eligibility.deadline", "5s");
    properties.put("rtmscoverage.checks.look-every", "500ms");
    return properties;
  }
}
