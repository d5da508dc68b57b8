package org.rtmscoverage.web.page.directory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.check.PayerStatus;
import org.rtmscoverage.eligibility.ActivityState;
import org.rtmscoverage.eligibility.CallFailure;

/**
 * How a payer's connection stands, in words.
 *
 * @param connected whether it is asked at all
 * @param connection that in words
 * @param state how well it answers, in words; null where it is not asked at all
 * @param tone clear, action, blocked or unknown
 * @param breaker that it is not asked for a while, in words; null if it is asked as usual
 * @param lastSuccess when it last answered; null if it did not since the service started
 * @param median how long half of its answers took at most; null if none in the last hour
 * @param recent figures of the last hour and this month, sentence by sentence
 * @param failure the last failure; null if there was none since the service started
 */
public record Standing(
    boolean connected,
    String connection,
    @Nullable String state,
    String tone,
    @Nullable String breaker,
    @Nullable Instant lastSuccess,
    @Nullable String median,
    List<String> recent,
    @Nullable Failure failure) {
  /** Keeps a copy. */
  public Standing {
    recent = List.copyOf(recent);
  }

  /**
   * A failure and what it means.
   *
   * @param at when
   * @param what what happened
   * @param meaning what it means for a clerk
   */
  public record Failure(Instant at, String what, String meaning) {}

  static Standing of(PayerStatus status) {
    var activity = status.activity();
    var last = activity.lastFailure();
    return new Standing(
        status.connected(),
        status.connected() ? "Live connection" : "Not connected",
        status.connected() ? words(activity.state()) : null,
        tone(activity.state()),
        status.connected() ? breaker(status.breaker()) : null,
        activity.lastSuccess(),
        activity.p50Millis() == null ? null : seconds(activity.p50Millis()),
        status.connected() ? recent(status) : List.of(),
        last == null
            ? null
            : new Failure(last.at(), what(last.failureClass()), meaning(last.failureClass())));
  }

  /** How many of them stand how, in one line. */
  static String tally(List<PayerStatus> statuses) {
    return Stream.of(
            said(statuses, ActivityState.NOT_CONNECTED, "not connected"),
            said(statuses, ActivityState.UP, "answering"),
            said(statuses, ActivityState.DEGRADED, "answering in part"),
            said(statuses, ActivityState.UNKNOWN, "connected and not asked in the last hour"),
            said(statuses, ActivityState.DOWN, "failing"))
        .filter(words -> !words.startsWith("0 "))
        .reduce((one, other) -> one + ", " + other)
        .map(words -> words.contains("failing") ? words : words + ", none failing")
        .orElse("No payers");
  }

  private static String said(List<PayerStatus> statuses, ActivityState state, String words) {
    return statuses.stream().filter(one -> one.activity().state() == state).count() + " " + words;
  }

  private static String words(ActivityState state) {
    return switch (state) {
      case UP -> "Answering";
      case DEGRADED -> "Answering in part";
      case DOWN -> "Not answering";
      case NOT_CONNECTED -> "Not connected";
      case UNKNOWN -> "Not asked in the last hour";
    };
  }

  private static String tone(ActivityState state) {
    return switch (state) {
      case UP -> "clear";
      case DEGRADED -> "action";
      case DOWN -> "blocked";
      case NOT_CONNECTED, UNKNOWN -> "unknown";
    };
  }

  private static @Nullable String breaker(String breaker) {
    return switch (breaker) {
      case "OPEN" -> "It kept failing, so it is not asked for a moment.";
      case "HALF_OPEN" -> "It kept failing and is being tried again.";
      case "FORCED_OPEN" -> "Whoever runs the service has stopped questions to it.";
      default -> null;
    };
  }

  private static List<String> recent(PayerStatus status) {
    var activity = status.activity();
    List<String> recent = new ArrayList<>();
    var rate = activity.successRatePercent();
    recent.add(
        rate == null
            ? "Nothing was asked in the last hour."
            : "In the last hour: "
                + PlainText.count(activity.asked(), "question", "questions")
                + ", "
                + plain(rate)
                + "% answered.");
    if (activity.p50Millis() != null && activity.p95Millis() != null) {
      recent.add(
          "Half of the answers took at most "
              + seconds(activity.p50Millis())
              + ", 95 of 100 at most "
              + seconds(activity.p95Millis())
              + ".");
    }
    var month = activity.month();
    var within = month.percent();
    recent.add(
        within == null
            ? "Nothing was asked this month since the service started."
            : "This month: "
                + PlainText.count(month.inquiries(), "question", "questions")
                + ", "
                + plain(within)
                + "% answered within 20 seconds.");
    if (status.bufferedCalls() > 0) {
      recent.add(
          PlainText.count(status.bufferedCalls(), "call", "calls")
              + " counted lately, "
              + (status.failedCalls() == 0 ? "none" : status.failedCalls())
              + " failed.");
    }
    return recent;
  }

  private static String plain(double percent) {
    return BigDecimal.valueOf(percent).stripTrailingZeros().toPlainString();
  }

  private static String seconds(long millis) {
    return BigDecimal.valueOf(millis, 3).setScale(1, RoundingMode.HALF_UP) + " s";
  }

  private static String what(CallFailure failure) {
    return switch (failure) {
      case TIMED_OUT -> "It did not answer in time.";
      case CONNECTION_FAILED -> "It could not be reached.";
      case HTTP_ERROR -> "It answered with an error of its own.";
      case PAYER_SAYS_UNAVAILABLE -> "It said that it cannot answer now.";
      case THROTTLED -> "It said that we ask too often.";
      case UNREADABLE -> "What came back could not be read.";
      case ACCESS_REFUSED -> "It did not accept our sign-in.";
      case SIGN_IN_FAILED -> "We could not sign in with it.";
    };
  }

  private static String meaning(CallFailure failure) {
    return switch (failure) {
      case TIMED_OUT, CONNECTION_FAILED, HTTP_ERROR, PAYER_SAYS_UNAVAILABLE ->
          "Nothing is wrong with the patient's data. Check again later, or call the payer.";
      case THROTTLED -> "Wait some minutes before the next check with this payer.";
      case UNREADABLE ->
          "Nothing is wrong with the patient's data. Call the payer, and tell whoever runs the"
              + " service.";
      case ACCESS_REFUSED, SIGN_IN_FAILED ->
          "Checking again does not help. Tell whoever runs the service, and call the payer"
              + " meanwhile.";
    };
  }
}
