package org.rtmscoverage.policy;

import org.jspecify.annotations.Nullable;
import org.rtmscoverage.policy.TrialStanding.NotCounted;
import org.rtmscoverage.policy.TrialStanding.Undecided;

/** Tests whether a trial was adequate: its dose, its days at that dose, and how much was taken. */
final class TrialAdequacy {

  private final AdequateTrial adequate;

  TrialAdequacy(AdequateTrial adequate) {
    this.adequate = adequate;
  }

  /** What excludes the trial, or leaves it open; null if nothing does. */
  @Nullable TrialStanding judge(TrialReading reading) {
    return TrialJudge.stricter(
        TrialJudge.stricter(dose(reading), duration(reading)), adherence(reading));
  }

  private @Nullable TrialStanding dose(TrialReading reading) {
    var standard = adequate.dose();
    if (standard == null) {
      return null;
    }
    return switch (standard) {
      case MINIMUM_EFFECTIVE, STANDARD -> minimumDose(reading);
      case MAXIMUM_TOLERATED -> {
        var maximum = reading.trial().maximumTolerated();
        if (maximum == null) {
          yield TrialStanding.missing(
              reading,
              "Was the dose of " + reading.trial().drug() + " the highest the patient tolerated?");
        }
        yield maximum ? null : new NotCounted(reading, "not at the highest dose tolerated");
      }
    };
  }

  private @Nullable TrialStanding minimumDose(TrialReading reading) {
    return switch (reading.course().bestLevel()) {
      case REACHED -> null;
      case NOT_KNOWN ->
          TrialStanding.missing(
              reading, "What was the daily dose of " + reading.trial().drug() + "?");
      case BORDERLINE -> borderlineDose(reading);
      case BELOW -> belowDose(reading);
    };
  }

  private static NotCounted belowDose(TrialReading reading) {
    return new NotCounted(reading, "dose below the least adequate one" + TrialNotes.least(reading));
  }

  private Undecided borderlineDose(TrialReading reading) {
    return new Undecided(
        reading,
        CauseKind.JUDGEMENT,
        "Was the dose of "
            + reading.trial().drug()
            + " adequate for this patient"
            + TrialNotes.least(reading)
            + "?");
  }

  private @Nullable TrialStanding duration(TrialReading reading) {
    var bar = adequate.minDays();
    if (bar == null
        || (adequate.judgedDurationSuffices()
            && Boolean.TRUE.equals(reading.trial().durationJudgedSufficient()))) {
      return null;
    }
    boolean anyDose = adequate.dose() == DoseStandard.MAXIMUM_TOLERATED;
    if (!reading.course().datesKnown()) {
      if (!anyDose && reading.course().bestLevel() == DoseLevel.BELOW) {
        return belowDose(reading); // no day of it counts, whichever they were
      }
      return TrialStanding.missing(
          reading, "When did the trial of " + reading.trial().drug() + " start and end?");
    }
    long certain = anyDose ? reading.course().certainDays() : reading.course().certainDaysAtDose();
    long possible =
        anyDose ? reading.course().possibleDays() : reading.course().possibleDaysAtDose();
    if (certain >= bar) {
      return null;
    }
    if (possible < bar) {
      return new NotCounted(
          reading, possible + " days at an adequate dose, the policy asks for " + bar);
    }
    if (!reading.doseKnown()) {
      return TrialStanding.missing(
          reading, "What was the daily dose of " + reading.trial().drug() + "?");
    }
    if (reading.course().bestLevel() == DoseLevel.BORDERLINE) {
      return borderlineDose(reading);
    }
    return TrialStanding.missing(
        reading,
        "Exactly when did the trial of "
            + reading.trial().drug()
            + " start and end? It ran "
            + certain
            + " to "
            + possible
            + " days at dose, the policy asks for "
            + bar
            + ".");
  }

  private @Nullable TrialStanding adherence(TrialReading reading) {
    var bar = adequate.minAdherencePercent();
    if (bar == null) {
      return null;
    }
    var adherence = reading.trial().adherencePercent();
    if (adherence == null) {
      return TrialStanding.missing(
          reading, "What share of the doses of " + reading.trial().drug() + " was taken?");
    }
    return adherence >= bar
        ? null
        : new NotCounted(
            reading, adherence + " % of doses taken, the policy asks for " + bar + " %");
  }
}
