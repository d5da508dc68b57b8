package org.rtmscoverage.web.view;

import java.util.List;

/**
 * A problem, RFC 9457.
 *
 * @param type urn:rtms-coverage:problem: and the name of the problem, see x-problem-types
 * @param title the problem in general
 * @param status HTTP status
 * @param detail what is wrong here; never a rejected value
 * @param instance URN of the request, for the log; holds no data
 * @param errors every error found
 */
public record ProblemView(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    List<ProblemErrorView> errors) {
  /** Keeps copies of what it is given. */
  public ProblemView {
    errors = List.copyOf(errors);
  }
}
