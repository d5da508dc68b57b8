package org.rtmscoverage.web.page.followup;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.check.CheckProgress;
import org.rtmscoverage.eligibility.PayerAttempt;
import org.rtmscoverage.eligibility.ServiceType;
import org.rtmscoverage.payer.IdentitySearch;
import org.rtmscoverage.summary.Outcome;
import org.rtmscoverage.summary.PayerInquiry;
import org.rtmscoverage.vocabulary.Owner;
import org.rtmscoverage.web.page.UsFormat;
import org.rtmscoverage.web.request.AuthorizationDecisionRequest;

/** What is asked, answered and to be done, as staff say it. */
final class FollowUpWords {

  private static final Pattern INNER_CAPITAL = Pattern.compile("(?<=[a-z])([A-Z])");

  private FollowUpWords() {}

  static String owner(Owner owner) {
    return switch (owner) {
      case INTAKE -> "Front desk";
      case BILLING -> "Billing";
      case AUTHORIZATION -> "Authorization coordinator";
      case CLINICIAN -> "Clinician";
      case ENROLLMENT -> "Payer enrollment";
      case CONFIGURATION -> "Whoever runs this service";
      case PATIENT -> "Patient";
      case PAYER -> "Payer";
      case NOBODY -> "Nobody: it passes by itself";
    };
  }

  /** What became of one attempt that went out. */
  static String attempt(PayerAttempt.Result result) {
    return switch (result) {
      case TOLD -> "Answered";
      case REFUSED -> "Refused, or found somebody else";
      case UNREADABLE -> "Sent something that is no answer to this";
      case TIMED_OUT -> "No answer in time";
      case CONNECTION_FAILED -> "Could not be reached";
      case HTTP_ERROR -> "Answered with an error";
      case PAYER_SAYS_UNAVAILABLE -> "Says it cannot answer now";
      case THROTTLED -> "Says we ask too often";
      case ACCESS_REFUSED -> "Did not accept our sign-in";
      case ABANDONED -> "Left, because the time for this check was over";
    };
  }

  /** What became of one question, with all its attempts. */
  static String question(PayerInquiry.Result result) {
    return switch (result) {
      case ANSWERED -> "Answered";
      case SERVICE_TYPE_IGNORED -> "Answered, but not about this service type";
      case REJECTED -> "Refused";
      case NOT_ANSWERED -> "No usable answer";
      case EARLIER_ANSWER -> "Not answered now; an earlier answer is used";
      case NOT_ASKED -> "Not asked: no connection is set up";
    };
  }

  static boolean isBad(PayerInquiry.Result result) {
    return result != PayerInquiry.Result.ANSWERED
        && result != PayerInquiry.Result.SERVICE_TYPE_IGNORED;
  }

  static String serviceType(String code) {
    var name = ServiceType.of(code).name();
    return name == null ? "Service type " + code : name + " (" + code + ")";
  }

  /** By what the member is looked for, where that is less than the whole card; else empty. */
  static String identity(IdentitySearch identity) {
    return switch (identity) {
      case WHOLE -> "";
      case WITHOUT_SUFFIX -> "without the suffix";
      case WITHOUT_FIRST_NAME -> "by number, last name and birth date";
      case WITHOUT_MEMBER_ID -> "by name and birth date";
    };
  }

  static String decision(AuthorizationDecisionRequest.Decision decision) {
    return switch (decision) {
      case CERTIFIED -> "Approved";
      case CERTIFIED_PARTIAL -> "Approved in part";
      case MODIFIED -> "Approved with changes";
      case PENDED -> "Not decided yet";
      case NOT_CERTIFIED -> "Denied";
      case CANCELLED -> "Withdrawn";
    };
  }

  /** The days for which something was approved, as far as they are said; empty if neither is. */
  static String certified(@Nullable LocalDate from, @Nullable LocalDate to, UsFormat us) {
    if (from == null) {
      return to == null ? "" : "until " + us.day(to);
    }
    return to == null ? "from " + us.day(from) : us.day(from) + " to " + us.day(to);
  }

  /** What is said of a check that repeats another where no change is. */
  static String unchanged(boolean compared) {
    return compared
        ? "Nothing changed."
        : "Could not be compared: the answer of the earlier check cannot be read.";
  }

  /** How far a check is. */
  static String lead(CheckProgress progress) {
    return switch (progress.state()) {
      case QUEUED -> "Other checks are ahead of this one. It begins by itself.";
      case RUNNING ->
          progress.questions().isEmpty()
              ? begun(progress.here())
              : progress.questions().stream().anyMatch(one -> one.result() == null)
                  ? "Payers are being asked. Most answer within seconds."
                  : "The payers have been asked; the answer is being put together.";
      case DONE -> "The answer is there.";
      case FAILED ->
          "This check was begun several times and never came to its end. That is a fault of this"
              + " service, not of what you entered. Tell whoever runs it the number of the check.";
    };
  }

  private static String begun(boolean here) {
    return here
        ? "This check has begun. Questions to payers show here as they are sent."
        : "Payers are being asked by another process of this service, so their questions do not"
            + " show here. The answer will.";
  }

  /** The color of an outcome in a list; none is the color of what is clear. */
  static String tone(Outcome outcome) {
    return switch (outcome) {
      case COVERAGE_INACTIVE, NOT_COVERED, CRITERIA_NOT_MET -> "blocked";
      case MORE_INFORMATION_NEEDED, MANUAL_REVIEW, READY_TO_SUBMIT -> "action";
      case ELIGIBILITY_UNCONFIRMED -> "unknown";
      case LIKELY_COVERED -> "";
    };
  }

  /** A text that stands by itself begins with a capital letter. */
  static String sentence(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** A part of the answer, which the API names as nextSteps or priorAuthorization. */
  static String part(String name) {
    return sentence(INNER_CAPITAL.matcher(name).replaceAll(" $1").toLowerCase(Locale.ROOT));
  }

  /** Who did something, without how they signed in. */
  static String person(String actor) {
    return actor.substring(actor.indexOf(':') + 1);
  }
}
