package org.rtmscoverage.payer;

import java.util.Set;
import org.rtmscoverage.vocabulary.Indication;
import org.rtmscoverage.vocabulary.LineOfBusiness;
import org.rtmscoverage.vocabulary.PolicyId;

/**
 * For whom a policy applies; the first that fits decides. A condition that is empty does not limit
 * it.
 *
 * @param policyId the policy
 * @param linesOfBusiness markets; empty for all
 * @param indications indications; empty for all
 * @param states two-letter states; empty for all
 */
public record PolicySelection(
    PolicyId policyId,
    Set<LineOfBusiness> linesOfBusiness,
    Set<Indication> indications,
    Set<String> states) {
  /** Keeps copies of what it is given. */
  public PolicySelection {
    linesOfBusiness = Set.copyOf(linesOfBusiness);
    indications = Set.copyOf(indications);
    states = Set.copyOf(states);
  }
}
