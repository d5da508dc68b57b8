package org.rtmscoverage.web.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.scheduler.Schedulers;

class RoomInsideTests {

  private static final Duration LAG = Duration.ofMillis(50);

  private final RoomInside room = new RoomInside(new DoorProperties(LAG, 10, 100));

  private void enter(int number) {
    for (int i = 0; i < number; i++) {
      assertThat(room.enter()).isTrue();
    }
  }

  @Test
  void whoFindsNoRoomIsNotLetInUntilSomebodyLeaves() {
    enter(80);
    assertThat(room.enter()).isFalse();
    room.leave();
    assertThat(room.enter()).isTrue();
    assertThat(room.inside()).isEqualTo(80);
  }

  @Test
  void roomThatIsUsedFallsWhileWorkIsLateAndNeverBelowTheLeast() {
    enter(50);
    room.lag(Duration.ofMillis(51));
    assertThat(room.size()).isEqualTo(80);
    room.lag(Duration.ofMillis(51));
    assertThat(room.size()).isEqualTo(72);
    for (int i = 0; i < 50; i++) {
      room.lag(Duration.ofMillis(51));
    }
    assertThat(room.size()).isEqualTo(10);
  }

  @Test
  void oneLateLookBetweenOthersIsABurst() {
    enter(50);
    for (int i = 0; i < 5; i++) {
      room.lag(Duration.ofMinutes(1));
      room.lag(LAG);
    }
    assertThat(room.size()).isEqualTo(85);
  }

  @Test
  void roomThatIsUsedGrowsWhileWorkIsInTimeUpToTheMost() {
    enter(40);
    room.lag(LAG);
    assertThat(room.size()).isEqualTo(81);
    enter(41);
    room.lag(Duration.ofMillis(25));
    assertThat(room.size()).isEqualTo(92);
    for (int i = 0; i < 5; i++) {
      room.lag(Duration.ofMillis(1));
    }
    assertThat(room.size()).isEqualTo(100);
  }

  @Test
  void roomThatIsHardlyUsedStaysAsItIs() {
    enter(39);
    room.lag(Duration.ofMillis(1));
    room.lag(Duration.ofMinutes(1));
    assertThat(room.size()).isEqualTo(80);
  }

  @Test
  void workThatGoesItsWayAtOnceIsInTime() {
    enter(40);
    look(new SimpleMeterRegistry());
    assertThat(room.size()).isGreaterThan(80);
  }

  @Test
  void slowTransactionsCountAsLateWork() {
    enter(40);
    room.lag(Duration.ofMinutes(1));
    var meters = new SimpleMeterRegistry();
    Timer.builder("rtmscoverage.ledger.transaction")
        .tag("kind", "CHANGE")
        .register(meters)
        .record(Duration.ofMinutes(1));
    look(meters);
    assertThat(room.size()).isEqualTo(72);
  }

  @Test
  void workersThatTakeNoMoreWorkCountAsLate() {
    enter(40);
    room.lag(Duration.ofMinutes(1));
    var workers = Schedulers.newSingle("gone");
    workers.dispose();
    new OwnPace(room, workers, new SimpleMeterRegistry()).look(new EmbeddedChannel().eventLoop());
    assertThat(room.size()).isEqualTo(72);
  }

  private void look(SimpleMeterRegistry meters) {
    var channel = new EmbeddedChannel();
    var pace = new OwnPace(room, Schedulers.immediate(), meters);
    pace.look(channel.eventLoop());
    pace.look(channel.eventLoop()); // somebody looks already
    channel.runPendingTasks();
  }

  @ParameterizedTest
  @CsvSource({"0, 1, 1", "50, 0, 1", "50, 2, 1"})
  void nonsenseIsRefusedInOneSentence(int millis, int least, int most) {
    assertThatThrownBy(() -> new DoorProperties(Duration.ofMillis(millis), least, most))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("rtmscoverage.door: longest-lag is at least 1ms");
  }
}
