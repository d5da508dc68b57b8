package org.rtmscoverage.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.rtmscoverage.eligibility.EligibilityGateway;
import org.rtmscoverage.payer.PayerCatalog;
import org.rtmscoverage.payer.load.PayerCatalogLoader;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class PipelinesTests {

  private static PayerCatalog load() {
    return new PayerCatalogLoader(new PathMatchingResourcePatternResolver())
        .load(Path.of("payer-config"));
  }

  @Test
  void pipelineIsKeptUntilTheCatalogIsReplaced() {
    var first = load();
    var current = new AtomicReference<>(first);
    var pipelines =
        new Pipelines(
            current::get,
            mock(EligibilityGateway.class),
            Duration.ofSeconds(15),
            new FeeSchedule(null, null, null),
            new CheckMeters(new SimpleMeterRegistry()),
            Clock.systemUTC());
    var taken = pipelines.current();
    assertThat(pipelines.current()).isSameAs(taken);

    var second = load();
    current.set(second);

    assertThat(taken.catalog()).isSameAs(first);
    assertThat(pipelines.current().catalog()).isSameAs(second);
    assertThat(pipelines.current()).isNotSameAs(taken);
  }
}
