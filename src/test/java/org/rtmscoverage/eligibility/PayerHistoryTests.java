package org.rtmscoverage.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rtmscoverage.eligibility.EligibilityOutcome.Answered;
import org.rtmscoverage.eligibility.EligibilityOutcome.Rejected;
import org.rtmscoverage.eligibility.EligibilityOutcome.Unavailable;
import org.rtmscoverage.eligibility.EligibilityOutcome.UnavailableCause;
import org.rtmscoverage.eligibility.EligibilityOutcome.Unreadable;
import org.rtmscoverage.vocabulary.Owner;

class PayerHistoryTests {

  private final HandClock clock = new HandClock();
  private final PayerHistory history = new PayerHistory(clock);

  private void answered(long millis) {
    history.ended(
        new Answered(clock.instant(), LastAnswersTests.response()),
        Duration.ofMillis(millis),
        true);
  }

  private void rejected(RejectionClass rejectionClass) {
    var rejection = new Rejection(rejectionClass, "c", "t", null, null, Owner.NOBODY, "f", false);
    history.ended(new Rejected(clock.instant(), List.of(rejection)), Duration.ofMillis(10), true);
  }

  private void failed(UnavailableCause cause, boolean sent) {
    history.ended(new Unavailable(clock.instant(), cause), Duration.ofSeconds(15), sent);
  }

  private PayerActivity now() {
    return history.activity(true, false, false);
  }

  @Test
  void nothingIsKnownOfAPayerNobodyAsked() {
    var activity = now();
    assertThat(activity)
        .isEqualTo(
            new PayerActivity(
                ActivityState.UNKNOWN,
                0,
                null,
                null,
                null,
                null,
                null,
                0,
                new PayerActivity.Month(YearMonth.of(2026, 11), clock.instant(), 0, 0, null)));
    assertThat(history.activity(false, false, false).state())
        .isEqualTo(ActivityState.NOT_CONNECTED);
  }

  @Test
  void answersAreCountedAndTimed() {
    IntStream.rangeClosed(1, 100).forEach(this::answered);
    var activity = now();
    assertThat(activity.state()).isEqualTo(ActivityState.UP);
    assertThat(activity.successRatePercent()).isEqualTo(100);
    assertThat(activity.p50Millis()).isEqualTo(50);
    assertThat(activity.p95Millis()).isEqualTo(95);
    assertThat(activity.lastSuccess()).isEqualTo(clock.instant());
    assertThat(activity.lastFailure()).isNull();
  }

  @Test
  void oneAnswerIsAllOfThem() {
    answered(7);
    assertThat(now().p50Millis()).isEqualTo(7);
    assertThat(now().p95Millis()).isEqualTo(7);
  }

  @Test
  void refusalOfAMemberIsAnAnswerAndRefusalOfUsIsAFailure() {
    rejected(RejectionClass.PATIENT_NOT_FOUND);
    assertThat(now().state()).isEqualTo(ActivityState.UP);
    rejected(RejectionClass.ACCESS_REFUSED);
    assertThat(now().state()).isEqualTo(ActivityState.DEGRADED);
    assertThat(now().lastFailure())
        .isEqualTo(new PayerActivity.Failed(clock.instant(), CallFailure.ACCESS_REFUSED));
    rejected(RejectionClass.THROTTLED);
    assertThat(now().lastFailure())
        .isEqualTo(new PayerActivity.Failed(clock.instant(), CallFailure.THROTTLED));
    assertThat(now().successRatePercent()).isEqualTo(33.3);
  }

  @Test
  void stateFollowsTheLastHour() {
    failed(UnavailableCause.TIMED_OUT, true);
    assertThat(now().state()).isEqualTo(ActivityState.DEGRADED);
    failed(UnavailableCause.CONNECTION_FAILED, true);
    history.ended(new Unreadable(clock.instant(), "r"), Duration.ofMillis(1), true);
    assertThat(now().state()).isEqualTo(ActivityState.DOWN);
    answered(5);
    assertThat(now().state()).isEqualTo(ActivityState.DEGRADED);
    clock.advance(PayerHistory.WINDOW.plusSeconds(1));
    assertThat(now().state()).isEqualTo(ActivityState.UNKNOWN);
    assertThat(now().lastFailure())
        .isEqualTo(
            new PayerActivity.Failed(
                Instant.parse("2026-11-23T17:00:00Z"), CallFailure.UNREADABLE));
    answered(5);
    assertThat(now().state()).isEqualTo(ActivityState.UP);
    assertThat(history.activity(true, true, false).state()).isEqualTo(ActivityState.DOWN);
    assertThat(history.activity(true, false, true).state()).isEqualTo(ActivityState.DEGRADED);
  }

  @Test
  void whatOurLimitsKeptBackIsNoInquiry() {
    failed(UnavailableCause.BREAKER_OPEN, false);
    failed(UnavailableCause.LIMIT_REACHED, true);
    failed(UnavailableCause.TIMED_OUT, false);
    assertThat(now().asked()).isZero();
    assertThat(now().month().inquiries()).isZero();
  }

  @Test
  void windowIsBounded() {
    IntStream.range(0, 3 * PayerHistory.LONGEST).forEach(_ -> answered(1));
    assertThat(now().asked()).isEqualTo(PayerHistory.LONGEST);
    assertThat(now().month().inquiries()).isEqualTo(3L * PayerHistory.LONGEST);
  }

  @Test
  void monthCountsAnswersWithinTwentySeconds() {
    answered(20_000);
    answered(20_001);
    failed(UnavailableCause.TIMED_OUT, true);
    failed(UnavailableCause.SIGN_IN_FAILED, false);
    assertThat(now().month())
        .isEqualTo(new PayerActivity.Month(YearMonth.of(2026, 11), clock.instant(), 3, 1, 33.3));
  }

  @Test
  void monthTurnsInTheServicesZone() {
    answered(1);
    clock.set("2026-12-01T04:59:59Z");
    assertThat(now().month().month()).isEqualTo(YearMonth.of(2026, 11));
    clock.set("2026-12-01T05:00:00Z");
    assertThat(now().month())
        .isEqualTo(new PayerActivity.Month(YearMonth.of(2026, 12), clock.instant(), 0, 0, null));
  }
}
