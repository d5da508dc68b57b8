package org.rtmscoverage.payer.load;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Component {@code payerConfig} of health: UP, or OUT_OF_DATE while the last reload has failed. The
 * service goes on with the last good set, so OUT_OF_DATE answers with HTTP 200.
 */
final class PayerConfigHealth implements HealthIndicator {

  private final ReloadableConfig config;

  PayerConfigHealth(ReloadableConfig config) {
    this.config = config;
  }

  @Override
  public Health health() {
    var state = config.state();
    var failure = state.failure();
    var health = failure == null ? Health.up() : Health.status("OUT_OF_DATE");
    health.withDetail("loadedSince", state.since());
    if (failure != null) {
      health.withDetail("failedAt", failure.at());
      health.withDetail("mistakes", failure.problems().size());
    }
    return health.build();
  }
}
