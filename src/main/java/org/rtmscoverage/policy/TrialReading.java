package org.rtmscoverage.policy;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.PartialDate;

/**
 * A medication trial read once for all criteria: which agent it is and how long it ran on which
 * dose.
 *
 * @param index place in the request's list
 * @param trial the trial as stated
 * @param agent the agent; null if the drug is not in the table
 * @param sideEffects keys of the side effects that the list knows
 * @param course how long it ran on which dose
 * @param evidence the trial in words
 */
record TrialReading(
    int index,
    MedicationTrial trial,
    DrugTable.@Nullable Agent agent,
    Set<String> sideEffects,
    DoseCourse course,
    Evidence evidence) {

  static TrialReading of(
      int index,
      MedicationTrial trial,
      PatientFacts facts,
      DrugTable drugs,
      SideEffectTable sideEffects,
      TrialWords words) {
    var agent = drugs.resolve(trial.drug());
    return new TrialReading(
        index,
        trial,
        agent,
        sideEffects.keys(trial.sideEffects()),
        DoseCourse.of(trial, agent, facts.ageOnServiceDate(), end(trial, lastCountedDay(facts))),
        new Evidence(Pointers.MEDICATION_TRIALS.to(index), words.of(trial)));
  }

  /** Ongoing trials count to the earlier of request and service date; planned days never count. */
  static LocalDate lastCountedDay(PatientFacts facts) {
    return facts.requestedOn().isBefore(facts.serviceDate())
        ? facts.requestedOn()
        : facts.serviceDate();
  }

  private static @Nullable PartialDate end(MedicationTrial trial, LocalDate lastDay) {
    if (trial.endDate() != null) {
      return capped(trial.endDate(), lastDay);
    }
    return trial.ongoing() ? PartialDate.of(lastDay) : null;
  }

  private static PartialDate capped(PartialDate date, LocalDate lastDay) {
    return date.latest().isAfter(lastDay)
        ? new PartialDate(date.earliest().isAfter(lastDay) ? lastDay : date.earliest(), lastDay)
        : date;
  }

  /** Added to another drug, or a drug that is only ever added. */
  boolean isAugmentation() {
    return trial.augments() != null || (agent != null && !agent.isAntidepressant());
  }

  boolean doseKnown() {
    return trial.dailyDoseMg() != null || !trial.doses().isEmpty();
  }
}
