package org.rtmscoverage.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.PartialDate;

/**
 * Makes the changes of a gap on a chart, as a clinic would: a question is answered in favour of the
 * leaf that asks, and what is asked about is documented whole; what is to be done is done and
 * charted.
 */
final class ChartedGap {

  private static final String ONSET = "When did the current episode start?";

  private final Map<String, Criterion> leaves;
  private final HistoryChart before;
  private final HistoryChart chart;

  private ChartedGap(Map<String, Criterion> leaves, HistoryChart chart) {
    this.leaves = leaves;
    this.before = chart;
    this.chart = chart.copy();
  }

  /** The chart with all changes made; null if one of them is a judgement, or two contradict. */
  static @Nullable HistoryChart applied(
      Gap gap, Map<String, Criterion> leaves, HistoryChart chart) {
    var charted = new ChartedGap(leaves, chart);
    for (Change change : gap.changes()) {
      if (!charted.make(change)) {
        return null;
      }
    }
    return charted.chart;
  }

  private boolean make(Change change) {
    var text = change.what();
    return switch (leaves.get(change.criterionId())) {
      case Criterion.MedicationTrials trials -> trial(text, trials.rule());
      case Criterion.ScoreReaches bars -> score(text, bars);
      case Criterion.SevereOnScale scale -> severe(text, scale);
      case Criterion.FailedPsychotherapy therapy -> therapy(text, therapy.rule());
      case null, default -> false;
    };
  }

  private boolean starts(String day) {
    boolean free = before.episode == null && (chart.episode == null || chart.episode.equals(day));
    chart.episode = free ? day : chart.episode;
    return free;
  }

  /** Whether a leaf that looks back to the episode has its start, or can be given it. */
  private boolean hasOnset(LookBack lookBack) {
    return lookBack.window() != TrialWindow.CURRENT_EPISODE
        || before.episode != null
        || starts("2010-01");
  }

  private boolean trial(String text, TrialRule rule) {
    if (!hasOnset(rule.test().lookBack())
        || !rule.including().stream().allMatch(part -> hasOnset(part.test().lookBack()))) {
      return false;
    }
    if (text.startsWith("A further ") || text.startsWith("Document a ")) {
      return further(rule, text.contains("added to an antidepressant"));
    }
    if (text.equals(ONSET)) {
      return starts("2010-01")
          && chart.trials.stream().allMatch(entry -> document(entry, rule, false));
    }
    if (text.startsWith("Was ") || text.startsWith("Does ") || text.startsWith("Exactly ")) {
      return text.contains("the highest the patient tolerated");
    }
    if (text.startsWith("Which drug is ") && !rule.including().isEmpty()) {
      return false; // the answer may serve the whole or a part
    }
    for (HistoryChart.Entry entry : List.copyOf(chart.trials)) {
      if (text.contains(entry.drug)) {
        return document(entry, rule, text.startsWith("Which drug is"));
      }
    }
    return false;
  }

  /** Fills in what the chart does not say of a trial. */
  private boolean document(HistoryChart.Entry entry, TrialRule rule, boolean drug) {
    if (drug || entry.drug.equals("Zolofft")) {
      entry.known = entry.known == null ? "spare" + chart.nextSpare() : entry.known;
    }
    entry.mg = entry.mg == null ? Integer.valueOf(300) : entry.mg;
    entry.adherence = entry.adherence == null ? Integer.valueOf(95) : entry.adherence;
    if (entry.from == null && entry.to == null) {
      entry.from = chart.nextWeeks();
      entry.to = entry.from == null ? null : entry.from.plusDays(45);
    } else if (entry.from == null && entry.to != null) {
      entry.from = entry.to.minusDays(100);
    } else if (entry.from != null && entry.to == null) {
      entry.to = entry.from.plusDays(100);
    }
    var wanted = outcome(rule);
    if (wanted == TrialOutcome.INTOLERANCE && entry.effects.isEmpty()) {
      entry.effects = List.of("effect" + chart.nextSpare());
    }
    if (entry.outcome == TrialOutcome.NOT_RECORDED) {
      entry.outcome = wanted;
    }
    // an answer given to another leaf may be the other one
    return entry.from != null
        && isWithin(entry.from, rule.test().lookBack())
        && rule.including().stream().allMatch(part -> isWithin(entry.from, part.test().lookBack()))
        && (entry.outcome == wanted || !wasOpen(entry));
  }

  /** Whether a trial that began then surely is in the span: otherwise a person has to judge. */
  private boolean isWithin(LocalDate from, LookBack lookBack) {
    return switch (lookBack.window()) {
      case ANY_TIME -> true;
      case MONTHS -> from.getYear() > 2021;
      case CURRENT_EPISODE, MOST_RECENT_EPISODE ->
          from.getYear() == 2026 || "2010-01".equals(chart.episode);
    };
  }

  private boolean wasOpen(HistoryChart.Entry entry) {
    return before.trials.stream()
        .anyMatch(old -> old.drug.equals(entry.drug) && old.outcome == TrialOutcome.NOT_RECORDED);
  }

  /** Stopped for side effects where that counts: it is then not tested for adequacy. */
  private static TrialOutcome outcome(TrialRule rule) {
    return rule.outcomes().contains(TrialOutcomeClass.INTOLERANCE)
        ? TrialOutcome.INTOLERANCE
        : TrialOutcome.NO_RESPONSE;
  }

  private boolean further(TrialRule rule, boolean added) {
    var from = chart.nextWeeks();
    if (from == null) {
      return false;
    }
    var entry = adequate((added ? "added" : "spare") + chart.nextSpare(), from);
    entry.outcome = outcome(rule);
    entry.effects = List.of("effect" + chart.nextSpare());
    chart.trials.add(entry);
    if (added) {
      entry.augments = "m" + chart.trials.size();
      var base = adequate("sertraline", from);
      base.outcome = TrialOutcome.RESPONSE;
      chart.trials.add(base);
    }
    return true;
  }

  private static HistoryChart.Entry adequate(String drug, LocalDate from) {
    var entry = new HistoryChart.Entry(drug);
    entry.mg = 300;
    entry.from = from;
    entry.to = from.plusDays(45);
    entry.adherence = 95;
    return entry;
  }

  private boolean score(String text, Criterion.ScoreReaches criterion) {
    boolean throughout = criterion.at() == ScoreTime.THROUGHOUT;
    if (text.equals(ONSET)) {
      boolean recent =
          chart.scores.stream()
              .anyMatch(
                  score ->
                      score.instrument().equals(criterion.bars().getFirst().instrument())
                          && score.date().earliest().getYear() == 2026);
      boolean single = criterion.bars().size() == 1 || !throughout;
      return single && starts(throughout && recent ? "2026-01-10" : "2010-01");
    }
    for (ScoreBar bar : criterion.bars()) {
      if (text.contains(bar.words())) {
        scored(bar.instrument());
        return !throughout || before.episode != null || starts("2026-01-10");
      }
    }
    return false;
  }

  private boolean severe(String text, Criterion.SevereOnScale scale) {
    if (text.equals(ONSET)) {
      int severe = scale.moderateSuffices() ? 10 : 20;
      return starts("2010-01")
          && before.scores.stream()
              .allMatch(score -> !score.instrument().equals("PHQ-9") || score.score() >= severe);
    }
    scored("PHQ-9");
    return text.contains("standardised depression scale");
  }

  private void scored(String instrument) {
    var today = PartialDate.parse("2026-11-22");
    chart.scores.removeIf(
        score -> score.instrument().equals(instrument) && score.date().equals(today));
    chart.scores.add(new RatingScore(instrument, 27, today, "BASELINE"));
  }

  private boolean therapy(String text, TherapyRule rule) {
    if (!hasOnset(rule.lookBack())) {
      return false;
    }
    if (text.equals(ONSET)) {
      chart.therapy.replaceAll(ChartedGap::documented);
      return starts("2010-01");
    }
    if (text.startsWith("Has ") || text.startsWith("Complete ") || text.startsWith("Have ")) {
      int courses = text.startsWith("Have ") ? rule.count() : 1;
      for (int i = 0; i < courses; i++) {
        chart.therapy.add(
            new PsychotherapyTrial(
                "CBT", PartialDate.parse("2026-02-01"), null, 20, TrialOutcome.NO_RESPONSE));
      }
      return true;
    }
    if (text.startsWith("How ")) {
      chart.therapy.replaceAll(
          course -> text.contains(course.type()) ? documented(course) : course);
      return true;
    }
    return false;
  }

  private static PsychotherapyTrial documented(PsychotherapyTrial course) {
    return new PsychotherapyTrial(
        course.type(),
        course.startDate(),
        course.endDate(),
        course.sessions() == null ? Integer.valueOf(20) : course.sessions(),
        course.outcome() == TrialOutcome.NOT_RECORDED
            ? TrialOutcome.NO_RESPONSE
            : course.outcome());
  }
}
