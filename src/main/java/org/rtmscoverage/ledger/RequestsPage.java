package org.rtmscoverage.ledger;

import java.util.Map;

/**
 * Part of a list of checks with what each asks; protected health information.
 *
 * @param page the checks
 * @param requests the request of each as it was understood, in JSON, by the check's id; one that
 *     cannot be opened any more is not there
 */
public record RequestsPage(CheckPage page, Map<String, byte[]> requests) {
  /** Keeps a copy. */
  public RequestsPage {
    requests = Map.copyOf(requests);
  }

  /** Hides the people. */
  @Override
  public String toString() {
    return "RequestsPage[hidden]";
  }
}
