package org.rtmscoverage.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Compares two scores of one instrument: has it changed enough? */
final class ScoreChanges {

  private static final int HUNDRED = 100;

  private final ScaleTable scales;

  ScoreChanges(ScaleTable scales) {
    this.scales = scales;
  }

  Leaf evaluate(Criterion.ScoreChanged criterion, PreparedFacts patient) {
    List<String> notes = new ArrayList<>(0);
    List<Evidence> evidence = new ArrayList<>(2);
    boolean compared = false;
    boolean unclear = false;
    boolean onset = false;
    var scores = patient.facts().clinical().scores();
    for (String instrument : scales.accepted(criterion.rule().instruments())) {
      var episode = EpisodeScores.of(instrument, null, patient, notes);
      var pairs = pairs(criterion.rule(), episode.certain(), scores);
      onset |=
          pairs.isEmpty()
              && pairs(criterion.rule(), episode.all(), scores).stream()
                  .anyMatch(pair -> enough(criterion.rule(), pair, scores));
      compared |= !pairs.isEmpty();
      pairs.stream()
          .flatMap(pair -> Stream.of(pair.from(), pair.to()))
          .distinct()
          .forEach(index -> evidence.add(patient.score(index)));
      long enough = pairs.stream().filter(pair -> enough(criterion.rule(), pair, scores)).count();
      if (enough > 0 && enough == pairs.size()) {
        return new Leaf(Truth.MET, List.of(), evidence, notes, null);
      }
      unclear |= enough > 0;
    }
    if (onset) {
      return Leaf.unknown(criterion, CauseKind.MISSING_FACT, EpisodeScores.QUESTION).with(notes);
    }
    if (unclear) {
      return Leaf.unknown(
              criterion,
              CauseKind.MISSING_FACT,
              "Which of the scores is the latest? Their dates do not tell. Asked for: "
                  + words(criterion),
              evidence)
          .with(notes);
    }
    if (compared) {
      return Leaf.notMet(
              evidence,
              List.of(
                  new Change(
                      ChangeKind.CANNOT_CHANGE,
                      criterion.node().id(),
                      "The change is smaller than the policy asks for: " + words(criterion))))
          .with(notes);
    }
    return patient.isComplete(ClinicalSection.SCORES)
        ? Leaf.notMet(
                List.of(),
                List.of(
                    new Change(
                        ChangeKind.DO,
                        criterion.node().id(),
                        "Score the scale of the baseline again: " + words(criterion))))
            .with(notes)
        : Leaf.unknown(
                criterion,
                CauseKind.MISSING_FACT,
                "What were the scores of one scale at baseline and now, with date and phase?"
                    + " Asked for: "
                    + words(criterion))
            .with(notes);
  }

  private static String words(Criterion.ScoreChanged criterion) {
    var rule = criterion.rule();
    return (rule.worsening() ? "worse by " : "better by ")
        + rule.amount()
        + " than "
        + (rule.from() == ScoreChangeRule.From.BEST ? "the best score" : "the baseline");
  }

  /**
   * Two scores of one instrument.
   *
   * @param from index of the earlier
   * @param to index of the latest
   */
  private record Pair(int from, int to) {}

  /** The pairs that may be meant: one where dates tell, none where there are no two scores. */
  private static List<Pair> pairs(
      ScoreChangeRule rule, List<Integer> found, List<RatingScore> scores) {
    var baselines =
        ScaleTable.latest(
            scores, found.stream().filter(i -> EpisodeScores.isBaseline(scores.get(i))).toList());
    var since =
        found.stream()
            .filter(i -> baselines.stream().noneMatch(b -> isBefore(scores, i, b)))
            .toList();
    var latest =
        ScaleTable.latest(
            scores, since.stream().filter(i -> !EpisodeScores.isBaseline(scores.get(i))).toList());
    List<Pair> pairs = new ArrayList<>(1);
    for (int to : latest) {
      switch (rule.from()) {
        case BASELINE -> baselines.forEach(from -> pairs.add(new Pair(from, to)));
        case BEST ->
            since.stream()
                .filter(i -> i != to)
                .min(Comparator.comparingInt(i -> scores.get(i).score()))
                .ifPresent(best -> pairs.add(new Pair(best, to)));
      }
    }
    return pairs;
  }

  private static boolean isBefore(List<RatingScore> scores, int one, int other) {
    return scores.get(one).date().latest().isBefore(scores.get(other).date().earliest());
  }

  /** Lower is better on every scale of the table; any rise from zero exceeds every percentage. */
  private static boolean enough(ScoreChangeRule rule, Pair pair, List<RatingScore> scores) {
    int before = scores.get(pair.from()).score();
    int after = scores.get(pair.to()).score();
    int change = rule.worsening() ? after - before : before - after;
    var points = rule.orPoints().get(scores.get(pair.to()).instrument());
    if (points != null && change >= points) {
      return true;
    }
    if (rule.byPointsAlone()) {
      return false;
    }
    int scaled = change * HUNDRED;
    int bar = rule.percent() * before;
    return change > 0 && (rule.moreThan() ? scaled > bar : scaled >= bar);
  }
}
