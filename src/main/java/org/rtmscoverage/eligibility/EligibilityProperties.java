package org.rtmscoverage.eligibility;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What holds for the questions to every payer.
 *
 * @param deadline after it an inquiry is given up, retries and waits included; longer than one
 *     attempt
 */
@ConfigurationProperties("rtmscoverage.eligibility")
record EligibilityProperties(@DefaultValue("15s") Duration deadline) {
  /** Refuses a deadline that no payer could meet. */
  EligibilityProperties {
    if (deadline.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException("rtmscoverage.eligibility.deadline is below one second");
    }
  }
}
