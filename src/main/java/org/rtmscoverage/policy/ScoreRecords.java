package org.rtmscoverage.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.RequestType;

/**
 * Tells whether scores are on record, whatever they say. A request for a first course is made
 * before its first session: a score of phase CURRENT or of no phase, on or before the service date,
 * then counts as one before treatment (BASELINE) too, unless a score was taken during the course.
 */
final class ScoreRecords {

  private static final String BASELINE = "BASELINE";
  private static final String CURRENT = "CURRENT";
  private static final String DURING_COURSE = "DURING_COURSE";

  private final ScaleTable scales;

  ScoreRecords(ScaleTable scales) {
    this.scales = scales;
  }

  Leaf evaluate(Criterion.ScoresRecorded criterion, PreparedFacts patient) {
    List<String> notes = new ArrayList<>(0);
    boolean undated = false;
    boolean onset = false;
    for (String instrument : scales.accepted(criterion.instruments())) {
      if (criterion.count() > 0 && !isScored(instrument, patient)) {
        continue;
      }
      var episode = EpisodeScores.of(instrument, criterion.withinDays(), patient, notes);
      var found = episode.certain();
      if (isEnough(criterion, found, patient)) {
        if (mayBeOlder(instrument, criterion.withinDays(), patient)) {
          undated = true;
          continue;
        }
        var evidence = found.stream().map(patient::score).toList();
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
    var wanted = words(criterion, patient);
    return patient.isComplete(ClinicalSection.SCORES)
        ? Leaf.notMet(
                List.of(),
                List.of(new Change(ChangeKind.DO, criterion.node().id(), "Take " + wanted)))
            .with(notes)
        : Leaf.unknown(
                criterion, CauseKind.MISSING_FACT, "On record must be " + wanted + ". Which is it?")
            .with(notes);
  }

  private static boolean isScored(String instrument, PreparedFacts patient) {
    for (RatingScore score : patient.facts().clinical().scores()) {
      if (score.instrument().equals(instrument)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEnough(
      Criterion.ScoresRecorded criterion, List<Integer> found, PreparedFacts patient) {
    if (found.size() < criterion.count()) {
      return false;
    }
    for (String phase : criterion.phases()) {
      if (!isAnyOf(phase, found, patient)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAnyOf(String phase, List<Integer> found, PreparedFacts patient) {
    var scores = patient.facts().clinical().scores();
    boolean untreated = isUntreated(patient);
    for (int index : found) {
      if (isOf(phase, scores.get(index).phase(), untreated)) {
        return true;
      }
    }
    return false;
  }

  /** Before the first session every score of the episode was taken before treatment. */
  private static boolean isOf(String wanted, @Nullable String stated, boolean untreated) {
    return wanted.equals(stated)
        || (untreated && wanted.equals(BASELINE) && (stated == null || stated.equals(CURRENT)));
  }

  /** A first course is asked for, and no score was taken during it. */
  private static boolean isUntreated(PreparedFacts patient) {
    return patient.facts().requestType() == RequestType.INITIAL
        && patient.facts().clinical().scores().stream()
            .noneMatch(score -> DURING_COURSE.equals(score.phase()));
  }

  private static String phases(Criterion.ScoresRecorded criterion, PreparedFacts patient) {
    if (criterion.phases().isEmpty()) {
      return "";
    }
    return isUntreated(patient) && criterion.phases().equals(Set.of(BASELINE))
        ? ", taken before treatment"
        : ", phase "
            + String.join(
                " and ", criterion.phases().stream().sorted().map(PlainWords::of).toList());
  }

  private static String words(Criterion.ScoresRecorded criterion, PreparedFacts patient) {
    return (criterion.count() == 1 ? "a score" : criterion.count() + " scores")
        + " of "
        + (criterion.instruments().isEmpty()
            ? "one standardised scale"
            : String.join(" or ", criterion.instruments().stream().sorted().toList()))
        + phases(criterion, patient)
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
