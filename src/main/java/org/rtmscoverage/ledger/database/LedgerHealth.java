package org.rtmscoverage.ledger.database;

import org.springframework.boot.health.contributor.AbstractReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import reactor.core.publisher.Mono;

/** Says on health whether the ledger's database answers. */
final class LedgerHealth extends AbstractReactiveHealthIndicator {

  private final LedgerDatabase database;

  LedgerHealth(LedgerDatabase database) {
    super("the ledger's database does not answer");
    this.database = database;
  }

  @Override
  protected Mono<Health> doHealthCheck(Health.Builder builder) {
    return database
        .read(client -> client.sql("select 1").map(row -> 1).all())
        .then(Mono.fromSupplier(() -> builder.up().build()));
  }
}
