package org.rtmscoverage.ledger;

import java.io.Serial;

/**
 * A check is kept and cannot be opened: it was sealed with a key that is not configured, or changed
 * in the store. Asking again does not help. Holds no member data.
 */
public final class UnreadableCheckException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  /**
   * Makes one.
   *
   * @param how how its seal failed, without data
   */
  public UnreadableCheckException(String how) {
    super(how, null, false, false);
  }
}
