package org.rtmscoverage.trace;

/**
 * A failure as the log may show it: kinds of exceptions and where they came from. Messages may
 * quote what was sent, and Spring hangs the address of the request on what it passes on.
 */
public final class Fault extends Exception {

  private static final long serialVersionUID = 1L;
  private static final int DEEPEST = 10;

  private Fault(Throwable thrown, int depth) {
    super(
        thrown.getClass().getName(),
        thrown.getCause() == null || depth == DEEPEST
            ? null
            : new Fault(thrown.getCause(), depth + 1),
        false,
        true);
    setStackTrace(thrown.getStackTrace());
  }

  /**
   * Leaves out of a failure what may not be shown.
   *
   * @param thrown the failure
   * @return its kind, its place and its causes
   */
  public static Fault of(Throwable thrown) {
    return new Fault(thrown, 0);
  }
}
