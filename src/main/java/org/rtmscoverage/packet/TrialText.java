package org.rtmscoverage.packet;

import java.util.List;
import java.util.stream.Collectors;
import org.rtmscoverage.policy.DoseSegment;
import org.rtmscoverage.policy.MedicationTrial;
import org.rtmscoverage.policy.TrialOutcome;

/** A medication trial in words, with a blank for what the record does not hold. */
final class TrialText {

  private TrialText() {}

  static String of(MedicationTrial trial) {
    StringBuilder text =
        new StringBuilder(120).append(trial.drug()).append(", ").append(dose(trial));
    if (Boolean.TRUE.equals(trial.maximumTolerated())) {
      text.append(" (highest dose tolerated)");
    }
    if (trial.adherencePercent() != null) {
      text.append(", ").append(trial.adherencePercent()).append(" % of doses taken");
    }
    if (trial.augments() != null) {
      text.append(", added to trial ").append(trial.augments());
    }
    return text.append("; ").append(outcome(trial.outcome(), trial.sideEffects())).toString();
  }

  private static String dose(MedicationTrial trial) {
    if (trial.dailyDoseMg() != null) {
      return trial.dailyDoseMg().toPlainString() + " mg a day";
    }
    return trial.doses().isEmpty()
        ? PlainWords.BLANK + " mg a day"
        : trial.doses().stream().map(TrialText::segment).collect(Collectors.joining(", then "));
  }

  private static String segment(DoseSegment segment) {
    return segment.dailyDoseMg().toPlainString()
        + " mg a day from "
        + PlainWords.date(segment.from());
  }

  static String outcome(TrialOutcome outcome, List<String> sideEffects) {
    return switch (outcome) {
      case NO_RESPONSE -> "no response";
      case PARTIAL_RESPONSE -> "partial response";
      case RESPONSE -> "response";
      case INTOLERANCE ->
          "stopped because of side effects: "
              + (sideEffects.isEmpty() ? PlainWords.BLANK : String.join(", ", sideEffects));
      case NOT_RECORDED -> "outcome " + PlainWords.BLANK;
    };
  }
}
