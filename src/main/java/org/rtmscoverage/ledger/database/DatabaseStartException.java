package org.rtmscoverage.ledger.database;

import java.io.Serial;

/** The ledger's database cannot be opened; its message is one sentence for the operator. */
public final class DatabaseStartException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  /** Whether another process holds the file. */
  private final boolean inUse;

  DatabaseStartException(String sentence) {
    this(sentence, false);
  }

  DatabaseStartException(String sentence, boolean inUse) {
    super(sentence, null, false, false);
    this.inUse = inUse;
  }

  /**
   * Why it cannot be opened.
   *
   * @return true if another process holds it
   */
  public boolean isInUse() {
    return inUse;
  }
}
