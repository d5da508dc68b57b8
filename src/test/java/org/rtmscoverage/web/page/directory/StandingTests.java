package org.rtmscoverage.web.page.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rtmscoverage.check.PayerStatus;
import org.rtmscoverage.eligibility.ActivityState;
import org.rtmscoverage.eligibility.CallFailure;
import org.rtmscoverage.eligibility.PayerActivity;
import org.rtmscoverage.vocabulary.PayerId;

class StandingTests {

  private static final Instant AT = Instant.parse("2026-11-22T12:00:00Z");

  private static PayerStatus status(
      ActivityState state, String breaker, @Nullable CallFailure failure) {
    return new PayerStatus(
        new PayerId("sample"),
        "Sample",
        state != ActivityState.NOT_CONNECTED,
        breaker,
        -1f,
        4,
        1,
        0L,
        new PayerActivity(
            state,
            3,
            66.7,
            1240L,
            3050L,
            AT,
            failure == null ? null : new PayerActivity.Failed(AT, failure),
            0,
            new PayerActivity.Month(YearMonth.of(2026, 11), AT, 1, 1, 100.0)));
  }

  @Test
  void tallySaysThatNoneFails() {
    assertThat(
            Standing.tally(
                List.of(
                    status(ActivityState.NOT_CONNECTED, "CLOSED", null),
                    status(ActivityState.NOT_CONNECTED, "CLOSED", null),
                    status(ActivityState.UP, "CLOSED", null))))
        .isEqualTo("2 not connected, 1 answering, none failing");
    assertThat(Standing.tally(List.of(status(ActivityState.DOWN, "OPEN", null))))
        .isEqualTo("1 failing");
    assertThat(Standing.tally(List.of())).isEqualTo("No payers");
  }

  @Test
  void figuresAreSaidInSentences() {
    var standing = Standing.of(status(ActivityState.DEGRADED, "HALF_OPEN", null));
    assertThat(standing.median()).isEqualTo("1.2 s");
    assertThat(standing.breaker()).contains("tried again");
    assertThat(standing.tone()).isEqualTo("action");
    assertThat(standing.recent())
        .containsExactly(
            "In the last hour: 3 questions, 66.7% answered.",
            "Half of the answers took at most 1.2 s, 95 of 100 at most 3.1 s.",
            "This month: 1 question, 100% answered within 20 seconds.",
            "4 calls counted lately, 1 failed.");
  }

  @Test
  void payerThatIsNotConnectedHasNoState() {
    var standing = Standing.of(status(ActivityState.NOT_CONNECTED, "CLOSED", null));
    assertThat(standing.connection()).isEqualTo("Not connected");
    assertThat(standing.state()).isNull();
    assertThat(standing.recent()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyFailureSaysWhatItMeansForAClerk(CallFailure failure) {
    var told =
        Objects.requireNonNull(Standing.of(status(ActivityState.DOWN, "OPEN", failure)).failure());
    assertThat(told.what()).endsWith(".");
    assertThat(told.meaning()).isNotBlank().doesNotContain(failure.name());
  }
}
