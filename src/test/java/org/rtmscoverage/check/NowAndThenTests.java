package org.rtmscoverage.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class NowAndThenTests {

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-23T12:00:00Z"));
  private final AtomicInteger times = new AtomicInteger();

  private final Clock clock =
      new Clock() {
        @Override
        public Instant instant() {
          return now.get();
        }

        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }
      };

  private final NowAndThen work =
      new NowAndThen(Duration.ofHours(1), clock, Mono.fromSupplier(times::incrementAndGet));

  private int after(Duration time) {
    now.updateAndGet(at -> at.plus(time));
    StepVerifier.create(work.think()).verifyComplete();
    return times.get();
  }

  @Test
  void itIsDoneAtOnceAndThenOnceAnHour() {
    assertThat(after(Duration.ZERO)).isEqualTo(1);
    assertThat(after(Duration.ofSeconds(5))).isEqualTo(1);
    assertThat(after(Duration.ofMinutes(59))).isEqualTo(1);
    assertThat(after(Duration.ofMinutes(1))).isEqualTo(2);
    assertThat(after(Duration.ofDays(2))).isEqualTo(3);
  }
}
