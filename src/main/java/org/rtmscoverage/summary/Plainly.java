package org.rtmscoverage.summary;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.benefits.CoverageStatus;
import org.rtmscoverage.policy.Truth;

/** Says single values in words a biller understands; numbers in the form of the United States. */
final class Plainly {

  private static final String UNSTATED = "not stated";

  private Plainly() {}

  static String words(Outcome outcome) {
    return switch (outcome) {
      case COVERAGE_INACTIVE -> "coverage inactive";
      case NOT_COVERED -> "not covered";
      case CRITERIA_NOT_MET -> "criteria not met";
      case MORE_INFORMATION_NEEDED -> "more information needed";
      case MANUAL_REVIEW -> "a person at the payer decides";
      case ELIGIBILITY_UNCONFIRMED -> "coverage not confirmed";
      case READY_TO_SUBMIT -> "ready to submit";
      case LIKELY_COVERED -> "likely covered";
    };
  }

  static String words(PartState state) {
    return switch (state) {
      case CLEAR -> "clear";
      case ACTION -> "something to do";
      case BLOCKED -> "blocked";
      case UNKNOWN -> "not known";
    };
  }

  static String words(EligibilityStatus status) {
    return switch (status) {
      case ACTIVE -> "active";
      case ACTIVE_PENDING -> "active, under investigation";
      case INACTIVE -> "inactive";
      case INACTIVE_PENDING -> "inactive, pending an update";
      case REJECTED -> "not told, the payer rejected the question";
      case UNREADABLE -> "not told, the answer could not be read";
      case UNAVAILABLE -> "not told, the payer could not be reached";
      case NOT_CONNECTED -> "not told, there is no connection to this payer";
      case NOT_ASKED -> "not asked";
    };
  }

  static String words(CoverageStatus status) {
    return switch (status) {
      case ACTIVE -> "active";
      case ACTIVE_PENDING -> "active, under investigation";
      case INACTIVE -> "inactive";
      case INACTIVE_PENDING -> "inactive, pending an update";
      case NOT_STATED -> UNSTATED;
    };
  }

  static String words(EligibilitySource source) {
    return switch (source) {
      case LIVE -> "the payer's live answer";
      case CACHED -> "an earlier answer of the payer";
      case NONE -> "no answer";
    };
  }

  static String words(AuthorizationRequired required) {
    return switch (required) {
      case YES -> "required";
      case NO -> "not required";
      case UNKNOWN -> "not known whether required";
    };
  }

  static String words(Truth truth) {
    return switch (truth) {
      case MET -> "met";
      case NOT_MET -> "not met";
      case UNKNOWN -> "not known";
    };
  }

  /** For example $1,500.00. */
  static String dollars(@Nullable BigDecimal amount) {
    return amount == null
        ? "not known"
        : NumberFormat.getCurrencyInstance(Locale.US).format(amount);
  }

  static String visits(SummaryDigest.Visits visits) {
    String left =
        visits.left() == null ? "what is left is not stated" : number(visits.left()) + " left";
    return visits.limit() == null ? left : left + " of " + number(visits.limit());
  }

  private static String number(int number) {
    return NumberFormat.getIntegerInstance(Locale.US).format(number);
  }

  static String day(@Nullable LocalDate day) {
    return day == null ? UNSTATED : Sentences.day(day);
  }

  static String stated(@Nullable String text) {
    return text == null ? UNSTATED : text;
  }

  static String known(@Nullable String text) {
    return text == null ? "not known" : text;
  }

  static String none(@Nullable String text) {
    return text == null ? "none" : text;
  }
}
