package org.rtmscoverage.web.limit;

import io.github.bucket4j.TimeMeter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.timeout.WriteTimeoutHandler;
import java.util.concurrent.TimeUnit;
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
 * Puts the limits in their places: connections first, then the time of bodies, addresses, and after
 * Spring Security's filter (order -100) clients. Connections of the management port are limited by
 * the same figures, each port for itself.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitProperties.class)
public class LimitConfiguration {

  /** Watches every connection of a server. */
  @Bean
  NettyServerCustomizer connectionLimits(LimitProperties limits) {
    return server -> {
      var connections = new OpenConnections(limits.connections());
      return server.doOnChannelInit(
          (_, channel, _) -> {
            connections.opened(channel);
            ChannelPipeline pipeline = channel.pipeline();
            new SlowRequests(limits, connections).watch(pipeline);
            pipeline.addFirst(
                new WriteTimeoutHandler(limits.answerTime().toMillis(), TimeUnit.MILLISECONDS));
          });
    };
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
