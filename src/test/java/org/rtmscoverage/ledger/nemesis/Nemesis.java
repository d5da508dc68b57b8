package org.rtmscoverage.ledger.nemesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.rtmscoverage.ledger.nemesis.Store.PostgresServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Kills the service and stops its database at moments nobody expects. */
final class Nemesis {

  private static final Logger LOG = LoggerFactory.getLogger(Nemesis.class);

  /** The longest after a database is back until the service is, without a restart. */
  private static final Duration TO_RECOVER = Duration.ofMinutes(1);

  private static final int KILLED_AT_START_OF_100 = 15;
  private static final int MOST_BETWEEN_BLOWS = 80;

  private final ServiceProcess service;
  private final Store store;
  private final Random random;
  private final Workload workload;
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
      case KILL -> kill(killsWanted);
      case STOP -> stop();
    }
  }

  /** Waits for some work to be done, then for a moment that no work decides. */
  private void underLoad() {
    int enough = workload.acknowledged() + random.nextInt(1, MOST_BETWEEN_BLOWS);
    await()
        .atMost(TO_RECOVER)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> workload.acknowledged() >= enough);
    pause(0, 500);
  }

  private void kill(int killsWanted) {
    service.kill();
    kills++;
    if (kills < killsWanted && random.nextInt(100) < KILLED_AT_START_OF_100) {
      service.begin();
      pause(1_000, 6_000);
      service.kill();
      kills++;
    }
    service.start();
    lastStart = Instant.now();
  }

  private void stop() {
    if (!(store instanceof PostgresServer server)) {
      throw new IllegalStateException("only PostgreSQL can be stopped");
    }
    server.stop(random.nextBoolean());
    stops++;
    pause(2_000, 9_000);
    server.start();
    Instant back = Instant.now();
    await().atMost(TO_RECOVER).pollInterval(Duration.ofMillis(100)).until(service::isUp);
    var recovery = Duration.between(back, Instant.now());
    slowestRecovery = recovery.compareTo(slowestRecovery) > 0 ? recovery : slowestRecovery;
    assertThat(service.alive()).as("the service lives through it").isTrue();
  }

  private void pause(long least, long most) {
    try {
      var never = new CountDownLatch(1);
      assertThat(never.await(random.nextLong(least, most + 1), TimeUnit.MILLISECONDS)).isFalse();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
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
