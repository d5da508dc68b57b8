package org.rtmscoverage.ledger.nemesis;

import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rtmscoverage.SandboxPayers;
import org.rtmscoverage.ledger.nemesis.payer.StubLog;
import org.rtmscoverage.ledger.nemesis.payer.TroubledPayers;
import org.rtmscoverage.ledger.nemesis.payer.TroubledPayers.Stand;
import org.rtmscoverage.payer.Protocol;

/**
 * One run against everything that goes wrong: load, faults, comparison.
 *
 * @param seed what everything random is drawn from
 * @param time how long faults are played
 */
record FaultRun(long seed, Duration time) {

  private static final int WORKERS = 8;
  private static final int REPLAYED = 60;
  private static final String NAME = "faults";

  /** How each payer of the run is asked; two or three in each format. */
  private static final Map<String, Protocol> PAYERS =
      Map.of(
          "bcbs-ma", Protocol.X12,
          "cigna", Protocol.X12,
          "aetna", Protocol.JSON,
          "humana", Protocol.JSON,
          "uhc-optum", Protocol.JSON,
          "select-health", Protocol.FHIR,
          "ca-medi-cal", Protocol.FHIR);

  /** Runs it against the service on PostgreSQL; files go into a folder. */
  NemesisRun.Result on(Path folder) throws SQLException {
    var findings = new Findings();
    var config = new ConfigFolder(folder.resolve("payer-config"), findings);
    Path log = NemesisRun.log(NAME);
    try (var store = new Store.PostgresServer(folder.resolve("data"));
        var sandbox = SandboxPayers.start();
        var payers = new TroubledPayers(seed, stands(sandbox));
        var troubles = new PayerTroubles(payers, new Random(seed + 2));
        var service = new ServiceProcess(log, properties(payers, store, config));
        var client = new Client(service.address())) {
      service.start();
      var scene =
          new Scene(
              store, payers, troubles, config, service, client, sandbox.scenarios(), findings);
      String figures = run(scene);
      new PromiseCheck(List.of(), findings).lookAtLog(log);
      return new NemesisRun.Result(figures, findings, service.lastLines());
    }
  }

  /**
   * Who takes part.
   *
   * @param store database
   * @param payers who stand before the sandbox
   * @param troubles draws what they do
   * @param config payer-config of the service
   * @param service its process, which runs
   * @param client asks it
   * @param scenarios members of the sandbox who are answered in a way of their own
   * @param findings what is wrong
   */
  private record Scene(
      Store.PostgresServer store,
      TroubledPayers payers,
      PayerTroubles troubles,
      ConfigFolder config,
      ServiceProcess service,
      Client client,
      List<String> scenarios,
      Findings findings) {}

  private String run(Scene scene) throws SQLException {
    Instant begun = Instant.now();
    Client client = scene.client();
    Findings findings = scene.findings();
    var random = new Random(seed);
    var rude = new RudeClient(scene.service().address(), new Random(seed + 3));
    var cast = Cast.ofOwnMembers(scene.payers().payerIds(), scene.scenarios());
    try (var workload =
        new Workload(client, new Script(new Random(seed + 1), cast), rude::perhaps)) {
      var nemesis = new Nemesis(scene.service(), scene.store(), workload, random);
      var storm =
          new Storm(nemesis, scene.service(), scene.troubles(), scene.config(), rude, random);
      workload.start(WORKERS);
      storm.rage(time);
      workload.settle();
      workload
          .unacknowledged()
          .forEach(one -> findings.lost("acknowledgement of operation " + one));
      var history = history(client, findings, nemesis, random);
      judge(client, history, scene.payers().log(), nemesis, findings);
      scene.service().kill();
      try (var database = scene.store().connect()) {
        new DatabaseCheck(database, findings).compare(history);
      }
      var faults = faults(storm, scene.payers().log(), scene.troubles(), rude);
      return figures(begun, client, history, scene.payers().log(), faults, findings);
    }
  }

  private static HistoryCheck history(
      Client client, Findings findings, Nemesis nemesis, Random random) {
    var history = new HistoryCheck(client, findings);
    history.readHistory();
    history.waitUntilDone();
    history.readBack();
    history.replay(REPLAYED, nemesis.lastStart(), random);
    history.verifyAudit();
    return history;
  }

  private static void judge(
      Client client, HistoryCheck history, StubLog log, Nemesis nemesis, Findings findings) {
    List<KeptRecord> records = KeptRecord.read(client, history.checkIds());
    var stubs = new StubLogCheck(log, records, nemesis.disturbances(), findings);
    stubs.compare();
    new AnswerCheck(log, stubs, findings).look(records);
    new PromiseCheck(nemesis.disturbances(), findings).look(client.calls());
  }

  private static SortedMap<String, Integer> faults(
      Storm storm, StubLog log, PayerTroubles troubles, RudeClient rude) {
    SortedMap<String, Integer> faults = new TreeMap<>(log.faults());
    faults.merge("F08", troubles.refusals(), Integer::sum);
    faults.putAll(storm.blows());
    faults.merge("F29", rude.count(), Integer::sum);
    return faults;
  }

  private String figures(
      Instant begun,
      Client client,
      HistoryCheck history,
      StubLog log,
      SortedMap<String, Integer> faults,
      Findings findings) {
    var calls = client.calls();
    return """
        %d operations in %d calls (longest %d ms), %d checks, %d requests at payers, %d faults %s, \
        %d lost, %d doubled, %d other findings, %d s, seed %d"""
        .formatted(
            calls.stream().mapToInt(Call::operation).distinct().count(),
            calls.size(),
            calls.stream().mapToLong(Call::millis).max().orElse(0),
            history.checkIds().size(),
            log.all().size(),
            faults.values().stream().mapToInt(Integer::intValue).sum(),
            faults,
            findings.lost().size(),
            findings.doubled().size(),
            findings.other().size(),
            Duration.between(begun, Instant.now()).toSeconds(),
            seed);
  }

  /** In one order, or the same seed would not draw the same. */
  private static List<Stand> stands(SandboxPayers sandbox) {
    return PAYERS.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            payer ->
                new Stand(
                    payer.getKey(),
                    URI.create(sandbox.url(payer.getKey(), payer.getValue())),
                    payer.getValue()))
        .toList();
  }

  private static Map<String, String> properties(
      TroubledPayers payers, Store store, ConfigFolder config) {
    Map<String, String> properties = new HashMap<>(payers.properties());
    properties.putAll(store.properties());
    properties.put("rtmscoverage.payer-config", config.path().toString());
    properties.put("rtmscoverage.eligibility.deadline", "5s");
    properties.put("rtmscoverage.checks.look-every", "500ms");
    return properties;
  }
}
