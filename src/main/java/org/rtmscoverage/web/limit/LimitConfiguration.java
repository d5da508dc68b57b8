package org.rtmscoverage.web.limit;

import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.timeout.WriteTimeoutHandler;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.web.server.WebFilter;
import reactor.core.scheduler.Schedulers;

/**
 * Puts the limits in their places: connections first, then the room inside, the time of bodies,
 * addresses, and after Spring Security's filter (order -100) clients. Connections of the management
 * port are limited by the same figures, each port for itself.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({LimitProperties.class, DoorProperties.class})
public class LimitConfiguration {

  /** Watches every connection of a server. */
  @Bean
  NettyServerCustomizer connectionLimits(LimitProperties limits, Supplier<Door> doors) {
    return server -> {
      var connections = new OpenConnections(limits.connections());
      return server.doOnChannelInit(
          (_, channel, _) -> {
            connections.opened(channel);
            ChannelPipeline pipeline = channel.pipeline();
            doors.get().guard(pipeline);
            new SlowRequests(limits, connections).watch(pipeline);
            pipeline.addFirst(
                new WriteTimeoutHandler(limits.answerTime().toMillis(), TimeUnit.MILLISECONDS));
          });
    };
  }

  /**
   * Writes answers from memory that is kept. Netty's usual allocator takes what is large from the
   * system and gives it back after each answer, and on this JDK giving back stops every thread.
   */
  @Bean
  NettyServerCustomizer keptMemory() {
    return server -> server.childOption(ChannelOption.ALLOCATOR, PooledByteBufAllocator.DEFAULT);
  }

  /** Makes the door of each connection; all of them lead to the same room. */
  @Bean
  Supplier<Door> doors(DoorProperties properties, MeterRegistry meters) {
    var room = new RoomInside(properties);
    var pace = new OwnPace(room, Schedulers.boundedElastic(), meters);
    var refusal =
        new Refusal(
            Counter.builder("rtmscoverage.door.refused")
                .description("Requests refused because there was no room")
                .baseUnit("requests")
                .register(meters));
    Gauge.builder("rtmscoverage.door.room", room, RoomInside::size)
        .description("Requests that may be inside at a time")
        .baseUnit("requests")
        .register(meters);
    Gauge.builder("rtmscoverage.door.inside", room, RoomInside::inside)
        .description("Requests that are inside")
        .baseUnit("requests")
        .register(meters);
    return () -> new Door(room, pace, refusal);
  }

  /** Gives bodies their time. */
  @Bean
  @Order(-115)
  WebFilter bodyTime(LimitProperties limits, ServerCodecConfigurer codecs) {
    return new BodyTime(codecs, limits.bodyTime(), limits.longestGap(), Schedulers.parallel());
  }

  /** Limits addresses. */
  @Bean
  @Order(-110)
  WebFilter addressLimit(LimitProperties limits, ApplicationContext here) {
    return new AddressLimit(
        limit("address", limits.requestsPerAddress(), limits),
        limit("failed-sign-ins", limits.failedSignInsPerAddress(), limits),
        here);
  }

  /** Limits clients. */
  @Bean
  @Order(-90)
  WebFilter clientLimit(LimitProperties limits, ApplicationContext here) {
    return new ClientLimit(limit("client", limits.requestsPerClient(), limits), here);
  }

  private static RateLimit limit(String name, int quota, LimitProperties limits) {
    return new RateLimit(name, quota, limits.callers(), TimeMeter.SYSTEM_NANOTIME);
  }
}
