package org.rtmscoverage.web.view;

import java.util.List;

/**
 * Criteria of several payers for one patient.
 *
 * @param results one entry for each payer, nearest first
 */
public record CriteriaEvaluationsView(List<CriteriaEvaluationView> results) {
  /** Keeps copies of what it is given. */
  public CriteriaEvaluationsView {
    results = List.copyOf(results);
  }
}
