package org.rtmscoverage.ledger.nemesis;

import java.util.List;
import java.util.Random;

/** Whom the client asks about. */
@FunctionalInterface
interface Cast {

  /** Draws somebody. */
  Subject draw(Random random);

  /**
   * A member of a payer.
   *
   * @param payerId the payer
   * @param memberId made up, or a sandbox member that is answered in a way of its own
   */
  record Subject(String payerId, String memberId) {}

  /** Few members of many payers, so that what was recorded on one check is used by later ones. */
  static Cast ofFewMembers(List<String> scenarios) {
    List<String> payers =
        List.of(
            "bcbs-ma",
            "bcbs-ma",
            "aetna",
            "select-health",
            "uhc-optum",
            "cigna",
            "highmark",
            "hcsc");
    return random -> {
      int draw = random.nextInt(100);
      String memberId =
          draw == 0
              ? SLOW
              : draw < 35 ? scenario(scenarios, random) : "W1000000" + (10 + random.nextInt(60));
      return new Subject(payers.get(random.nextInt(payers.size())), memberId);
    };
  }

  /** Members who each have one payer alone. */
  static Cast ofOwnMembers(List<String> payers, List<String> scenarios) {
    return random -> {
      int payer = random.nextInt(payers.size());
      String memberId =
          random.nextInt(100) < 15
              ? scenario(scenarios, random)
              : OWN + (FIRST + payer * OF_EACH_PAYER + random.nextInt(OF_EACH_PAYER));
      return new Subject(payers.get(payer), memberId);
    };
  }

  /** The sandbox member whose payer answers later than any time limit. */
  String SLOW = "SBX-SLOW";

  /** How the numbers of members with one payer begin; seven digits follow. */
  String OWN = "QX7";

  /** The first of those digits. */
  int FIRST = 4_180_000;

  /** So few that a payer in trouble is stood in for by what it said before. */
  int OF_EACH_PAYER = 150;

  private static String scenario(List<String> scenarios, Random random) {
    String drawn = scenarios.get(random.nextInt(scenarios.size()));
    return drawn.equals(SLOW) ? "SBX-ACTIVE" : drawn;
  }
}
