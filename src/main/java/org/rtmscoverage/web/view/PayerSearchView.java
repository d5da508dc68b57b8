package org.rtmscoverage.web.view;

import java.util.List;
import org.rtmscoverage.payer.PayerMatch;

/**
 * How a payer was searched for; never decided where there is a choice.
 *
 * @param match whether exactly one payer fits
 * @param text what that means, in words
 * @param candidates the payers of the list with the name by which they were found
 */
public record PayerSearchView(
    PayerMatch.Kind match, String text, List<PayerCandidateView> candidates) {
  /** Keeps copies of what it is given. */
  public PayerSearchView {
    candidates = List.copyOf(candidates);
  }
}
