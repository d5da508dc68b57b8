package org.rtmscoverage.check;

import org.jspecify.annotations.Nullable;
import org.rtmscoverage.summary.CoverageSummary;

/**
 * A kept check, concluded again; protected health information.
 *
 * @param check the question
 * @param summary the same answer as was given; null if it cannot be reproduced
 */
public record Concluded(CoverageCheck check, @Nullable CoverageSummary summary) {
  /** Hides the person. */
  @Override
  public String toString() {
    return "Concluded[hidden]";
  }
}
