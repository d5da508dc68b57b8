package org.rtmscoverage.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts thresholds to rating scale scores: now, at baseline or throughout, and their change. */
final class ScoreHistory {

  private static final String BASELINE = "BASELINE";
  private static final int HUNDRED = 100;

  private final ScaleTable scales;

  ScoreHistory(ScaleTable scales) {
    this.scales = scales;
  }

  Leaf reaches(Criterion.ScoreReaches criterion, PreparedFacts patient) {
    List<String> notes = new ArrayList<>(0);
    List<Evidence> evidence = new ArrayList<>(2);
    int met = 0;
    int missed = 0;
    ScoreBar open = null;
    boolean undated = false;
    for (ScoreBar bar : criterion.bars()) {
      if (mayBeOlder(bar.instrument(), criterion.withinDays(), patient)) {
        undated = true;
        continue;
      }
      var scores = at(bar.instrument(), criterion, patient, notes);
      int fitting = 0;
      for (int index : scores) {
        var score = patient.facts().clinical().scores().get(index);
        evidence.add(evidence(index, score));
        fitting += score.score() >= bar.from() && score.score() <= bar.to() ? 1 : 0;
      }
      met += !scores.isEmpty() && fitting == scores.size() ? 1 : 0;
      missed += !scores.isEmpty() && fitting == 0 ? 1 : 0;
      if (criterion.at() == ScoreTime.THROUGHOUT && fitting < scores.size()) {
        missed += fitting > 0 ? 1 : 0;
      } else if (fitting > 0 && fitting < scores.size()) {
        open = bar;
      }
    }
    if (met > 0) {
      return new Leaf(Truth.MET, List.of(), evidence, notes, null);
    }
    if (undated) {
      return undated(criterion).with(notes);
    }
    if (open != null) {
      return unclear(criterion, open, evidence).with(notes);
    }
    if (missed == 0 && !patient.isComplete(ClinicalSection.SCORES)) {
      return Leaf.unknown(criterion, CauseKind.MISSING_FACT, question(criterion)).with(notes);
    }
    return Leaf.notMet(evidence, List.of(missed(criterion, missed > 0))).with(notes);
  }

  private static Change missed(Criterion.ScoreReaches criterion, boolean scored) {
    return scored
        ? new Change(
            ChangeKind.CANNOT_CHANGE,
            criterion.node().id(),
            "The score does not reach the policy's bar: " + bars(criterion))
        : new Change(
            ChangeKind.DO,
            criterion.node().id(),
            "Score one of the policy's scales: " + bars(criterion));
  }

  private static Leaf unclear(
      Criterion.ScoreReaches criterion, ScoreBar bar, List<Evidence> evidence) {
    return Leaf.unknown(
        criterion,
        CauseKind.MISSING_FACT,
        "Which of the " + bar.instrument() + " scores is the latest? Their dates do not tell.",
        evidence);
  }

  private static String question(Criterion.ScoreReaches criterion) {
    var when =
        switch (criterion.at()) {
          case NOW -> "now";
          case BASELINE -> "at the baseline of the course";
          case THROUGHOUT -> "in this episode, each time it was taken";
        };
    return "What is the score "
        + when
        + ", with its date and phase? Asked for: "
        + bars(criterion)
        + ".";
  }

  private static String bars(Criterion.ScoreReaches criterion) {
    return String.join(" or ", criterion.bars().stream().map(ScoreBar::words).toList());
  }

  /** The scores of an instrument a threshold is put to. */
  private static List<Integer> at(
      String instrument,
      Criterion.ScoreReaches criterion,
      PreparedFacts patient,
      List<String> notes) {
    List<Integer> candidates =
        inEpisode(Set.of(instrument), criterion.withinDays(), patient, notes);
    var scores = patient.facts().clinical().scores();
    return switch (criterion.at()) {
      case NOW -> ScaleTable.latest(scores, candidates);
      case BASELINE ->
          ScaleTable.latest(
              scores, candidates.stream().filter(i -> isBaseline(scores.get(i))).toList());
      case THROUGHOUT -> candidates;
    };
  }

  private static boolean isBaseline(RatingScore score) {
    return BASELINE.equals(score.phase());
  }

  /** Scores that belong to the current episode and are not too old; the others are noted. */
  private static List<Integer> inEpisode(
      Set<String> instruments,
      @Nullable Integer withinDays,
      PreparedFacts patient,
      List<String> notes) {
    List<Integer> candidates = new ArrayList<>(4);
    var scores = patient.facts().clinical().scores();
    for (int i = 0; i < scores.size(); i++) {
      var score = scores.get(i);
      if (instruments.contains(score.instrument())) {
        var why = ScaleTable.outside(score, patient);
        if (why == null && withinDays != null && isOlder(score, withinDays, patient)) {
          why = "more than " + withinDays + " days before the service date";
        }
        if (why == null) {
          candidates.add(i);
        } else {
          notes.add(score.instrument() + " is dated " + why + " and was not counted");
        }
      }
    }
    return candidates;
  }

  private static Leaf undated(Criterion criterion) {
    return Leaf.unknown(
        criterion,
        CauseKind.MISSING_FACT,
        "On which day was the score taken? Its month does not tell whether it is recent enough.");
  }

  /** Whether a score may be older than the policy lets it be, or not: its date does not tell. */
  private static boolean mayBeOlder(
      String instrument, @Nullable Integer withinDays, PreparedFacts patient) {
    if (withinDays == null) {
      return false;
    }
    var first = patient.facts().serviceDate().minusDays(withinDays);
    return patient.facts().clinical().scores().stream()
        .filter(score -> instrument.equals(score.instrument()))
        .anyMatch(
            score ->
                score.date().earliest().isBefore(first) && !score.date().latest().isBefore(first));
  }

  private static boolean isOlder(RatingScore score, int days, PreparedFacts patient) {
    return score.date().latest().isBefore(patient.facts().serviceDate().minusDays(days));
  }

  Leaf recorded(Criterion.ScoresRecorded criterion, PreparedFacts patient) {
    List<String> notes = new ArrayList<>(0);
    var scores = patient.facts().clinical().scores();
    boolean undated = false;
    for (String instrument : scales.accepted(criterion.instruments())) {
      var found = inEpisode(Set.of(instrument), criterion.withinDays(), patient, notes);
      boolean phases =
          criterion.phases().stream()
              .allMatch(phase -> found.stream().anyMatch(i -> phase.equals(scores.get(i).phase())));
      if (found.size() >= criterion.count() && phases) {
        if (mayBeOlder(instrument, criterion.withinDays(), patient)) {
          undated = true;
          continue;
        }
        var evidence = found.stream().map(i -> evidence(i, scores.get(i))).toList();
        return new Leaf(Truth.MET, List.of(), evidence, notes, null);
      }
    }
    if (undated) {
      return undated(criterion).with(notes);
    }
    var wanted = recordedWords(criterion);
    return patient.isComplete(ClinicalSection.SCORES)
        ? Leaf.notMet(
                List.of(),
                List.of(new Change(ChangeKind.DO, criterion.node().id(), "Take " + wanted)))
            .with(notes)
        : Leaf.unknown(
                criterion, CauseKind.MISSING_FACT, "On record must be " + wanted + ". Which is it?")
            .with(notes);
  }

  private static String recordedWords(Criterion.ScoresRecorded criterion) {
    return (criterion.count() == 1 ? "a score" : criterion.count() + " scores")
        + " of "
        + (criterion.instruments().isEmpty()
            ? "one standardised scale"
            : String.join(" or ", criterion.instruments().stream().sorted().toList()))
        + (criterion.phases().isEmpty()
            ? ""
            : ", phase " + String.join(" and ", criterion.phases().stream().sorted().toList()))
        + (criterion.withinDays() == null
            ? ""
            : ", within " + criterion.withinDays() + " days before the service date");
  }

  Leaf changed(Criterion.ScoreChanged criterion, PreparedFacts patient) {
    List<String> notes = new ArrayList<>(0);
    List<Evidence> evidence = new ArrayList<>(2);
    boolean compared = false;
    boolean unclear = false;
    for (String instrument : scales.accepted(criterion.rule().instruments())) {
      var found = inEpisode(Set.of(instrument), null, patient, notes);
      var scores = patient.facts().clinical().scores();
      var pairs = pairs(criterion.rule(), found, scores);
      compared |= !pairs.isEmpty();
      pairs.stream()
          .flatMap(pair -> Stream.of(pair.from(), pair.to()))
          .distinct()
          .forEach(index -> evidence.add(evidence(index, scores.get(index))));
      long enough = pairs.stream().filter(pair -> enough(criterion.rule(), pair, scores)).count();
      if (enough > 0 && enough == pairs.size()) {
        return new Leaf(Truth.MET, List.of(), evidence, notes, null);
      }
      unclear |= enough > 0;
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
        + (rule.moreThan() ? "more than " : "at least ")
        + rule.percent()
        + " % than "
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
        ScaleTable.latest(scores, found.stream().filter(i -> isBaseline(scores.get(i))).toList());
    var since =
        found.stream()
            .filter(i -> baselines.stream().noneMatch(b -> isBefore(scores, i, b)))
            .toList();
    var latest =
        ScaleTable.latest(scores, since.stream().filter(i -> !isBaseline(scores.get(i))).toList());
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
    int scaled = change * HUNDRED;
    int bar = rule.percent() * before;
    return change > 0 && (rule.moreThan() ? scaled > bar : scaled >= bar);
  }

  private static Evidence evidence(int index, RatingScore score) {
    return new Evidence(
        "/clinical/scores/" + index,
        score.instrument() + " " + score.score() + " on " + score.date());
  }
}
