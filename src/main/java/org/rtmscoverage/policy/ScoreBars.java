package org.rtmscoverage.policy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts thresholds to rating scale scores: now, at baseline or throughout the episode. */
final class ScoreBars {

  private final Criterion.ScoreReaches criterion;
  private final PreparedFacts patient;
  private final List<RatingScore> scores;
  private final List<String> notes = new ArrayList<>(0);
  private final List<Evidence> evidence = new ArrayList<>(2);
  private final List<ScoreBar> missed = new ArrayList<>(0);
  private boolean met;
  private boolean undated;
  private boolean onset;
  private @Nullable ScoreBar unclear;

  private ScoreBars(Criterion.ScoreReaches criterion, PreparedFacts patient) {
    this.criterion = criterion;
    this.patient = patient;
    this.scores = patient.facts().clinical().scores();
  }

  static Leaf evaluate(Criterion.ScoreReaches criterion, PreparedFacts patient) {
    var bars = new ScoreBars(criterion, patient);
    for (ScoreBar bar : criterion.bars()) {
      bars.put(bar);
    }
    return bars.leaf().with(bars.notes);
  }

  private void put(ScoreBar bar) {
    if (ScoreRecords.mayBeOlder(bar.instrument(), criterion.withinDays(), patient)) {
      undated = true;
      return;
    }
    var found = EpisodeScores.of(bar.instrument(), criterion.withinDays(), patient, notes);
    var counted = at(found.certain());
    int fitting = fitting(counted, bar);
    addEvidence(counted);
    if (counted.isEmpty()) {
      var older = at(found.possible());
      if (fitting(older, bar) > 0) {
        onset = true;
        addEvidence(older);
      }
    } else if (fitting == 0) {
      missed.add(bar);
    } else if (criterion.at() == ScoreTime.THROUGHOUT) {
      throughout(bar, fitting == counted.size(), found.possible());
    } else if (fitting == counted.size()) {
      met = true;
    } else {
      unclear = bar;
    }
  }

  /** Scores that may belong to the episode decide only where they fall short. */
  private void throughout(ScoreBar bar, boolean all, List<Integer> older) {
    if (!all) {
      missed.add(bar);
    } else if (fitting(older, bar) < older.size()) {
      onset = true;
      addEvidence(older);
    } else {
      met = true;
    }
  }

  private Leaf leaf() {
    if (met) {
      return new Leaf(Truth.MET, List.of(), evidence, notes, null);
    }
    if (undated) {
      return ScoreRecords.undated(criterion);
    }
    if (onset) {
      return Leaf.unknown(criterion, CauseKind.MISSING_FACT, EpisodeScores.QUESTION, evidence);
    }
    if (unclear != null) {
      return unclear(unclear);
    }
    boolean everyOne = missed.size() == criterion.bars().size();
    if (!everyOne && !patient.isComplete(ClinicalSection.SCORES)) {
      return Leaf.unknown(criterion, CauseKind.MISSING_FACT, question(), evidence);
    }
    return Leaf.notMet(evidence, List.of(change(everyOne)));
  }

  private void addEvidence(List<Integer> indexes) {
    for (int index : indexes) {
      evidence.add(patient.score(index));
    }
  }

  private int fitting(List<Integer> indexes, ScoreBar bar) {
    int fitting = 0;
    for (int index : indexes) {
      int score = scores.get(index).score();
      fitting += score >= bar.from() && score <= bar.to() ? 1 : 0;
    }
    return fitting;
  }

  /** The scores a threshold is put to. */
  private List<Integer> at(List<Integer> candidates) {
    return switch (criterion.at()) {
      case NOW -> ScaleTable.latest(scores, candidates);
      case BASELINE -> {
        List<Integer> baselines = new ArrayList<>(candidates);
        baselines.removeIf(index -> !EpisodeScores.isBaseline(scores.get(index)));
        yield ScaleTable.latest(scores, baselines);
      }
      case THROUGHOUT -> candidates;
    };
  }

  private Change change(boolean everyOne) {
    return everyOne
        ? new Change(
            ChangeKind.CANNOT_CHANGE,
            criterion.node().id(),
            "The score does not reach the policy's bar: " + words(criterion.bars()))
        : new Change(
            ChangeKind.DO,
            criterion.node().id(),
            "Score one of the policy's scales: " + words(notScored()));
  }

  private Leaf unclear(ScoreBar bar) {
    return Leaf.unknown(
        criterion,
        CauseKind.MISSING_FACT,
        "Which of the " + bar.instrument() + " scores is the latest? Their dates do not tell.",
        evidence);
  }

  private String question() {
    var when =
        switch (criterion.at()) {
          case NOW -> "now";
          case BASELINE -> "at the baseline of the course";
          case THROUGHOUT -> "in this episode, each time it was taken";
        };
    return "What is the score "
        + when
        + ", with its date and phase? Asked for: "
        + words(notScored())
        + ".";
  }

  private List<ScoreBar> notScored() {
    List<ScoreBar> bars = new ArrayList<>(criterion.bars());
    bars.removeAll(missed);
    return bars;
  }

  private static String words(List<ScoreBar> bars) {
    return String.join(" or ", bars.stream().map(ScoreBar::words).toList());
  }
}
