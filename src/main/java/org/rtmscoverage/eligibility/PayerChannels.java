package org.rtmscoverage.eligibility;

import io.netty.channel.ChannelOption;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.payer.Payer;
import org.rtmscoverage.payer.ResilienceLimits;
import org.rtmscoverage.vocabulary.PayerId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
 * Finds each payer's address in the environment and opens a channel with a connection pool and
 * worker threads of its own, so that one payer cannot use up what another needs.
 */
@Component
final class PayerChannels implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(PayerChannels.class);
  private static final String WIRE_FAULTS = "rtmscoverage.wireFaults";
  private static final WireFaults FAULTS = new WireFaults();
  private static final Duration IDLE = Duration.ofSeconds(30);
  private static final Duration LIFE = Duration.ofMinutes(5);

  // half of the processors, so that one payer's answers never hold them all
  private static final int WORKER_THREADS =
      Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

  private final ConcurrentMap<PayerId, Scheduler> workers = new ConcurrentHashMap<>();
  private final Environment environment;
  private final Clock clock;

  PayerChannels(Environment environment, Clock clock) {
    this.environment = environment;
    this.clock = clock;
  }

  /**
   * An address with the credentials that go with it.
   *
   * @param url http or https
   * @param username user for Basic authentication; null if none
   * @param password its password; null if none
   */
  record Address(URI url, @Nullable String username, @Nullable String password) {
    /** Hides the credentials. */
    @Override
    public String toString() {
      return "Address[hidden]";
    }
  }

  /**
   * Looks the address up: {@code rtmscoverage.payers.<id>.url}, {@code .username} and {@code
   * .password}.
   *
   * @param payer whose address
   * @return empty if none is set, or none that could be called
   */
  Optional<Address> address(Payer payer) {
    String prefix = "rtmscoverage.payers." + payer.id() + ".";
    String url = environment.getProperty(prefix + "url");
    if (url == null || url.isBlank()) {
      return Optional.empty();
    }
    Optional<URI> uri = uri(url.strip());
    if (uri.isEmpty()) {
      LOG.error("{}url is not an http or https address; the payer is not connected", prefix);
    }
    return uri.map(
        u ->
            new Address(
                u,
                environment.getProperty(prefix + "username"),
                environment.getProperty(prefix + "password")));
  }

  PayerChannel open(Payer payer, Address address) {
    ResilienceLimits limits = payer.connection().limits();
    ConnectionProvider pool = pool(payer, limits);
    WebClient.Builder client =
        WebClient.builder()
            .baseUrl(address.url().toString())
            .clientConnector(new ReactorClientHttpConnector(http(pool, limits)));
    if (address.username() != null && address.password() != null) {
      String username = address.username();
      String password = address.password();
      client.defaultHeaders(h -> h.setBasicAuth(username, password));
    }
    return new PayerChannel(client.build(), pool, worker(payer), limits.maxResponseBytes(), clock);
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

  private static Optional<URI> uri(String text) {
    try {
      URI uri = URI.create(text);
      boolean usable =
          uri.getHost() != null
              && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
      return usable ? Optional.of(uri) : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
