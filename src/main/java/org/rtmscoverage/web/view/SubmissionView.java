package org.rtmscoverage.web.view;

import java.util.List;

/**
 * Where a request goes.
 *
 * @param routes ways to submit, best first
 */
public record SubmissionView(List<SubmissionRouteView> routes) {
  /** Keeps copies of what it is given. */
  public SubmissionView {
    routes = List.copyOf(routes);
  }
}
