package org.rtmscoverage.ledger.database;

import java.io.Serial;

/**
 * The ledger's database did not do what it was asked, and may do it later. Whether a change reached
 * it is not known. Holds no member data.
 */
public final class LedgerUnavailableException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  /**
   * Makes one.
   *
   * @param what what happened, by the kind of the error alone
   */
  public LedgerUnavailableException(String what) {
    super(what, null, false, false);
  }
}
