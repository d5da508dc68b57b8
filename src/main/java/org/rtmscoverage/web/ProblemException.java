package org.rtmscoverage.web;

import java.util.List;
import org.rtmscoverage.web.view.ProblemErrorView;
import org.springframework.http.HttpHeaders;

/** A caller's mistake; holds no value that was sent. */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ProblemType type;
  private final transient List<ProblemErrorView> errors;
  private final transient HttpHeaders headers;

  ProblemException(ProblemType type, String detail, List<ProblemErrorView> errors) {
    this(type, detail, errors, new HttpHeaders());
  }

  ProblemException(
      ProblemType type, String detail, List<ProblemErrorView> errors, HttpHeaders headers) {
    super(detail, null, false, false);
    this.type = type;
    this.errors = List.copyOf(errors);
    this.headers = HttpHeaders.readOnlyHttpHeaders(headers);
  }

  ProblemType type() {
    return type;
  }

  /**
   * What is wrong, by place.
   *
   * @return empty if the whole request is
   */
  public List<ProblemErrorView> errors() {
    return errors;
  }

  /** What the answer's head says besides. */
  HttpHeaders headers() {
    return headers;
  }
}
