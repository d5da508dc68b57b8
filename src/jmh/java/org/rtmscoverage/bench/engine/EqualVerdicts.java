package org.rtmscoverage.bench.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Holds that every engine says the same of the same patients, before any of them is timed. */
public final class EqualVerdicts {

  private static final int CASES = 500;

  /**
   * How many policies are in force on the day that is asked about.
   *
   * @return policies
   */
  public static int policiesInForce() {
    return new Shipped297().all().size();
  }

  private EqualVerdicts() {}

  /**
   * Asks all engines about all patients.
   *
   * @return what was found, in one line
   * @throws IllegalStateException if two engines do not agree about a patient, naming it
   */
  public static String check() {
    Shipped297 shipped = new Shipped297();
    Map<String, Engine> engines = new LinkedHashMap<>();
    engines.put("plain Java", shipped.plainJava());
    engines.put("CEL", CelEngine.usual());
    engines.put("CEL with its planner", CelEngine.planned());
    engines.put("json-logic", new JsonLogicEngine());
    engines.put("Drools", new DroolsEngine());
    Engine ours = shipped.ours();
    List<Case297> cases = shipped.random(CASES);
    int met = 0;
    for (int i = 0; i < CASES; i++) {
      boolean verdict = ours.isMet(cases.get(i));
      met += verdict ? 1 : 0;
      for (var engine : engines.entrySet()) {
        if (engine.getValue().isMet(cases.get(i)) != verdict) {
          throw new IllegalStateException(
              engine.getKey() + " says " + !verdict + " of case " + i + ": " + cases.get(i).map());
        }
      }
    }
    if (met < CASES / 10 || met > CASES * 9 / 10) {
      throw new IllegalStateException(met + " of the cases are met, too few or too many");
    }
    return "%d cases, %d met: the service, %s say the same"
        .formatted(CASES, met, String.join(", ", engines.keySet()));
  }
}
