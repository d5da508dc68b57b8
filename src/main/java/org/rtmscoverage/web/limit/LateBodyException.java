package org.rtmscoverage.web.limit;

/** The body of a request came too slowly to be read to its end. */
public final class LateBodyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LateBodyException() {
    super("the body came too slowly", null, false, false);
  }
}
