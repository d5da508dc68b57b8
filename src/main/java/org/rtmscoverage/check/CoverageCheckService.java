package org.rtmscoverage.check;

import org.rtmscoverage.summary.CoverageSummary;
import reactor.core.publisher.Mono;

/** Runs coverage checks. */
public final class CoverageCheckService {

  /**
   * Runs coverage checks.
   *
   * @param check the question
   * @return the answer
   */
  public Mono<CoverageSummary> check(CoverageCheck check) {
    return Mono.error(new IllegalStateException("not built: " + check));
  }
}
