package org.rtmscoverage.summary;

import java.util.List;

/**
 * A reason for which a payer is likely to deny the request or the claim as it stands, in the words
 * of the X12 claim adjustment reason codes.
 *
 * @param code claim adjustment reason code (X12 external code list 139), for example 197
 * @param reason what the code says
 * @param why what of this answer leads to it, in words
 * @param stepIds ids of the next steps that mend it; empty if none does
 */
public record DenialRisk(String code, String reason, String why, List<String> stepIds) {
  /** Keeps copies of what it is given. */
  public DenialRisk {
    stepIds = List.copyOf(stepIds);
  }
}
