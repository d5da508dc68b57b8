package org.rtmscoverage.ledger;

/**
 * A request that its sender may repeat without doing it twice.
 *
 * @param key the Idempotency-Key as sent, 1 to 255 visible characters; only its hash is kept
 * @param operation what is done, and on which check, for example recheck and an id
 * @param body the body as sent; only its hash is kept
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record RepeatableRequest(String key, String operation, byte[] body) {
  /** Hides key and body. */
  @Override
  public String toString() {
    return "RepeatableRequest[hidden]";
  }
}
