package org.rtmscoverage.web.limit;

/** A browser asks for a page whose origin is not allowed to. */
public final class ForeignOriginException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ForeignOriginException() {
    super("the origin is not allowed", null, false, false);
  }
}
