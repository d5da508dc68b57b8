package org.rtmscoverage.web.limit;

/** The body of a request broke off, or its parts are not marked as HTTP wants it. */
public final class BrokenBodyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BrokenBodyException() {
    super("the body broke off", null, false, false);
  }
}
