package org.rtmscoverage.web;

import java.util.List;
import org.rtmscoverage.web.view.ProblemErrorView;

/** A caller's mistake; holds no value that was sent. */
final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ProblemType type;
  private final transient List<ProblemErrorView> errors;

  ProblemException(ProblemType type, String detail, List<ProblemErrorView> errors) {
    super(detail, null, false, false);
    this.type = type;
    this.errors = List.copyOf(errors);
  }

  ProblemType type() {
    return type;
  }

  List<ProblemErrorView> errors() {
    return errors;
  }
}
