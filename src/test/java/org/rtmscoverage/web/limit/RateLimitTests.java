package org.rtmscoverage.web.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpHeaders;

@ExtendWith(OutputCaptureExtension.class)
class RateLimitTests {

  private static final Pattern LINE = Pattern.compile("limit client: .* left");

  private final Stopwatch time = new Stopwatch();
  private final RateLimit limit = new RateLimit("client", 6, 100, time);

  @Test
  void headersSayTheShareAndWhatIsLeftOfIt() {
    var headers = new HttpHeaders();
    limit.take("dana", 5, headers);
    assertThat(headers.get("RateLimit-Policy")).containsExactly("\"client\";q=6;w=60");
    assertThat(headers.get("RateLimit")).containsExactly("\"client\";r=1;t=50");
  }

  @Test
  void severalLimitsStandInOneLine() {
    var headers = new HttpHeaders();
    new RateLimit("address", 60, 100, time).take("dana", 1, headers);
    limit.take("dana", 1, headers);
    assertThat(headers.get("RateLimit-Policy"))
        .containsExactly("\"address\";q=60;w=60, \"client\";q=6;w=60");
    assertThat(headers.get("RateLimit"))
        .containsExactly("\"address\";r=59;t=1, \"client\";r=5;t=10");
  }

  @Test
  void whoeverHasNoneLeftHearsWhenThereIsEnoughForThisRequest() {
    limit.take("dana", 6, new HttpHeaders());
    var headers = new HttpHeaders();
    assertThatExceptionOfType(TooManyRequestsException.class)
        .isThrownBy(() -> limit.take("dana", 5, headers))
        .satisfies(thrown -> assertThat(thrown.retryAfter()).isEqualTo(Duration.ofSeconds(50)));
    assertThat(headers.getFirst("RateLimit")).isEqualTo("\"client\";r=0;t=60");
    time.pass(Duration.ofSeconds(50));
    limit.take("dana", 5, new HttpHeaders());
    assertThatExceptionOfType(TooManyRequestsException.class)
        .isThrownBy(() -> limit.take("dana", 1, new HttpHeaders()));
  }

  @Test
  void refusedRequestsCostNothing() {
    limit.take("dana", 4, new HttpHeaders());
    for (int i = 0; i < 20; i++) {
      assertThatExceptionOfType(TooManyRequestsException.class)
          .isThrownBy(() -> limit.take("dana", 3, new HttpHeaders()));
    }
    limit.take("dana", 2, new HttpHeaders());
  }

  @Test
  void callersHaveSharesOfTheirOwn() {
    limit.take("dana", 6, new HttpHeaders());
    limit.take("alex", 6, new HttpHeaders());
  }

  @Test
  void noMoreThanTheShareIsGatheredByWaiting() {
    limit.take("dana", 1, new HttpHeaders());
    time.pass(Duration.ofHours(1));
    limit.take("dana", 6, new HttpHeaders());
    assertThatExceptionOfType(TooManyRequestsException.class)
        .isThrownBy(() -> limit.take("dana", 1, new HttpHeaders()));
  }

  @Test
  void notingTakesWhatIsThereAndGivingBackReturnsIt() {
    for (int i = 0; i < 10; i++) {
      limit.note("10.0.0.1");
    }
    var headers = new HttpHeaders();
    assertThatExceptionOfType(TooManyRequestsException.class)
        .isThrownBy(() -> limit.refuseIfEmpty("10.0.0.1", headers))
        .satisfies(thrown -> assertThat(thrown.retryAfter()).isEqualTo(Duration.ofSeconds(10)));
    assertThat(headers.getFirst("RateLimit")).isEqualTo("\"client\";r=0;t=10");
    limit.giveBack("10.0.0.1");
    limit.refuseIfEmpty("10.0.0.1", new HttpHeaders());
  }

  @Test
  void firstRefusalOfACallerInAMinuteStandsInTheLog(CapturedOutput output) {
    limit.take("dana", 6, new HttpHeaders());
    limit.take("alex", 6, new HttpHeaders());
    refused(20);
    assertThat(said(output)).containsExactly("limit client: dana has no requests left");
    time.pass(Duration.ofSeconds(61));
    limit.take("dana", 6, new HttpHeaders());
    refused(20);
    assertThat(said(output)).hasSize(2);
  }

  private void refused(int times) {
    for (int i = 0; i < times; i++) {
      assertThatExceptionOfType(TooManyRequestsException.class)
          .isThrownBy(() -> limit.take("dana", 1, new HttpHeaders()));
      assertThatExceptionOfType(TooManyRequestsException.class)
          .isThrownBy(() -> limit.refuseIfEmpty("dana", new HttpHeaders()));
    }
  }

  private static List<String> said(CapturedOutput output) {
    return LINE.matcher(output).results().map(MatchResult::group).toList();
  }

  @Test
  void nobodyIsRememberedBeyondTheNumber() {
    var small = new RateLimit("address", 1, 10, time);
    for (int i = 0; i < 1000; i++) {
      small.take("caller " + i, 1, new HttpHeaders());
    }
    assertThat(small.remembered()).isLessThanOrEqualTo(10);
  }

  /** Time that passes when it is told to. */
  private static final class Stopwatch implements TimeMeter {

    private long nanos = 1;

    void pass(Duration time) {
      nanos += time.toNanos();
    }

    @Override
    public long currentTimeNanos() {
      return nanos;
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }
}
