package org.rtmscoverage.eligibility;

import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.ChannelOption;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.rtmscoverage.eligibility.PayerAccess.Credentials;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.payer.ResilienceLimits;
import org.rtmscoverage.vocabulary.PayerId;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.env.Environment;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.netty.NettyPipeline;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/**
 * Opens to each payer a channel with a connection pool and worker threads of its own, so that one
 * payer cannot use up what another needs.
 */
@Component
final class PayerChannels implements DisposableBean {

  private static final String WIRE_FAULTS = "rtmscoverage.wireFaults";
  private static final WireFaults FAULTS = new WireFaults();
  private static final Duration IDLE = Duration.ofSeconds(30);
  private static final Duration LIFE = Duration.ofMinutes(5);

  // half of the processors, so that one payer's answers never hold them all
  private static final int WORKER_THREADS =
      Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

  private final ConcurrentMap<PayerId, Scheduler> workers = new ConcurrentHashMap<>();
  private final PayerSettings settings;
  private final Clock clock;

  PayerChannels(Environment environment, Clock clock) {
    this.settings = new PayerSettings(environment);
    this.clock = clock;
  }

  /** How the payer can be asked, or what is missing for it. */
  PayerAccess access(Payer payer) {
    return settings.access(payer);
  }

  PayerChannel open(Payer payer, PayerAccess.Open access) {
    ResilienceLimits limits = payer.connection().limits();
    ConnectionProvider pool = pool(payer, limits);
    Scheduler worker = worker(payer);
    WebClient client =
        WebClient.builder()
            .clientConnector(new ReactorClientHttpConnector(http(pool, limits)))
            .build();
    WebClient.Builder payers = client.mutate().baseUrl(access.url().toString());
    AccessTokens tokens =
        switch (access.credentials()) {
          case Credentials.None _ -> null;
          case Credentials.Header(String name, String value) -> {
            payers.defaultHeader(name, value);
            yield null;
          }
          case Credentials.Client as ->
              new AccessTokens(new TokenEndpoint(client, as, worker, clock).token(), clock);
        };
    return new PayerChannel(payers.build(), pool, tokens, worker, limits.maxResponseBytes(), clock);
  }

  /** Stays the same when the settings change, so that no call under way loses it. */
  private Scheduler worker(Payer payer) {
    return workers.computeIfAbsent(
        payer.id(),
        id ->
            Schedulers.newBoundedElastic(
                WORKER_THREADS,
                Schedulers.DEFAULT_BOUNDED_ELASTIC_QUEUESIZE,
                "payer-" + id,
                Math.toIntExact(IDLE.toSeconds()),
                true));
  }

  /** Ends every payer's threads. */
  @Override
  public void destroy() {
    workers.values().forEach(Scheduler::dispose);
  }

  private static ConnectionProvider pool(Payer payer, ResilienceLimits limits) {
    return ConnectionProvider.builder("payer-" + payer.id())
        .maxConnections(limits.maxConcurrent())
        .pendingAcquireMaxCount(limits.maxConcurrent())
        .pendingAcquireTimeout(limits.connectTimeout())
        .maxIdleTime(IDLE)
        .maxLifeTime(LIFE)
        .build();
  }

  private static HttpClient http(ConnectionProvider pool, ResilienceLimits limits) {
    return HttpClient.create(pool)
        // the usual one stops every thread when it gives back memory of a large answer
        .option(ChannelOption.ALLOCATOR, PooledByteBufAllocator.DEFAULT)
        .option(
            ChannelOption.CONNECT_TIMEOUT_MILLIS,
            Math.toIntExact(limits.connectTimeout().toMillis()))
        .responseTimeout(limits.attemptTimeout())
        .doOnChannelInit(
            (_, channel, _) ->
                channel.pipeline().addAfter(NettyPipeline.HttpCodec, WIRE_FAULTS, FAULTS))
        .followRedirect(false)
        .compress(false)
        .disableRetry(true); // the guard counts every attempt
  }
}
