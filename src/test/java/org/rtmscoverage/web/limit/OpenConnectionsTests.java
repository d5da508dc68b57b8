package org.rtmscoverage.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.ChannelFuture;
import io.netty.channel.embedded.EmbeddedChannel;
import org.junit.jupiter.api.Test;

class OpenConnectionsTests {

  private final OpenConnections connections = new OpenConnections(2);

  @Test
  void theOneThatWaitsLongestGivesWay() {
    var first = opened();
    var second = opened();
    var third = opened();
    assertThat(first.isOpen()).isFalse();
    assertThat(second.isOpen()).isTrue();
    assertThat(third.isOpen()).isTrue();
    assertThat(connections.count()).isEqualTo(2);
  }

  @Test
  void oneWithARequestIsNotCutOff() {
    var first = opened();
    connections.asks(first);
    var second = opened();
    var third = opened();
    assertThat(first.isOpen()).isTrue();
    assertThat(second.isOpen()).isFalse();
    assertThat(third.isOpen()).isTrue();
  }

  @Test
  void newOnesAreRefusedWhileEveryOtherHasARequest() {
    var first = opened();
    var second = opened();
    connections.asks(first);
    connections.asks(second);
    assertThat(opened().isOpen()).isFalse();
    assertThat(first.isOpen()).isTrue();
    assertThat(second.isOpen()).isTrue();
  }

  @Test
  void oneThatIsAnsweredWaitsAgainBehindTheOthers() {
    var first = opened();
    connections.asks(first);
    var second = opened();
    connections.isAnswered(first);
    opened();
    assertThat(first.isOpen()).isTrue();
    assertThat(second.isOpen()).isFalse();
  }

  @Test
  void oneThatLeavesMakesRoomAndIsForgotten() {
    var first = opened();
    var second = opened();
    ChannelFuture _ = first.close();
    assertThat(opened().isOpen()).isTrue();
    assertThat(second.isOpen()).isTrue();
    connections.isAnswered(first);
    assertThat(connections.count()).isEqualTo(2);
  }

  private EmbeddedChannel opened() {
    var channel = new EmbeddedChannel();
    connections.opened(channel);
    channel.runPendingTasks();
    return channel;
  }
}
