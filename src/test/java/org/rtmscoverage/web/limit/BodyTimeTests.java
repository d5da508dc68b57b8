package org.rtmscoverage.web.limit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.codec.ServerCodecConfigurer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;

class BodyTimeTests {

  private static final Duration TEST_LIMIT = Duration.ofSeconds(20);
  private static final DataBuffer PART =
      DefaultDataBufferFactory.sharedInstance.wrap("{".getBytes(StandardCharsets.UTF_8));

  @Test
  void bodyInTimeComesThrough() {
    StepVerifier.withVirtualTime(() -> inTime(everySecond().take(14)))
        .thenAwait(Duration.ofSeconds(14))
        .expectNextCount(14)
        .expectComplete()
        .verify(TEST_LIMIT);
  }

  @Test
  void bodyThatNeverEndsIsLateInTheEnd() {
    StepVerifier.withVirtualTime(() -> inTime(everySecond()))
        .thenAwait(Duration.ofMillis(14_500))
        .expectNextCount(14)
        .thenAwait(Duration.ofMillis(500))
        .thenConsumeWhile(_ -> true)
        .expectError(LateBodyException.class)
        .verify(TEST_LIMIT);
  }

  @Test
  void bodyThatNeverBeginsIsLateAfterAGap() {
    StepVerifier.withVirtualTime(() -> inTime(Flux.never()))
        .expectSubscription()
        .expectNoEvent(Duration.ofMillis(4_999))
        .thenAwait(Duration.ofMillis(1))
        .expectError(LateBodyException.class)
        .verify(TEST_LIMIT);
  }

  @Test
  void bodyThatPausesIsLateAfterAGap() {
    StepVerifier.withVirtualTime(() -> inTime(Flux.concat(Mono.just(PART), Flux.never())))
        .expectNext(PART)
        .expectNoEvent(Duration.ofMillis(4_999))
        .thenAwait(Duration.ofMillis(1))
        .expectError(LateBodyException.class)
        .verify(TEST_LIMIT);
  }

  @Test
  void bodyOfAClientThatLeftIsBroken() {
    StepVerifier.withVirtualTime(
            () -> inTime(Flux.concat(Mono.just(PART), Flux.error(new IOException("left")))))
        .expectNext(PART)
        .expectError(BrokenBodyException.class)
        .verify(TEST_LIMIT);
  }

  private static Flux<DataBuffer> everySecond() {
    return Flux.interval(Duration.ofSeconds(1)).map(_ -> PART);
  }

  private static Flux<DataBuffer> inTime(Flux<DataBuffer> body) {
    return new BodyTime(
            ServerCodecConfigurer.create(),
            Duration.ofSeconds(15),
            Duration.ofSeconds(5),
            VirtualTimeScheduler.get())
        .inTime(body);
  }
}
