package org.rtmscoverage.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads severity from the published bands of rating scales. A band counts as severe by its name;
 * "moderately-severe", and instruments whose publications disagree about a score, are for a person
 * to judge.
 */
final class ScaleTable {

  private static final Set<String> SEVERE = Set.of("severe", "very-severe", "extreme");
  private static final String IN_BETWEEN = "moderately-severe";

  private final Map<String, List<ScaleBands>> byInstrument = new LinkedHashMap<>();

  ScaleTable(List<ScaleBands> scales) {
    for (ScaleBands bands : scales) {
      byInstrument.computeIfAbsent(bands.instrumentKey(), _ -> new ArrayList<>(3)).add(bands);
    }
  }

  Leaf evaluate(Criterion.SevereOnScale criterion, PreparedFacts patient) {
    List<String> notes = new ArrayList<>(0);
    Map<String, Integer> latest = latestScores(criterion, patient, notes);
    List<Evidence> evidence = new ArrayList<>(latest.size());
    boolean judge = false;
    var scores = patient.facts().clinical().scores();
    for (int index : latest.values()) {
      var score = scores.get(index);
      evidence.add(
          new Evidence(
              "/clinical/scores/" + index,
              score.instrument() + " " + score.score() + " on " + score.date()));
      switch (severe(score)) {
        case MET -> {
          return Leaf.met(evidence.getLast()).with(notes);
        }
        case UNKNOWN -> judge = true;
        case NOT_MET -> {
          // another instrument may show it
        }
      }
    }
    if (judge) {
      return Leaf.unknown(
              criterion,
              CauseKind.JUDGEMENT,
              "Does this score document a severe episode? The policy names no cut-off and published"
                  + " bands do not settle it.",
              evidence)
          .with(notes);
    }
    if (evidence.isEmpty() && !patient.isComplete(ClinicalSection.SCORES)) {
      return Leaf.unknown(
              criterion,
              CauseKind.MISSING_FACT,
              "Which standardised depression scale was scored, with which total, on which day?")
          .with(notes);
    }
    return Leaf.notMet(
            evidence,
            List.of(
                new Change(
                    ChangeKind.DO,
                    criterion.node().id(),
                    "Score a standardised depression scale: the latest total does not show a severe"
                        + " episode")))
        .with(notes);
  }

  /** The latest score of each accepted instrument that is not dated after the service date. */
  private Map<String, Integer> latestScores(
      Criterion.SevereOnScale criterion, PreparedFacts patient, List<String> notes) {
    Map<String, Integer> latest = new HashMap<>(4);
    var scores = patient.facts().clinical().scores();
    for (int i = 0; i < scores.size(); i++) {
      var score = scores.get(i);
      if (!isAccepted(criterion, score.instrument())) {
        continue;
      }
      if (score.date().earliest().isAfter(patient.facts().serviceDate())) {
        notes.add(score.instrument() + " is dated after the service date and was not counted");
        continue;
      }
      var known = latest.get(score.instrument());
      if (known == null || score.date().latest().isAfter(scores.get(known).date().latest())) {
        latest.put(score.instrument(), i);
      }
    }
    return latest;
  }

  private boolean isAccepted(Criterion.SevereOnScale criterion, String instrument) {
    var bands = byInstrument.get(instrument);
    return bands != null
        && (criterion.instruments().isEmpty()
            ? bands.getFirst().depressionScale()
            : criterion.instruments().contains(instrument));
  }

  private Truth severe(RatingScore score) {
    int yes = 0;
    int no = 0;
    for (ScaleBands bands : byInstrument.getOrDefault(score.instrument(), List.of())) {
      for (ScaleBand band : bands.bands()) {
        if (score.score() >= band.from() && score.score() <= band.to()) {
          if (SEVERE.contains(band.name())) {
            yes++;
          } else if (!band.name().equals(IN_BETWEEN)) {
            no++;
          }
        }
      }
    }
    if (yes > 0 && no == 0) {
      return Truth.MET;
    }
    return no > 0 && yes == 0 ? Truth.NOT_MET : Truth.UNKNOWN;
  }
}
