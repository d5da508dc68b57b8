package org.rtmscoverage.web.view;

import java.util.List;

/**
 * One payer's criteria for one patient, without a payer call.
 *
 * @param payerId whose criteria
 * @param determination what they come to
 * @param criteria the verdict
 * @param gaps smallest sets of changes, nearest first
 * @param nearness place in the order of nearness, 1 for the nearest
 */
public record CriteriaEvaluationView(
    String payerId,
    DeterminationView determination,
    CriteriaView criteria,
    List<GapView> gaps,
    int nearness) {
  /** Keeps copies of what it is given. */
  public CriteriaEvaluationView {
    gaps = List.copyOf(gaps);
  }
}
