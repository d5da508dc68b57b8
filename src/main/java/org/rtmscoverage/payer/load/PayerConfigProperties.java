package org.rtmscoverage.payer.load;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where payer-config is read.
 *
 * @param payerConfig folder that replaces the one packed with the service; null for the default
 */
@ConfigurationProperties("rtmscoverage")
record PayerConfigProperties(@Nullable Path payerConfig) {}
