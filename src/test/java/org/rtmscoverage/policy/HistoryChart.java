package org.rtmscoverage.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.PartialDate;

/** A patient's treatments and scores that can be added to, as a chart is. */
final class HistoryChart {

  /** Drugs, classes and side effects that no chart holds before something further is done. */
  private static final int SPARE = 20;

  static final PolicyEvaluator EVALUATOR = new PolicyEvaluator(reference());

  final List<Entry> trials = new ArrayList<>();
  final List<RatingScore> scores = new ArrayList<>();
  final List<PsychotherapyTrial> therapy = new ArrayList<>();
  final Set<ClinicalSection> complete = EnumSet.noneOf(ClinicalSection.class);
  @Nullable String episode;
  private int spare;
  private int days;

  /** A trial as charted so far. */
  static final class Entry {

    final String drug;
    @Nullable String known;
    @Nullable Integer mg;
    @Nullable LocalDate from;
    @Nullable LocalDate to;
    @Nullable Integer adherence;
    @Nullable String augments;
    TrialOutcome outcome = TrialOutcome.NOT_RECORDED;
    List<String> effects = List.of();

    Entry(String drug) {
      this.drug = drug;
    }

    Entry copy() {
      var copy = new Entry(drug);
      copy.known = known;
      copy.mg = mg;
      copy.from = from;
      copy.to = to;
      copy.adherence = adherence;
      copy.augments = augments;
      copy.outcome = outcome;
      copy.effects = effects;
      return copy;
    }

    private MedicationTrial trial(int index) {
      return new MedicationTrial(
          "m" + index,
          known == null ? drug : known,
          mg == null ? null : BigDecimal.valueOf(mg),
          List.of(),
          from == null ? null : PartialDate.of(from),
          to == null ? null : PartialDate.of(to),
          false,
          adherence,
          outcome,
          effects,
          augments,
          null,
          true,
          null,
          null);
    }

    @Override
    public String toString() {
      return trial(0).toString();
    }
  }

  HistoryChart copy() {
    var copy = new HistoryChart();
    trials.forEach(trial -> copy.trials.add(trial.copy()));
    copy.scores.addAll(scores);
    copy.therapy.addAll(therapy);
    copy.complete.addAll(complete);
    copy.episode = episode;
    return copy;
  }

  int nextSpare() {
    return spare++ % SPARE;
  }

  /** The start of six weeks and some days in 2026 that no other trial has; null if none is left. */
  @Nullable LocalDate nextWeeks() {
    return days >= 6 ? null : LocalDate.of(2026, 1, 11).plusDays(50L * days++);
  }

  PolicyVerdict verdict(Criterion tree) {
    var patient = Patients.silent().episode(episode);
    for (int i = 0; i < trials.size(); i++) {
      patient.trial(trials.get(i).trial(i));
    }
    scores.forEach(
        score ->
            patient.score(
                score.instrument(), score.score(), score.date().toString(), score.phase()));
    therapy.forEach(patient::psychotherapy);
    complete.forEach(patient::complete);
    return EVALUATOR.evaluate(Policies.of(tree), patient.facts());
  }

  private static ReferenceData reference() {
    var few = TestReference.reference();
    return new ReferenceData(
        Stream.concat(few.drugs().stream(), IntStream.range(0, 2 * SPARE).mapToObj(i -> drug(i)))
            .toList(),
        few.scales(),
        few.diagnosisCodes(),
        few.devices(),
        few.contraindications(),
        Stream.concat(
                few.sideEffects().stream(),
                IntStream.range(0, SPARE)
                    .mapToObj(i -> new SideEffect("effect" + i, "effect" + i, List.of())))
            .toList());
  }

  /** Spare antidepressants, then spare drugs that are only added. */
  private static Drug drug(int i) {
    boolean added = i >= SPARE;
    var name = added ? "added" + (i - SPARE) : "spare" + i;
    return new Drug(
        name,
        name,
        List.of(),
        "99000" + i,
        List.of(),
        "CLASS" + i,
        Set.of(),
        added ? "augmentation" : "antidepressant",
        BigDecimal.ONE,
        BigDecimal.ONE,
        "mg/day");
  }

  @Override
  public String toString() {
    return "episode " + episode + " " + complete + " " + trials + " " + scores + " " + therapy;
  }
}
