package org.rtmscoverage.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.eligibility.BenefitNetwork;
import org.rtmscoverage.eligibility.BenefitPeriod;

/**
 * A limit of visits that counts for rTMS.
 *
 * @param network in or out of network
 * @param period period of the limit
 * @param limit visits allowed
 * @param used visits used
 * @param remaining visits left; null if not said, which is not none left
 * @param derived one of the three was computed from the others
 * @param notes the payer's notes
 * @param source where it stood
 */
public record VisitLimitView(
    BenefitNetwork network,
    BenefitPeriod period,
    @Nullable Integer limit,
    @Nullable Integer used,
    @Nullable Integer remaining,
    boolean derived,
    List<String> notes,
    String source) {
  /** Keeps copies of what it is given. */
  public VisitLimitView {
    notes = List.copyOf(notes);
  }
}
