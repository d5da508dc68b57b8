package org.rtmscoverage.web.view;

import java.util.List;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.LineOfBusiness;

/**
 * For whom a policy applies; a condition that is empty does not limit it.
 *
 * @param policyId the policy
 * @param linesOfBusiness markets
 * @param indications indications
 * @param states two-letter states
 */
public record PolicySelectionView(
    String policyId,
    List<LineOfBusiness> linesOfBusiness,
    List<Indication> indications,
    List<String> states) {
  /** Keeps copies of what it is given. */
  public PolicySelectionView {
    linesOfBusiness = List.copyOf(linesOfBusiness);
    indications = List.copyOf(indications);
    states = List.copyOf(states);
  }
}
