package org.rtmscoverage.bench.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.rtmscoverage.payer.load.PayerCatalogLoader;
import org.rtmscoverage.policy.HandWritten297;
import org.rtmscoverage.policy.PatientFacts;
import org.rtmscoverage.policy.Patients;
import org.rtmscoverage.policy.PolicyEvaluator;
import org.rtmscoverage.policy.PolicyVersion;
import org.rtmscoverage.policy.TrialOutcome;
import org.rtmscoverage.policy.Truth;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.Modality;
import org.rtmscoverage.vocabulary.PolicyId;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The shipped policy and tables, the service's evaluator, and patients. */
final class Shipped297 {

  private static final LocalDate DAY = LocalDate.parse("2026-12-01");
  private static final long SEED = 297;
  private static final List<String> DRUGS =
      List.of(
          "sertraline",
          "escitalopram",
          "venlafaxine",
          "Wellbutrin XL",
          "mirtazapine",
          "duloxetine");
  private static final List<String> EFFECTS = List.of("weight gain", "nausea", "insomnia");
  private static final List<String> HARMS =
      List.of(
          "SEIZURE_DISORDER",
          "PSYCHOSIS",
          "NEUROLOGIC_CONDITION",
          "IMPLANT_NEAR_COIL",
          "CONCURRENT_KETAMINE",
          "PREGNANCY");

  private final PolicyVersion policy;
  private final List<PolicyVersion> all;
  private final PolicyEvaluator evaluator;
  private final HandWritten297 handWritten;

  Shipped297() {
    var catalog = new PayerCatalogLoader(new PathMatchingResourcePatternResolver()).load(null);
    this.policy =
        catalog
            .policy(new PolicyId("bcbs-ma-297"))
            .flatMap(found -> found.versionOn(DAY))
            .orElseThrow();
    this.all = catalog.policies().stream().flatMap(found -> found.versionOn(DAY).stream()).toList();
    this.evaluator = new PolicyEvaluator(catalog.reference());
    this.handWritten = new HandWritten297(catalog.reference());
  }

  PolicyVersion policy() {
    return policy;
  }

  /** Every shipped policy in force. */
  List<PolicyVersion> all() {
    return all;
  }

  PolicyEvaluator evaluator() {
    return evaluator;
  }

  /** The service: findings, evidence, citations and gaps, of which only the verdict is told. */
  Engine ours() {
    return patient -> evaluator.evaluate(policy, patient.facts()).result() == Truth.MET;
  }

  /** The same rule straight in Java. */
  Engine plainJava() {
    return patient -> handWritten.isMet(patient.facts());
  }

  Case297 of(PatientFacts facts) {
    return Case297.of(facts, handWritten);
  }

  /** The patient whose verdict is timed: six trials, every criterion met. */
  Case297 timed() {
    return of(
        Patients.twoFailures()
            .trial("Wellbutrin XL", 300, "2025-02-01", "2025-05-12", TrialOutcome.PARTIAL_RESPONSE)
            .trial("venlafaxine", 150, "2024-08-01", "2024-12-01", TrialOutcome.NO_RESPONSE)
            .intolerance("mirtazapine", "weight gain")
            .intolerance("duloxetine", "nausea")
            .facts());
  }

  /**
   * Patients drawn at random, the same each time. Nothing is missing, because other engines know
   * met and not met only; no drug comes twice, and each intolerance has one side effect.
   */
  List<Case297> random(int number) {
    Random random = new Random(SEED);
    List<Case297> drawn = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      drawn.add(of(patient(random)));
    }
    return drawn;
  }

  private static PatientFacts patient(Random random) {
    Patients patient =
        Patients.silent()
            .treatment(
                oneIn(12, random) ? Indication.OCD : Indication.MDD,
                oneIn(12, random) ? Modality.ACCELERATED_TBS : Modality.RTMS)
            .diagnosis(draw(random, "F33.2", "F32.2", "F33.2", "F33.1"))
            .psychotherapy(
                draw(random, "CBT", "IPT", "BEHAVIORAL_ACTIVATION", "SUPPORTIVE"),
                oneIn(6, random) ? TrialOutcome.RESPONSE : TrialOutcome.NO_RESPONSE)
            .safe();
    if (random.nextBoolean()) {
      patient.score("PHQ-9", 17 + random.nextInt(11), "2026-11-10");
    } else {
      patient.score("MADRS", 30 + random.nextInt(20), "2026-11-10");
    }
    if (oneIn(4, random)) {
      patient.safety(draw(random, HARMS.toArray(String[]::new)), true);
    }
    trials(patient, random);
    return patient.allComplete().facts();
  }

  private static void trials(Patients patient, Random random) {
    List<String> drugs = new ArrayList<>(DRUGS);
    Collections.shuffle(drugs, random);
    int number = random.nextInt(DRUGS.size() + 1);
    for (int i = 0; i < number; i++) {
      switch (random.nextInt(3)) {
        case 0 -> patient.intolerance(drugs.get(i), draw(random, EFFECTS.toArray(String[]::new)));
        case 1 -> patient.trial(drugs.get(i), 300, from(i), to(i), TrialOutcome.RESPONSE);
        default -> patient.trial(drugs.get(i), 300, from(i), to(i), TrialOutcome.NO_RESPONSE);
      }
    }
  }

  private static String from(int number) {
    return (2019 + number) + "-02-01";
  }

  private static String to(int number) {
    return (2019 + number) + "-08-01";
  }

  private static boolean oneIn(int number, Random random) {
    return random.nextInt(number) == 0;
  }

  private static String draw(Random random, String... words) {
    return words[random.nextInt(words.length)];
  }
}
