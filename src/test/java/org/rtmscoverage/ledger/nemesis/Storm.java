package org.rtmscoverage.ledger.nemesis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws what befalls the service, its database, its files and its clients, while its payers have
 * troubles of their own. Each kind comes before one comes again.
 */
final class Storm {

  private static final Logger LOG = LoggerFactory.getLogger(Storm.class);
  private static final int CROWD = 300;
  private static final int SHORTEST = 1_500;
  private static final int LONGEST = 4_500;

  private final Nemesis nemesis;
  private final ServiceProcess service;
  private final PayerTroubles troubles;
  private final ConfigFolder config;
  private final RudeClient rude;
  private final Random random;
  private final SortedMap<String, Integer> blows = new TreeMap<>();

  Storm(
      Nemesis nemesis,
      ServiceProcess service,
      PayerTroubles troubles,
      ConfigFolder config,
      RudeClient rude,
      Random random) {
    this.nemesis = nemesis;
    this.service = service;
    this.troubles = troubles;
    this.config = config;
    this.rude = rude;
    this.random = random;
  }

  /** One thing that befalls it. */
  private enum Blow {
    ALL_PAYERS("F25"),
    DATABASE("F26"),
    KILL("F27"),
    FREEZE("F27"),
    CROWD("F29"),
    CONFIGURATION("F30");

    private final String code;

    Blow(String code) {
      this.code = code;
    }
  }

  /** Goes on for so long; the service is up again when this ends, and every payer is well. */
  void rage(Duration time) {
    Instant end = Instant.now().plus(time);
    Deque<Blow> deck = new ArrayDeque<>();
    troubles.start();
    while (Instant.now().isBefore(end)) {
      nemesis.underLoad();
      nemesis.pause(SHORTEST, LONGEST);
      if (deck.isEmpty()) {
        List<Blow> all = Arrays.asList(Blow.values());
        Collections.shuffle(all, random);
        deck.addAll(all);
      }
      strike(deck.pop());
    }
    troubles.heal();
    nemesis.underLoad();
  }

  private void strike(Blow blow) {
    LOG.debug("{}", blow);
    blows.merge(blow.code, 1, Integer::sum);
    switch (blow) {
      case ALL_PAYERS -> troubles.all(random.nextInt(SHORTEST, LONGEST));
      case DATABASE -> nemesis.stop();
      case KILL -> nemesis.kill(true);
      case FREEZE -> nemesis.freeze();
      case CROWD -> rude.crowd(CROWD, random.nextInt(SHORTEST, LONGEST));
      case CONFIGURATION -> config.swap(service, random);
    }
  }

  /** What befell it, by number of the fault. */
  SortedMap<String, Integer> blows() {
    return new TreeMap<>(blows);
  }
}
