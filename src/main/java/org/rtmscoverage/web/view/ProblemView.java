package org.rtmscoverage.web.view;

import java.util.List;

/**
 * A problem, RFC 9457.
 *
 * @param type urn:rtms-coverage:problem: and the name of the problem, see x-problem-types
 * @param title the problem in general
 * @param status HTTP status
 * @param detail what is wrong here; never a rejected value
 * @param instance URN of the request, ends in its traceId; holds no data
 * @param traceId 32 hexadecimal digits that stand in the service's own log lines of the request;
 *     those of the header traceparent, if one was sent
 * @param errors every error found
 */
public record ProblemView(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    String traceId,
    List<ProblemErrorView> errors) {
  /** Keeps copies of what it is given. */
  public ProblemView {
    errors = List.copyOf(errors);
  }
}
