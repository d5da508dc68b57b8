package org.rtmscoverage.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.benefits.Benefits;
import org.rtmscoverage.benefits.CoverageStatus;

/**
 * Eligibility where the manager of the behavioural benefits was asked too: the plan is the payer's
 * word, the behavioural benefits are the manager's.
 */
final class ManagedEligibility {

  private ManagedEligibility() {}

  static EligibilitySummary of(SummaryInput input, @Nullable EligibilitySummary manager) {
    EligibilitySummary own = EligibilityReading.read(input);
    Benefits managed = input.behavioral();
    if (manager == null || managed == null) {
      return own;
    }
    String name = input.decider().name();
    List<String> warnings = new ArrayList<>(own.warnings());
    if (own.carveOut() == null || !own.carveOut().isFollowed()) {
      warnings.add(name + ", manager of the mental health benefits: " + manager.text());
      return new EligibilitySummary(
          own.status(),
          own.behavioralHealthStatus(),
          own.source(),
          own.asOf(),
          own.verifiedFor(),
          own.text(),
          own.plan(),
          own.carveOut(),
          own.rejections(),
          own.demographicDifferences(),
          warnings);
    }
    manager.warnings().forEach(warning -> warnings.add(name + ": " + warning));
    CoverageStatus status =
        managed.behavioralHealthStatus() == CoverageStatus.NOT_STATED
            ? managed.planStatus() // a manager of nothing else may answer for its whole plan
            : managed.behavioralHealthStatus();
    LocalDate verifiedFor =
        Objects.equals(own.verifiedFor(), manager.verifiedFor()) ? own.verifiedFor() : null;
    return new EligibilitySummary(
        own.status(),
        status,
        manager.source() == EligibilitySource.CACHED ? manager.source() : own.source(),
        manager.source() == EligibilitySource.CACHED ? manager.asOf() : own.asOf(),
        verifiedFor,
        EligibilityReading.plan(own.status())
            + "; by "
            + name
            + ", which runs them, "
            + EligibilityReading.behavioral(status)
            + ".",
        own.plan(),
        own.carveOut(),
        own.rejections(),
        own.demographicDifferences(),
        warnings);
  }
}
