package org.rtmscoverage.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads severity from the published bands of rating scales. A band counts as severe by its name;
 * "moderately-severe", and instruments whose publications disagree about a score, are for a person
 * to judge.
 */
final class ScaleTable {

  private static final Set<String> SEVERE = Set.of("severe", "very-severe", "extreme");
  private static final Set<String> FROM_MODERATE =
      Set.of("moderate", "marked", "moderately-severe");
  private static final String IN_BETWEEN = "moderately-severe";

  private final Map<String, List<ScaleBands>> byInstrument = new LinkedHashMap<>();

  ScaleTable(List<ScaleBands> scales) {
    for (ScaleBands bands : scales) {
      byInstrument.computeIfAbsent(bands.instrumentKey(), _ -> new ArrayList<>(3)).add(bands);
    }
  }

  Leaf evaluate(Criterion.SevereOnScale criterion, PreparedFacts patient) {
    List<String> notes = new ArrayList<>(0);
    var scores = patient.facts().clinical().scores();
    List<Evidence> evidence = new ArrayList<>(2);
    int severe = 0;
    int notSevere = 0;
    for (int index : latest(criterion, patient, notes)) {
      var score = scores.get(index);
      evidence.add(
          new Evidence(
              "/clinical/scores/" + index,
              score.instrument() + " " + score.score() + " on " + score.date()));
      var truth = severe(score, criterion.moderateSuffices());
      severe += truth == Truth.MET ? 1 : 0;
      notSevere += truth == Truth.NOT_MET ? 1 : 0;
    }
    if (severe > 0 && severe == evidence.size()) {
      return new Leaf(Truth.MET, List.of(), evidence, notes, null);
    }
    if (!evidence.isEmpty() && notSevere < evidence.size()) {
      return Leaf.unknown(
              criterion,
              CauseKind.JUDGEMENT,
              "Do these scores document an episode as severe as asked for? The policy names no cut-off, and "
                  + (severe > 0 ? "the scores disagree." : "published bands do not settle it."),
              evidence)
          .with(notes);
    }
    if (evidence.isEmpty() && !patient.isComplete(ClinicalSection.SCORES)) {
      return Leaf.unknown(
              criterion,
              CauseKind.MISSING_FACT,
              "Which standardised depression scale was scored in this episode, with which total, on"
                  + " which day?")
          .with(notes);
    }
    return Leaf.notMet(
            evidence,
            List.of(
                new Change(
                    ChangeKind.DO,
                    criterion.node().id(),
                    "Score a standardised depression scale: no total shows an episode as severe as asked for")))
        .with(notes);
  }

  /**
   * The latest score of each accepted instrument in the current episode and not after the service
   * date; two of them where their dates do not tell which is later.
   */
  private List<Integer> latest(
      Criterion.SevereOnScale criterion, PreparedFacts patient, List<String> notes) {
    List<Integer> candidates = new ArrayList<>(4);
    var scores = patient.facts().clinical().scores();
    for (int i = 0; i < scores.size(); i++) {
      if (isAccepted(criterion.instruments(), scores.get(i).instrument())) {
        var why = outside(scores.get(i), patient);
        if (why == null) {
          candidates.add(i);
        } else {
          notes.add(scores.get(i).instrument() + " is dated " + why + " and was not counted");
        }
      }
    }
    return latest(scores, candidates);
  }

  /** Those of the candidates than which no other of the same instrument is surely later. */
  static List<Integer> latest(List<RatingScore> scores, List<Integer> candidates) {
    return candidates.stream()
        .filter(i -> candidates.stream().noneMatch(j -> surelyLater(scores, j, i)))
        .toList();
  }

  /** The highest total an instrument's publications call remission; null if they do not say. */
  @Nullable Integer remissionMax(String instrument) {
    for (ScaleBands bands : byInstrument.getOrDefault(instrument, List.of())) {
      if (bands.remissionMax() != null) {
        return bands.remissionMax();
      }
    }
    return null;
  }

  /** The instruments a policy accepts: those it names, else every depression scale. */
  List<String> accepted(Set<String> named) {
    return byInstrument.keySet().stream().filter(key -> isAccepted(named, key)).toList();
  }

  private static boolean surelyLater(List<RatingScore> scores, int one, int other) {
    return scores.get(one).instrument().equals(scores.get(other).instrument())
        && scores.get(one).date().earliest().isAfter(scores.get(other).date().latest());
  }

  /** Why a score does not belong to the current episode; null if it does. */
  static @Nullable String outside(RatingScore score, PreparedFacts patient) {
    if (score.date().earliest().isAfter(patient.facts().serviceDate())) {
      return "after the service date";
    }
    var onset = patient.facts().clinical().currentEpisodeStart();
    return onset != null && score.date().latest().isBefore(onset.earliest())
        ? "before the current episode"
        : null;
  }

  private boolean isAccepted(Set<String> named, String instrument) {
    var bands = byInstrument.get(instrument);
    return bands != null
        && (named.isEmpty() ? bands.getFirst().depressionScale() : named.contains(instrument));
  }

  private Truth severe(RatingScore score, boolean moderateSuffices) {
    int yes = 0;
    int no = 0;
    for (ScaleBands bands : byInstrument.getOrDefault(score.instrument(), List.of())) {
      for (ScaleBand band : bands.bands()) {
        if (score.score() >= band.from() && score.score() <= band.to()) {
          if (SEVERE.contains(band.name())
              || (moderateSuffices && FROM_MODERATE.contains(band.name()))) {
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
