package org.rtmscoverage.policy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.RequestType;

/** Tells whether scores are on record, whatever they say. */
final class ScoreRecords {

  private static final String BASELINE = "BASELINE";
  private static final String CURRENT = "CURRENT";

  private final ScaleTable scales;

  ScoreRecords(ScaleTable scales) {
    this.scales = scales;
  }

  Leaf evaluate(Criterion.ScoresRecorded criterion, PreparedFacts patient) {
    List<String> notes = new ArrayList<>(0);
    var scores = patient.facts().clinical().scores();
    boolean undated = false;
    boolean onset = false;
    for (String instrument : scales.accepted(criterion.instruments())) {
      var episode = EpisodeScores.of(instrument, criterion.withinDays(), patient, notes);
      var found = episode.certain();
      if (isEnough(criterion, found, patient)) {
        if (mayBeOlder(instrument, criterion.withinDays(), patient)) {
          undated = true;
          continue;
        }
        var evidence = found.stream().map(i -> EpisodeScores.evidence(i, scores.get(i))).toList();
        return new Leaf(Truth.MET, List.of(), evidence, notes, null);
      }
      onset |= isEnough(criterion, episode.all(), patient);
    }
    if (undated) {
      return undated(criterion).with(notes);
    }
    if (onset) {
      return Leaf.unknown(criterion, CauseKind.MISSING_FACT, EpisodeScores.QUESTION).with(notes);
    }
    var wanted = words(criterion);
    return patient.isComplete(ClinicalSection.SCORES)
        ? Leaf.notMet(
                List.of(),
                List.of(new Change(ChangeKind.DO, criterion.node().id(), "Take " + wanted)))
            .with(notes)
        : Leaf.unknown(
                criterion, CauseKind.MISSING_FACT, "On record must be " + wanted + ". Which is it?")
            .with(notes);
  }

  private static boolean isEnough(
      Criterion.ScoresRecorded criterion, List<Integer> found, PreparedFacts patient) {
    var scores = patient.facts().clinical().scores();
    return found.size() >= criterion.count()
        && criterion.phases().stream()
            .allMatch(
                phase ->
                    found.stream()
                        .anyMatch(i -> isOf(phase, scores.get(i), criterion, patient.facts())));
  }

  /**
   * Before the first course every score is one before treatment, whatever the clinic calls it, unless
   * the policy asks for a current one beside it.
   */
  private static boolean isOf(
      String phase, RatingScore score, Criterion.ScoresRecorded criterion, PatientFacts facts) {
    return phase.equals(score.phase())
        || (phase.equals(BASELINE)
            && facts.requestType() == RequestType.INITIAL
            && facts.clinical().priorTms().isEmpty()
            && !criterion.phases().contains(CURRENT)
            && (score.phase() == null || score.phase().equals(CURRENT)));
  }

  private static String words(Criterion.ScoresRecorded criterion) {
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

  static Leaf undated(Criterion criterion) {
    return Leaf.unknown(
        criterion,
        CauseKind.MISSING_FACT,
        "On which day was the score taken? Its month does not tell whether it is recent enough.");
  }

  /** Whether a score may be older than the policy lets it be, or not: its date does not tell. */
  static boolean mayBeOlder(
      String instrument, @Nullable Integer withinDays, PreparedFacts patient) {
    if (withinDays == null) {
      return false;
    }
    var first = patient.facts().serviceDate().minusDays(withinDays);
    for (RatingScore score : patient.facts().clinical().scores()) {
      if (instrument.equals(score.instrument())
          && score.date().earliest().isBefore(first)
          && !score.date().latest().isBefore(first)) {
        return true;
      }
    }
    return false;
  }
}
