package org.rtmscoverage.summary;

import java.util.Set;
import org.rtmscoverage.benefits.Benefits;
import org.rtmscoverage.benefits.CoverageStatus;
import org.rtmscoverage.eligibility.BenefitLine;

/** Whether the payer answered the question on mental health, or passed over the service type. */
final class BehavioralRows {

  /** Service types of mental health and psychiatric care (005010X279A1, EB03). */
  private static final Set<String> TYPES =
      Set.of("MH", "CE", "CF", "CG", "CH", "A4", "A6", "A7", "A8");

  private BehavioralRows() {}

  static boolean answered(Benefits benefits) {
    return benefits.behavioralHealthStatus() != CoverageStatus.NOT_STATED
        || benefits.carveOut() != null
        || benefits.rows().stream().anyMatch(row -> isBehavioral(row.line()));
  }

  private static boolean isBehavioral(BenefitLine line) {
    return line.procedureCode() != null
        || line.serviceTypes().stream().anyMatch(type -> TYPES.contains(type.code()));
  }
}
