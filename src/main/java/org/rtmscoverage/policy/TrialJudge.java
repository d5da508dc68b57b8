package org.rtmscoverage.policy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.policy.TrialStanding.Counted;
import org.rtmscoverage.policy.TrialStanding.NotCounted;
import org.rtmscoverage.policy.TrialStanding.Undecided;
import org.rtmscoverage.vocabulary.PartialDate;

/**
 * Judges single trials under one rule. A test the rule does not state is not applied; a trial that
 * is weak all the same carries a note that it is likely to be challenged.
 */
final class TrialJudge {

  private final TrialRule rule;
  private final TrialTest test;
  private final PreparedFacts patient;
  private final TrialAdequacy adequacy;
  private final @Nullable PartialDate firstMonth;

  TrialJudge(TrialRule rule, PreparedFacts patient) {
    this.rule = rule;
    this.test = rule.test();
    this.patient = patient;
    this.adequacy = new TrialAdequacy(rule.test().adequate());
    this.firstMonth =
        test.lookBack().window() == TrialWindow.MONTHS
            ? PartialDate.of(patient.facts().serviceDate().minusMonths(months()))
            : null;
  }

  private int months() {
    var months = test.lookBack().months();
    return months == null ? 0 : months;
  }

  /** Judges every trial, overlaps included. */
  List<TrialStanding> judgeAll() {
    List<TrialStanding> standings = new ArrayList<>(patient.trials().size());
    var trials = patient.trials();
    for (int i = 0; i < trials.size(); i++) {
      standings.add(judge(trials.get(i)));
    }
    TrialOverlaps.separate(standings, rule);
    return standings;
  }

  private TrialStanding judge(TrialReading reading) {
    var standing = stricter(stricter(kindOfTrial(reading), outcome(reading)), window(reading));
    if (isTestedForAdequacy(reading.trial().outcome())) {
      standing = stricter(standing, adequacy.judge(reading));
    }
    return standing == null ? new Counted(reading, TrialNotes.of(reading, rule)) : standing;
  }

  /** What excludes a trial wins over what is open; otherwise the first. */
  static @Nullable TrialStanding stricter(
      @Nullable TrialStanding one, @Nullable TrialStanding other) {
    return one == null || (one instanceof Undecided && other instanceof NotCounted) ? other : one;
  }

  /**
   * A trial that may have been stopped for side effects is tested only where none of them count.
   */
  private boolean isTestedForAdequacy(TrialOutcome outcome) {
    return outcome == TrialOutcome.NOT_RECORDED
        ? !rule.outcomes().contains(TrialOutcomeClass.INTOLERANCE)
        : outcome != TrialOutcome.INTOLERANCE;
  }

  private @Nullable TrialStanding kindOfTrial(TrialReading reading) {
    var trial = reading.trial();
    var start = trial.startDate();
    if (start != null && start.earliest().isAfter(patient.facts().serviceDate())) {
      return new NotCounted(reading, "starts after the service date");
    }
    if (start != null && start.earliest().isAfter(patient.lastCountedDay())) {
      return new NotCounted(reading, "has not started yet");
    }
    if (Boolean.TRUE.equals(trial.asNeeded())) {
      return new NotCounted(reading, "taken as needed");
    }
    if (Boolean.TRUE.equals(trial.otherPurpose())) {
      return new NotCounted(reading, "prescribed for another purpose");
    }
    var agent = reading.agent();
    if (agent == null) {
      return TrialStanding.missing(
          reading, "Which drug is \"" + trial.drug() + "\"? It is not in the drug table.");
    }
    if (!test.drugs().isEmpty() && !agent.isOneOf(test.drugs())) {
      return new NotCounted(reading, "not one of the drugs the policy names");
    }
    var standing = reading.isAugmentation() ? augmentation(reading, agent) : alone(reading);
    return stricter(standing, drugClass(reading, agent));
  }

  private @Nullable TrialStanding alone(TrialReading reading) {
    return test.augmentation() == AugmentationUse.ONLY
        ? new NotCounted(reading, "not added to another drug; augmentation is asked for here")
        : null;
  }

  private @Nullable TrialStanding drugClass(TrialReading reading, DrugTable.Agent agent) {
    var name = rule.className(agent);
    if (test.classes().isEmpty() || (name != null && test.classes().contains(name))) {
      return null;
    }
    return name == null || isFiledElsewhere(agent.drug())
        ? new Undecided(
            reading,
            CauseKind.JUDGEMENT,
            "Does the payer file " + reading.trial().drug() + " under a class the policy names?")
        : new NotCounted(reading, "not of a class the policy names");
  }

  private boolean isFiledElsewhere(Drug drug) {
    for (String other : drug.altClassCodes()) {
      if (test.classes().contains(other)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable TrialStanding augmentation(TrialReading reading, DrugTable.Agent agent) {
    if (!agent.isAntidepressant() && !agent.isAugmentation()) {
      return new NotCounted(reading, "not a medication for depression");
    }
    if (test.augmentation() != AugmentationUse.NOT_COUNTED
        && !test.augmentationDrugs().isEmpty()
        && !agent.isOneOf(test.augmentationDrugs())) {
      return new NotCounted(reading, "not one of the augmentation drugs the policy names");
    }
    if (test.augmentation() == AugmentationUse.NOT_COUNTED) {
      return new NotCounted(
          reading, "added to another drug; this policy counts antidepressant trials only");
    }
    return AugmentationBase.judge(reading, patient.trials());
  }

  private @Nullable TrialStanding outcome(TrialReading reading) {
    return switch (reading.trial().outcome()) {
      case NOT_RECORDED ->
          TrialStanding.missing(
              reading, "How did the trial of " + reading.trial().drug() + " end?");
      case RESPONSE -> new NotCounted(reading, "ended in response");
      case NO_RESPONSE, PARTIAL_RESPONSE ->
          rule.outcomes().contains(TrialOutcomeClass.FAILURE)
              ? partial(reading)
              : new NotCounted(reading, "ended in no or partial response, not in intolerance");
      case INTOLERANCE ->
          rule.outcomes().contains(TrialOutcomeClass.INTOLERANCE)
              ? null
              : new NotCounted(reading, "stopped for side effects, not for lack of response");
    };
  }

  /** Where the policy says how much improvement is response, some improvement is for a person. */
  private @Nullable TrialStanding partial(TrialReading reading) {
    var response = test.adequate().responsePercent();
    return response == null || reading.trial().outcome() != TrialOutcome.PARTIAL_RESPONSE
        ? null
        : new Undecided(
            reading,
            CauseKind.JUDGEMENT,
            "Did "
                + reading.trial().drug()
                + " lower the score by less than "
                + response
                + " %? The policy calls that much a response.");
  }

  private @Nullable TrialStanding window(TrialReading reading) {
    if (test.lookBack().window() == TrialWindow.ANY_TIME) {
      return null;
    }
    var onset = firstMonth == null ? patient.facts().clinical().currentEpisodeStart() : firstMonth;
    return onset == null
        ? TrialStanding.missing(reading, "When did the current episode start?")
        : since(reading, onset);
  }

  private String span() {
    return firstMonth == null ? "the current episode" : "the last " + months() + " months";
  }

  private @Nullable TrialStanding since(TrialReading reading, PartialDate onset) {
    var start = reading.trial().startDate();
    var end = reading.trial().endDate();
    if (end != null && end.latest().isBefore(onset.earliest())) {
      return new NotCounted(reading, "ended before " + span());
    }
    if (start == null) {
      return TrialStanding.missing(
          reading, "When did the trial of " + reading.trial().drug() + " start?");
    }
    if (!start.earliest().isBefore(onset.latest())) {
      return null;
    }
    return new Undecided(
        reading,
        CauseKind.JUDGEMENT,
        "Does the trial of "
            + reading.trial().drug()
            + " belong to "
            + span()
            + "? Its dates do not lie clearly inside it.");
  }
}
