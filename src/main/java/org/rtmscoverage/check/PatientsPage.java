package org.rtmscoverage.check;

import java.util.Map;
import org.rtmscoverage.eligibility.Member;
import org.rtmscoverage.ledger.CheckPage;

/**
 * Part of a list of checks with whom each is about; protected health information.
 *
 * @param page the checks
 * @param members by the check's id; one whose record cannot be opened any more is not there
 */
public record PatientsPage(CheckPage page, Map<String, Member> members) {
  /** Keeps a copy. */
  public PatientsPage {
    members = Map.copyOf(members);
  }

  /** Hides the people. */
  @Override
  public String toString() {
    return "PatientsPage[hidden]";
  }
}
