package org.rtmscoverage.policy;

import java.time.LocalDate;
import org.rtmscoverage.vocabulary.PartialDate;

/** Puts the medication trials of one patient into words, one after the other. */
final class TrialWords {

  private static final int USUAL_LENGTH = 100;
  private static final int FIRST_YEAR_OF_FOUR_DIGITS = 1000;
  private static final int LAST_YEAR_OF_FOUR_DIGITS = 9999;
  private static final int FIRST_OF_TWO_DIGITS = 10;

  private final StringBuilder text = new StringBuilder(USUAL_LENGTH);

  /** One trial: drug, dose, dates and outcome. */
  String of(MedicationTrial trial) {
    text.setLength(0);
    text.append(trial.drug());
    if (trial.dailyDoseMg() != null) {
      text.append(' ').append(trial.dailyDoseMg().toPlainString()).append(" mg a day");
    } else if (!trial.doses().isEmpty()) {
      text.append(" in ").append(trial.doses().size()).append(" doses");
    }
    if (trial.startDate() != null) {
      text.append(", ");
      append(trial.startDate());
      text.append(" to ");
      appendEnd(trial);
    }
    return text.append(": ").append(trial.outcome().words()).toString();
  }

  private void appendEnd(MedicationTrial trial) {
    if (trial.endDate() != null) {
      append(trial.endDate());
    } else {
      text.append(trial.ongoing() ? "today" : "an unstated end");
    }
  }

  private void append(PartialDate date) {
    if (date.isExact()) {
      append(date.earliest());
    } else {
      text.append(date);
    }
  }

  /** A day as it writes itself, without a text of its own for it. */
  private void append(LocalDate day) {
    if (day.getYear() < FIRST_YEAR_OF_FOUR_DIGITS || day.getYear() > LAST_YEAR_OF_FOUR_DIGITS) {
      text.append(day);
      return;
    }
    text.append(day.getYear());
    appendPart(day.getMonthValue());
    appendPart(day.getDayOfMonth());
  }

  private void appendPart(int number) {
    text.append(number < FIRST_OF_TWO_DIGITS ? "-0" : "-").append(number);
  }
}
