package org.rtmscoverage.eligibility;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What holds for the questions to every payer.
 *
 * @param deadline after it an inquiry is given up, retries and waits included; longer than one
 *     attempt
 * @param lastAnswers what is kept to stand in for a payer that does not answer
 */
@ConfigurationProperties("rtmscoverage.eligibility")
record EligibilityProperties(
    @DefaultValue("15s") Duration deadline, @DefaultValue LastAnswerLimits lastAnswers) {
  /** Refuses a deadline that no payer could meet. */
  EligibilityProperties {
    if (deadline.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException("rtmscoverage.eligibility.deadline is below one second");
    }
  }

  /**
   * How much is kept of what payers answered, and how long.
   *
   * @param keepFor how long an answer is kept; zero to keep none
   * @param maxEntries answers kept at most, 0 to 1,000,000
   */
  record LastAnswerLimits(
      @DefaultValue("72h") Duration keepFor, @DefaultValue("10000") int maxEntries) {

    private static final int MOST_ENTRIES = 1_000_000;

    /** Refuses what makes no sense. */
    LastAnswerLimits {
      if (keepFor.isNegative() || maxEntries < 0 || maxEntries > MOST_ENTRIES) {
        throw new IllegalArgumentException(
            "rtmscoverage.eligibility.last-answers: keep-for must not be negative, and max-entries"
                + " between 0 and 1000000");
      }
    }
  }
}
