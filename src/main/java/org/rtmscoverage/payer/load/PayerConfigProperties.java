package org.rtmscoverage.payer.load;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where payer-config is read, and how long a review of it lasts.
 *
 * @param payerConfig folder that replaces the one packed with the service; null for the default
 * @param reviewEvery after it a source counts as stale, which is a warning; at least a day
 */
@ConfigurationProperties("rtmscoverage")
record PayerConfigProperties(
    @Nullable Path payerConfig, @DefaultValue("365d") Duration reviewEvery) {
  /** Refuses a span in which nobody could review. */
  PayerConfigProperties {
    if (reviewEvery.toDays() < 1) {
      throw new IllegalArgumentException("rtmscoverage.review-every is below one day");
    }
  }
}
