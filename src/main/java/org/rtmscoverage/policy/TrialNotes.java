package org.rtmscoverage.policy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says what a reader should know of a trial that counts: what was assumed, and what reviewers
 * usually object to though the rule does not test it.
 */
final class TrialNotes {

  /** Shortest trial reviewers usually accept, in days: six weeks, the commonest payer bar. */
  private static final int USUAL_DAYS = 42;

  private TrialNotes() {}

  /** Notes on a failed trial that counts. */
  static List<String> of(TrialReading reading, TrialRule rule) {
    if (reading.trial().outcome() == TrialOutcome.INTOLERANCE) {
      return List.of();
    }
    var adequate = rule.test().adequate();
    boolean doseTested = adequate.dose() != null || adequate.minDays() != null;
    boolean assumed =
        doseTested && reading.trial().dailyDoseMg() != null && reading.trial().doses().isEmpty();
    var weakness = weakness(reading, rule);
    if (!assumed && weakness == null) {
      return List.of();
    }
    List<String> notes = new ArrayList<>(2);
    if (assumed) {
      notes.add("ASSUMED_CONSTANT: " + reading.trial().drug() + " at one dose throughout");
    }
    if (weakness != null) {
      notes.add("LIKELY_CHALLENGED: " + reading.trial().drug() + ": " + weakness);
    }
    return notes;
  }

  /** What reviewers usually object to, though this rule does not test it. */
  private static @Nullable String weakness(TrialReading reading, TrialRule rule) {
    if (rule.test().adequate().dose() == null) {
      var level = reading.course().bestLevel();
      if (level != DoseLevel.REACHED) {
        return level == DoseLevel.NOT_KNOWN
            ? "no dose is stated"
            : "the dose is below the usual minimum" + least(reading);
      }
    }
    if (rule.test().adequate().minDays() == null) {
      if (!reading.course().datesKnown()) {
        return "start or end is not stated";
      }
      long days = reading.course().certainDaysAtDose();
      if (days < USUAL_DAYS) {
        return days + " days at dose; reviewers usually ask for " + USUAL_DAYS;
      }
    }
    return null;
  }

  /** The least adequate dose of the drug, in brackets; nothing where it is not known. */
  static String least(TrialReading reading) {
    var agent = reading.agent();
    if (agent == null || agent.drug().minAdequateDose() == null) {
      return "";
    }
    return " ("
        + agent.drug().minAdequateDose().toPlainString()
        + " "
        + agent.drug().doseUnit()
        + ")";
  }
}
