package org.rtmscoverage.payer.load;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * {@code /actuator/payerconfig}: tells what is loaded, and loads it again. Both read files or walk
 * every policy, so they run where blocking is allowed.
 */
@Endpoint(id = "payerconfig")
final class PayerConfigEndpoint {

  private static final Logger LOG = LoggerFactory.getLogger(PayerConfigEndpoint.class);

  private final ReloadableConfig config;
  private final String place;

  PayerConfigEndpoint(ReloadableConfig config, String place) {
    this.config = config;
    this.place = place;
  }

  /**
   * What is loaded.
   *
   * @param loadedFrom folder, or classpath where it is packed with the service
   * @param loadedSince when it was loaded
   * @param payers how many payers
   * @param policies how many policies
   * @param versions how many versions of policies
   * @param warnings what a person should look at
   * @param lastFailure the last attempt to load again, if it failed; null if not
   */
  record Report(
      String loadedFrom,
      Instant loadedSince,
      int payers,
      int policies,
      int versions,
      List<String> warnings,
      ReloadableConfig.@Nullable Failure lastFailure) {}

  /**
   * What became of a reload.
   *
   * @param reloaded whether the files are in use now; if not, what was in use before still is
   * @param problems every mistake, by file and line; empty if reloaded
   * @param now what is in use after it
   */
  record Reload(boolean reloaded, List<String> problems, Report now) {}

  @ReadOperation
  Mono<Report> read() {
    return Mono.fromCallable(() -> report(config.state())).subscribeOn(Schedulers.boundedElastic());
  }

  @WriteOperation
  Mono<Reload> reload() {
    return ReactiveSecurityContextHolder.getContext()
        .mapNotNull(SecurityContext::getAuthentication)
        .map(Authentication::getName)
        .defaultIfEmpty("-")
        .flatMap(this::reload);
  }

  private Mono<Reload> reload(String who) {
    return Mono.fromCallable(
            () -> {
              LOG.info("{} loads payer-config again", who);
              var state = config.reload();
              var failure = state.failure();
              return new Reload(
                  failure == null, failure == null ? List.of() : failure.problems(), report(state));
            })
        .subscribeOn(Schedulers.boundedElastic());
  }

  private Report report(ReloadableConfig.State state) {
    var catalog = state.catalog();
    return new Report(
        place,
        state.since(),
        catalog.payers().size(),
        catalog.policies().size(),
        catalog.policies().stream().mapToInt(policy -> policy.versions().size()).sum(),
        config.warnings(catalog),
        state.failure());
  }
}
