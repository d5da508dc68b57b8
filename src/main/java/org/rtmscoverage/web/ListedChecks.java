package org.rtmscoverage.web;

import java.util.Map;
import org.rtmscoverage.web.view.CheckListView;

/**
 * A list of checks for people, with whom each is about; protected health information.
 *
 * @param list the checks
 * @param patients family name and given name by the check's id; one whose record cannot be opened
 *     any more is not there
 */
public record ListedChecks(CheckListView list, Map<String, String> patients) {
  /** Keeps a copy. */
  public ListedChecks {
    patients = Map.copyOf(patients);
  }

  /** Hides the people. */
  @Override
  public String toString() {
    return "ListedChecks[hidden]";
  }
}
