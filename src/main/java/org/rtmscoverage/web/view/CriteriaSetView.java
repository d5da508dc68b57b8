package org.rtmscoverage.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.summary.CriteriaBasis;

/**
 * One policy's verdict and why it was evaluated.
 *
 * @param basis why
 * @param decides whether it decides the outcome
 * @param why what was observed, in words; null if nothing was
 * @param criteria the verdict
 * @param gaps its gaps
 */
public record CriteriaSetView(
    CriteriaBasis basis,
    boolean decides,
    @Nullable String why,
    CriteriaView criteria,
    List<GapView> gaps) {
  /** Keeps copies of what it is given. */
  public CriteriaSetView {
    gaps = List.copyOf(gaps);
  }
}
