package org.rtmscoverage.summary;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.benefits.Benefits;
import org.rtmscoverage.benefits.CoverageStatus;
import org.rtmscoverage.eligibility.EligibilityOutcome.Answered;
import org.rtmscoverage.eligibility.EligibilityOutcome.Earlier;
import org.rtmscoverage.eligibility.EligibilityOutcome.NotConnected;
import org.rtmscoverage.eligibility.EligibilityOutcome.Rejected;
import org.rtmscoverage.eligibility.EligibilityOutcome.Unavailable;
import org.rtmscoverage.eligibility.EligibilityOutcome.UnavailableCause;
import org.rtmscoverage.eligibility.EligibilityOutcome.Unreadable;
import org.rtmscoverage.eligibility.EligibilityResponse;
import org.rtmscoverage.eligibility.Member;
import org.rtmscoverage.eligibility.MemberEcho;
import org.rtmscoverage.eligibility.Rejection;

/** Says in plain words what is known about eligibility. */
final class EligibilityReading {

  private static final Pattern UNSPOKEN = Pattern.compile("[\\p{M}\\s'’.-]");

  private EligibilityReading() {}

  static EligibilitySummary read(SummaryInput input) {
    return switch (input.eligibility()) {
      case null -> none(EligibilityStatus.NOT_ASKED, null, "No payer was asked.", List.of());
      case Answered(Instant asOf, EligibilityResponse response) ->
          input.benefits() == null
              ? none(EligibilityStatus.UNREADABLE, asOf, "The answer was not read.", List.of())
              : answered(input, asOf, response, input.benefits());
      case Earlier earlier ->
          input.benefits() == null
              ? none(EligibilityStatus.UNAVAILABLE, null, words(earlier.cause()), List.of())
              : earlier(input, earlier, input.benefits());
      case Rejected(Instant asOf, List<Rejection> rejections) -> rejected(asOf, rejections);
      case Unreadable(Instant asOf, String reason) ->
          none(
              EligibilityStatus.UNREADABLE,
              asOf,
              "The payer sent something that could not be used (" + reason + ").",
              List.of());
      case Unavailable(Instant asOf, UnavailableCause cause) ->
          none(EligibilityStatus.UNAVAILABLE, asOf, words(cause), List.of());
      case NotConnected(Instant asOf, List<String> missing) ->
          none(EligibilityStatus.NOT_CONNECTED, asOf, notConnected(missing), List.of());
    };
  }

  private static String words(UnavailableCause cause) {
    return switch (cause) {
      case TIMED_OUT -> "The payer did not answer in time.";
      case CONNECTION_FAILED -> "The connection to the payer failed.";
      case HTTP_ERROR -> "The payer's system returned an error.";
      case SIGN_IN_FAILED ->
          "The payer was not asked because its token endpoint gave this service no token.";
      case PAYER_SAYS_UNAVAILABLE -> "The payer says it cannot answer now.";
      case BREAKER_OPEN -> "The payer was not asked because earlier calls failed.";
      case LIMIT_REACHED -> "The payer was not asked because our limit of calls is reached.";
    };
  }

  private static String notConnected(List<String> missing) {
    return missing.isEmpty()
        ? "No connection to this payer is set up; nothing was sent."
        : "The payer asks for credentials and "
            + Sentences.and(missing)
            + (missing.size() == 1 ? " is" : " are")
            + " not set; nothing was sent.";
  }

  private static EligibilitySummary rejected(Instant asOf, List<Rejection> rejections) {
    String why = rejections.isEmpty() ? "no reason was given" : rejections.getFirst().text();
    EligibilitySummary none =
        none(
            EligibilityStatus.REJECTED,
            asOf,
            "The payer rejected the question: " + Sentences.bare(why) + ".",
            rejections);
    return new EligibilitySummary(
        none.status(),
        none.behavioralHealthStatus(),
        EligibilitySource.LIVE,
        asOf,
        null,
        none.text(),
        null,
        null,
        rejections,
        List.of(),
        List.of());
  }

  private static EligibilitySummary none(
      EligibilityStatus status, @Nullable Instant asOf, String text, List<Rejection> rejections) {
    return new EligibilitySummary(
        status,
        CoverageStatus.NOT_STATED,
        EligibilitySource.NONE,
        asOf,
        null,
        text,
        null,
        null,
        rejections,
        List.of(),
        List.of());
  }

  private static EligibilitySummary answered(
      SummaryInput input, Instant asOf, EligibilityResponse response, Benefits benefits) {
    EligibilityStatus status = status(benefits);
    return new EligibilitySummary(
        status,
        benefits.behavioralHealthStatus(),
        EligibilitySource.LIVE,
        asOf,
        response.verifiedFor(),
        text(status, benefits),
        benefits.plan(),
        benefits.carveOut(),
        response.rejections(),
        differences(input.member(), response.member()),
        Stream.concat(
                warnings(response, benefits, input.facts().serviceDate()).stream(),
                AnswerPoints.of(input).stream().map(OpenPoint::text))
            .distinct()
            .toList());
  }

  /** What the payer said earlier, marked as that. */
  private static EligibilitySummary earlier(
      SummaryInput input, Earlier earlier, Benefits benefits) {
    EligibilitySummary then = answered(input, earlier.asOf(), earlier.response(), benefits);
    String age = Age.words(earlier.asOf(), input.checkedAt());
    List<String> warnings = new ArrayList<>();
    warnings.add(
        "This is the payer's answer of "
            + age
            + " ago: do not quote to the patient. Billing checks again before anything is said or"
            + " sent.");
    warnings.addAll(then.warnings());
    return new EligibilitySummary(
        then.status(),
        then.behavioralHealthStatus(),
        EligibilitySource.CACHED,
        earlier.asOf(),
        then.verifiedFor(),
        words(earlier.cause()) + " What follows is its answer of " + age + " ago. " + then.text(),
        then.plan(),
        then.carveOut(),
        then.rejections(),
        then.demographicDifferences(),
        warnings);
  }

  static List<String> warnings(
      EligibilityResponse response, Benefits benefits, LocalDate serviceDate) {
    List<String> warnings = new ArrayList<>(response.warnings());
    warnings.addAll(benefits.warnings());
    if (response.verifiedFor() == null) {
      warnings.add("The payer did not say for which day it answered.");
    } else if (!response.verifiedFor().equals(serviceDate)) {
      warnings.add(
          "The payer answered for " + response.verifiedFor() + ", not for " + serviceDate + ".");
    }
    return warnings;
  }

  static boolean planContains(Benefits benefits, LocalDate day) {
    LocalDate begin = benefits.plan().begin();
    LocalDate end = benefits.plan().end();
    return (begin == null || !day.isBefore(begin)) && (end == null || !day.isAfter(end));
  }

  private static EligibilityStatus status(Benefits benefits) {
    CoverageStatus said =
        benefits.planStatus() == CoverageStatus.NOT_STATED
            ? benefits.behavioralHealthStatus()
            : benefits.planStatus();
    return switch (said) {
      case ACTIVE -> EligibilityStatus.ACTIVE;
      case ACTIVE_PENDING -> EligibilityStatus.ACTIVE_PENDING;
      case INACTIVE ->
          benefits.planStatus() == CoverageStatus.INACTIVE
              ? EligibilityStatus.INACTIVE
              : EligibilityStatus.UNREADABLE;
      case INACTIVE_PENDING -> EligibilityStatus.INACTIVE_PENDING;
      case NOT_STATED -> EligibilityStatus.UNREADABLE;
    };
  }

  private static String text(EligibilityStatus status, Benefits benefits) {
    return plan(status) + "; " + behavioral(benefits.behavioralHealthStatus()) + ".";
  }

  /** The status of the plan in words, without an end. */
  static String plan(EligibilityStatus status) {
    return switch (status) {
      case ACTIVE -> "Coverage is active";
      case ACTIVE_PENDING ->
          "Coverage is active but under investigation, so claims may be taken back";
      case INACTIVE -> "Coverage is not active";
      case INACTIVE_PENDING -> "Coverage is not active pending an update";
      default -> "The payer answered without a clear word on whether coverage is active";
    };
  }

  /** The status of the behavioural benefits in words, without an end. */
  static String behavioral(CoverageStatus status) {
    return switch (status) {
      case ACTIVE -> "mental health benefits are active";
      case ACTIVE_PENDING -> "mental health benefits are active but under investigation";
      case INACTIVE, INACTIVE_PENDING -> "mental health benefits are not active";
      case NOT_STATED -> "mental health benefits are not mentioned";
    };
  }

  private static List<String> differences(Member member, MemberEcho echo) {
    List<String> fields = new ArrayList<>();
    if (differs(echo.memberId(), member.memberId().value())
        && (member.subscriber() == null
            || differs(echo.memberId(), member.subscriber().memberId().value()))) {
      fields.add("memberId");
    }
    if (differs(echo.firstName(), member.firstName())) {
      fields.add("firstName");
    }
    String suffix = member.suffix() == null ? "" : member.suffix();
    if (differs(echo.lastName(), member.lastName())
        && differs(echo.lastName(), member.lastName() + suffix)) {
      fields.add("lastName");
    }
    if (echo.dateOfBirth() != null && !echo.dateOfBirth().equals(member.dateOfBirth())) {
      fields.add("dateOfBirth");
    }
    return fields;
  }

  private static boolean differs(@Nullable String theirs, String ours) {
    return theirs != null && !plain(theirs).equals(plain(ours));
  }

  private static String plain(String text) {
    String letters = Normalizer.normalize(text, Normalizer.Form.NFD);
    return UNSPOKEN.matcher(letters).replaceAll("").toUpperCase(Locale.ROOT);
  }
}
