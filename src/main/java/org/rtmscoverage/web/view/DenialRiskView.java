package org.rtmscoverage.web.view;

import java.util.List;

/**
 * A reason for which a payer is likely to deny the request or the claim as it stands.
 *
 * @param code X12 claim adjustment reason code, for example 197
 * @param reason what the code says
 * @param why what of this answer leads to it
 * @param stepIds ids of the next steps that mend it
 */
public record DenialRiskView(String code, String reason, String why, List<String> stepIds) {
  /** Keeps copies of what it is given. */
  public DenialRiskView {
    stepIds = List.copyOf(stepIds);
  }
}
