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
  private final List<String> instruments;

  ScaleTable(List<ScaleBands> scales) {
    for (ScaleBands bands : scales) {
      byInstrument.computeIfAbsent(bands.instrumentKey(), _ -> new ArrayList<>(3)).add(bands);
    }
    this.instruments = List.copyOf(byInstrument.keySet());
  }

  Leaf evaluate(Criterion.SevereOnScale criterion, PreparedFacts patient) {
    List<String> notes = new ArrayList<>(0);
    var scores = patient.facts().clinical().scores();
    var episode = new EpisodeScores(patient, null, notes);
    for (int i = 0; i < scores.size(); i++) {
      if (isAccepted(criterion.instruments(), scores.get(i).instrument())) {
        episode.add(i);
      }
    }
    List<Evidence> evidence = new ArrayList<>(2);
    int severe = 0;
    int notSevere = 0;
    for (int index : latest(scores, episode.certain())) {
      var score = scores.get(index);
      evidence.add(patient.score(index));
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
    return evidence.isEmpty()
        ? unscored(criterion, patient, episode.possible()).with(notes)
        : notSevere(criterion, evidence).with(notes);
  }

  /** No score is sure to be of this episode; an older one may show it severe. */
  private Leaf unscored(
      Criterion.SevereOnScale criterion, PreparedFacts patient, List<Integer> older) {
    var scores = patient.facts().clinical().scores();
    for (int index : latest(scores, older)) {
      if (severe(scores.get(index), criterion.moderateSuffices()) != Truth.NOT_MET) {
        return Leaf.unknown(
            criterion,
            CauseKind.MISSING_FACT,
            EpisodeScores.QUESTION,
            List.of(patient.score(index)));
      }
    }
    return patient.isComplete(ClinicalSection.SCORES)
        ? notSevere(criterion, List.of())
        : Leaf.unknown(
            criterion,
            CauseKind.MISSING_FACT,
            "Which standardised depression scale was scored in this episode, with which total, on"
                + " which day?");
  }

  private static Leaf notSevere(Criterion.SevereOnScale criterion, List<Evidence> evidence) {
    return Leaf.notMet(
        evidence,
        List.of(
            new Change(
                ChangeKind.DO,
                criterion.node().id(),
                "Score a standardised depression scale: no total shows an episode as severe as asked for")));
  }

  /** Those of the candidates than which no other of the same instrument is surely later. */
  static List<Integer> latest(List<RatingScore> scores, List<Integer> candidates) {
    if (candidates.size() < 2) {
      return candidates;
    }
    List<Integer> latest = new ArrayList<>(2);
    for (Integer candidate : candidates) {
      boolean last = true;
      for (int other : candidates) {
        last &= !surelyLater(scores, other, candidate);
      }
      if (last) {
        latest.add(candidate);
      }
    }
    return latest;
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
    List<String> accepted = new ArrayList<>(instruments.size());
    for (String instrument : instruments) {
      if (isAccepted(named, instrument)) {
        accepted.add(instrument);
      }
    }
    return accepted;
  }

  private static boolean surelyLater(List<RatingScore> scores, int one, int other) {
    return scores.get(one).instrument().equals(scores.get(other).instrument())
        && scores.get(one).date().earliest().isAfter(scores.get(other).date().latest());
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
