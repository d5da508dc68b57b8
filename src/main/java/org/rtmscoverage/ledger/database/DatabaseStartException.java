package org.rtmscoverage.ledger.database;

import java.io.Serial;

/** The ledger's database cannot be opened; its message is one sentence for the operator. */
final class DatabaseStartException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  DatabaseStartException(String sentence) {
    super(sentence, null, false, false);
  }
}
