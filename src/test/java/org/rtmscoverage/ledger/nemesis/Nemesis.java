package org.rtmscoverage.ledger.nemesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.rtmscoverage.ledger.nemesis.Store.PostgresServer;
import org.rtmscoverage.ledger.nemesis.payer.Moments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Kills the service and stops its database at moments nobody expects. */
final class Nemesis {

  private static final Logger LOG = LoggerFactory.getLogger(Nemesis.class);

  /** The longest after a database is back until the service is, without a restart. */
  private static final Duration TO_RECOVER = Duration.ofMinutes(1);

  private static final int KILLED_AT_START_OF_100 = 15;
  private static final int MOST_BETWEEN_BLOWS = 80;

  /** Below the patience of the database's pool, so that nothing but time is lost. */
  private static final int LONGEST_FREEZE = 3_500;

  private final ServiceProcess service;
  private final Store store;
  private final Random random;
  private final Workload workload;
  private final List<Disturbance> disturbances = new CopyOnWriteArrayList<>();
  private int kills;
  private int stops;
  private Duration slowestRecovery = Duration.ZERO;
  private Instant lastStart = Instant.now();

  Nemesis(ServiceProcess service, Store store, Workload workload, Random random) {
    this.service = service;
    this.store = store;
    this.workload = workload;
    this.random = random;
  }

  private enum Blow {
    KILL,
    STOP
  }

  /** Strikes so often, now and then a service that only starts; it is up again when this ends. */
  void strike(int killsWanted, int stopsWanted) {
    List<Blow> blows = new ArrayList<>(Collections.nCopies(killsWanted, Blow.KILL));
    blows.addAll(Collections.nCopies(stopsWanted, Blow.STOP));
    Collections.shuffle(blows, random);
    for (Blow blow : blows) {
      if (blow == Blow.STOP || kills < killsWanted) {
        underLoad();
        LOG.debug("{}", blow);
        strike(blow, killsWanted);
      }
    }
    underLoad();
  }

  private void strike(Blow blow, int killsWanted) {
    switch (blow) {
      case KILL -> kill(kills + 1 < killsWanted);
      case STOP -> stop();
    }
  }

  /** Waits for some work to be done, then for a moment that no work decides. */
  void underLoad() {
    int enough = workload.acknowledged() + random.nextInt(1, MOST_BETWEEN_BLOWS);
    await()
        .atMost(TO_RECOVER)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> workload.acknowledged() >= enough);
    pause(0, 500);
  }

  /** Kills the service and starts it, now and then once more while it starts. */
  void kill(boolean mayKillTwice) {
    Instant from = Instant.now();
    service.kill();
    kills++;
    if (mayKillTwice && random.nextInt(100) < KILLED_AT_START_OF_100) {
      service.begin();
      pause(1_000, 6_000);
      service.kill();
      kills++;
    }
    service.start();
    lastStart = Instant.now();
    disturbances.add(new Disturbance(Disturbance.Kind.KILL, from, lastStart));
  }

  /** Lets the service stand still for some seconds. */
  void freeze() {
    Instant from = Instant.now();
    service.freeze();
    pause(1_000, LONGEST_FREEZE);
    service.thaw();
    disturbances.add(new Disturbance(Disturbance.Kind.FREEZE, from, Instant.now()));
  }

  /** Stops the database and starts it, and waits until the service has found it. */
  void stop() {
    if (!(store instanceof PostgresServer server)) {
      throw new IllegalStateException("only PostgreSQL can be stopped");
    }
    Instant from = Instant.now();
    server.stop(random.nextBoolean());
    stops++;
    pause(2_000, 9_000);
    server.start();
    Instant back = Instant.now();
    await().atMost(TO_RECOVER).pollInterval(Duration.ofMillis(100)).until(service::isUp);
    var recovery = Duration.between(back, Instant.now());
    slowestRecovery = recovery.compareTo(slowestRecovery) > 0 ? recovery : slowestRecovery;
    disturbances.add(new Disturbance(Disturbance.Kind.STOP, from, Instant.now()));
    assertThat(service.alive()).as("the service lives through it").isTrue();
  }

  void pause(long least, long most) {
    assertThat(Moments.pass(random.nextLong(least, most + 1))).as("nobody interrupts").isTrue();
  }

  /** Every time the service or its database was away. */
  List<Disturbance> disturbances() {
    return List.copyOf(disturbances);
  }

  int kills() {
    return kills;
  }

  int stops() {
    return stops;
  }

  Duration slowestRecovery() {
    return slowestRecovery;
  }

  /** When the process that runs now was up. */
  Instant lastStart() {
    return lastStart;
  }
}
