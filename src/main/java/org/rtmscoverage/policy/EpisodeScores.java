package org.rtmscoverage.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sorts scores by whether they belong to the current episode. Where its start is not stated, those
 * of the last twelve months do, and older ones may.
 */
final class EpisodeScores {

  static final String QUESTION = "When did the current episode start?";

  /**
   * Months before the service date within which a score is taken as of this episode though its
   * start is not stated: our reading, no payer states one.
   */
  private static final int RECENT_MONTHS = 12;

  private final PreparedFacts patient;
  private final @Nullable Integer withinDays;
  private final List<String> notes;
  private final List<Integer> certain = new ArrayList<>(4);
  private final List<Integer> possible = new ArrayList<>(0);

  /**
   * Starts without any score.
   *
   * @param patient the patient
   * @param withinDays days before the service date a score may lie back; null if not stated
   * @param notes what a reader should know of scores left out; added to
   */
  EpisodeScores(PreparedFacts patient, @Nullable Integer withinDays, List<String> notes) {
    this.patient = patient;
    this.withinDays = withinDays;
    this.notes = notes;
  }

  /** The scores of one instrument. */
  static EpisodeScores of(
      String instrument, @Nullable Integer withinDays, PreparedFacts patient, List<String> notes) {
    var found = new EpisodeScores(patient, withinDays, notes);
    var scores = patient.facts().clinical().scores();
    for (int i = 0; i < scores.size(); i++) {
      if (scores.get(i).instrument().equals(instrument)) {
        found.add(i);
      }
    }
    return found;
  }

  /** Adds a score by its place in the request, if it may belong to the episode. */
  void add(int index) {
    var score = patient.facts().clinical().scores().get(index);
    var why = outside(score);
    if (why != null) {
      notes.add(score.instrument() + " is dated " + why + " and was not counted");
    } else if (isUncertain(score)) {
      notes.add(
          score.instrument()
              + " is dated more than "
              + RECENT_MONTHS
              + " months before the service date and counts only if the current episode had"
              + " started by then");
      possible.add(index);
    } else {
      certain.add(index);
    }
  }

  private @Nullable String outside(RatingScore score) {
    var service = patient.facts().serviceDate();
    if (score.date().earliest().isAfter(service)) {
      return "after the service date";
    }
    var onset = patient.facts().clinical().currentEpisodeStart();
    if (onset != null && score.date().latest().isBefore(onset.earliest())) {
      return "before the current episode";
    }
    return withinDays != null && score.date().latest().isBefore(service.minusDays(withinDays))
        ? "more than " + withinDays + " days before the service date"
        : null;
  }

  private boolean isUncertain(RatingScore score) {
    LocalDate service = patient.facts().serviceDate();
    return patient.facts().clinical().currentEpisodeStart() == null
        && score.date().earliest().isBefore(service.minusMonths(RECENT_MONTHS));
  }

  /** Places of the scores that belong to the episode. */
  List<Integer> certain() {
    return certain;
  }

  /** Places of those that may, until its start is known. */
  List<Integer> possible() {
    return possible;
  }

  /** Both, in the order of the request. */
  List<Integer> all() {
    if (possible.isEmpty()) {
      return certain;
    }
    List<Integer> all = new ArrayList<>(certain);
    all.addAll(possible);
    all.sort(null);
    return all;
  }

  /** A score in words. */
  static Evidence evidence(int index, RatingScore score) {
    return new Evidence(
        Pointers.SCORES.to(index),
        score.instrument() + " " + score.score() + " on " + score.date());
  }

  static boolean isBaseline(RatingScore score) {
    return "BASELINE".equals(score.phase());
  }
}
