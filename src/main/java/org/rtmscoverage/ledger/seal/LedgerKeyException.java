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

  /** The ledger was begun with another lookup key. */
  static LedgerKeyException anotherLookupKey() {
    return new LedgerKeyException(
        "rtmscoverage.ledger.lookup-key (environment variable RTMSCOVERAGE_LEDGER_LOOKUP_KEY) is not"
            + " the key this ledger was begun with: set that one, it cannot be replaced");
  }
}
