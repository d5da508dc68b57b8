package org.rtmscoverage.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.PartialDate;

/** Grows random trees over trials, scores and psychotherapy, and charts to put to them. */
final class RandomHistories {

  private static final List<String> DRUGS =
      List.of("sertraline", "escitalopram", "venlafaxine", "bupropion", "Zolofft");
  private static final List<String> DATES = List.of("2019-05-01", "2026-06-01", "2026-11-01");

  private final Random random;
  private int nodes;

  RandomHistories(Random random) {
    this.random = random;
  }

  Criterion tree(int depth) {
    var node = Policies.node("n" + nodes++);
    return switch (depth == 0 ? 0 : random.nextInt(4)) {
      case 1 -> new Criterion.All(node, children(depth));
      case 2 -> new Criterion.Any(node, children(depth));
      case 3 -> {
        var children = children(depth);
        yield new Criterion.AtLeast(node, 1 + random.nextInt(children.size()), children);
      }
      default -> leaf(node);
    };
  }

  private List<Criterion> children(int depth) {
    List<Criterion> children = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      children.add(tree(depth - 1));
    }
    return children;
  }

  private Criterion leaf(Criterion.Node node) {
    return switch (random.nextInt(5)) {
      case 0 -> new Criterion.SevereOnScale(node, Set.of("PHQ-9"), random.nextBoolean());
      case 1 -> bars(node);
      case 2 ->
          new Criterion.FailedPsychotherapy(
              node,
              new TherapyRule(
                  1 + random.nextInt(2),
                  Set.of("CBT", "IPT"),
                  true,
                  pick(8),
                  null,
                  random.nextBoolean() ? LookBack.ANY_TIME : LookBack.CURRENT_EPISODE));
      default -> new Criterion.MedicationTrials(node, rule());
    };
  }

  private Criterion bars(Criterion.Node node) {
    List<ScoreBar> bars = new ArrayList<>();
    bars.add(new ScoreBar("PHQ-9", 15, ScoreBar.NO_UPPER_LIMIT));
    if (random.nextBoolean()) {
      bars.add(new ScoreBar("HAM-D17", 21, ScoreBar.NO_UPPER_LIMIT));
    }
    var at = any(EnumSet.allOf(ScoreTime.class));
    return new Criterion.ScoreReaches(node, bars, at, pick(60));
  }

  private TrialRule rule() {
    var outcomes =
        switch (random.nextInt(3)) {
          case 0 -> Set.of(TrialOutcomeClass.FAILURE, TrialOutcomeClass.INTOLERANCE);
          case 1 -> Set.of(TrialOutcomeClass.INTOLERANCE);
          default -> Set.of(TrialOutcomeClass.FAILURE);
        };
    var use = random.nextInt(3) == 0 ? AugmentationUse.COUNTED : AugmentationUse.NOT_COUNTED;
    int count = 1 + random.nextInt(3);
    List<TrialRule.Including> parts = new ArrayList<>();
    int most = random.nextInt(4) == 0 ? 1 + random.nextInt(2) : 0;
    for (int i = 0; i < most; i++) {
      var own = random.nextBoolean() ? AugmentationUse.ONLY : use;
      parts.add(new TrialRule.Including(1, test(outcomes, own), null, false));
    }
    boolean effects = outcomes.size() == 1 && !outcomes.contains(TrialOutcomeClass.FAILURE);
    return new TrialRule(
        count,
        test(outcomes, use),
        count > 1 ? pick(2) : null,
        null,
        effects && random.nextBoolean(),
        null,
        parts);
  }

  private TrialTest test(Set<TrialOutcomeClass> outcomes, AugmentationUse use) {
    var dose = any(EnumSet.allOf(DoseStandard.class));
    return new TrialTest(
        outcomes,
        use,
        Set.of(),
        Set.of(),
        Set.of(),
        new AdequateTrial(pick(42), random.nextBoolean() ? dose : null, pick(80), false, null),
        switch (random.nextInt(4)) {
          case 0 -> LookBack.CURRENT_EPISODE;
          case 1 -> new LookBack(TrialWindow.MONTHS, 60);
          default -> LookBack.ANY_TIME;
        });
  }

  private <T extends Enum<T>> T any(EnumSet<T> values) {
    return List.copyOf(values).get(random.nextInt(values.size()));
  }

  private @Nullable Integer pick(int value) {
    return random.nextBoolean() ? value : null;
  }

  HistoryChart chart() {
    var chart = new HistoryChart();
    chart.episode = random.nextBoolean() ? null : random.nextBoolean() ? "2010-01" : "2026-01-10";
    for (int i = 0; i < DRUGS.size(); i++) {
      if (random.nextInt(3) == 0) {
        chart.trials.add(trial(DRUGS.get(i), 2015 + i));
      }
    }
    for (String instrument : List.of("PHQ-9", "HAM-D17")) {
      for (String date : DATES) {
        if (random.nextInt(4) == 0) {
          var phase = random.nextBoolean() ? "BASELINE" : "CURRENT";
          chart.scores.add(
              new RatingScore(instrument, random.nextInt(27), PartialDate.parse(date), phase));
        }
      }
    }
    for (String type : List.of("CBT", "IPT")) {
      if (random.nextInt(3) == 0) {
        var outcome =
            any(
                EnumSet.complementOf(
                    EnumSet.of(TrialOutcome.INTOLERANCE, TrialOutcome.PARTIAL_RESPONSE)));
        chart.therapy.add(
            new PsychotherapyTrial(type, PartialDate.parse("2026-02"), null, pick(12), outcome));
      }
    }
    for (ClinicalSection section : ClinicalSection.values()) {
      if (random.nextBoolean()) {
        chart.complete.add(section);
      }
    }
    return chart;
  }

  private HistoryChart.Entry trial(String drug, int year) {
    var trial = new HistoryChart.Entry(drug);
    trial.mg = random.nextBoolean() ? null : random.nextInt(3) == 0 ? Integer.valueOf(5) : 300;
    trial.from = random.nextInt(3) == 0 ? null : LocalDate.of(year, 2, 1);
    trial.to = random.nextInt(3) == 0 ? null : LocalDate.of(year, 2 + random.nextInt(3), 27);
    trial.adherence =
        random.nextBoolean() ? null : random.nextInt(3) == 0 ? Integer.valueOf(50) : 90;
    trial.outcome = any(EnumSet.allOf(TrialOutcome.class));
    return trial;
  }
}
