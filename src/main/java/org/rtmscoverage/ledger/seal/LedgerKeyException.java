package org.rtmscoverage.ledger.seal;

import java.io.Serial;

/**
 * The ledger's keys cannot be used. The message is one sentence that names the property, the
 * environment variable and the command that makes keys; it never holds any part of a key.
 */
public final class LedgerKeyException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  LedgerKeyException(String sentence) {
    super(sentence);
  }
}
