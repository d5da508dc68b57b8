package org.rtmscoverage.ledger.seal;

/**
 * Links the entries of the audit trail: HMAC-SHA-256 over the hash before and the entry, with a key
 * derived from the lookup key. Whoever can write to the store but lacks the key can neither change,
 * insert, reorder nor drop an entry in the middle without every later hash being wrong. What is cut
 * off at the end shows only to somebody who kept a later hash.
 *
 * <p>Safe for use by several threads.
 */
public final class ChainSeal {

  private final KeyedHash hash;

  /**
   * Derives its key.
   *
   * @param keys the ledger's keys
   */
  public ChainSeal(LedgerKeys keys) {
    hash = KeyedHash.of(keys, "rtms-coverage ledger audit chain");
  }

  /**
   * The hash of an entry.
   *
   * @param previousHash hash of the entry before; for the first entry of a chain one fixed text,
   *     which may be empty
   * @param canonicalEntry the entry in the one way it is written down, with everything that must
   *     not be changed
   * @return 64 hex digits in lower case
   */
  public String next(String previousHash, String canonicalEntry) {
    return hash.hex(previousHash, canonicalEntry);
  }

  /** Hides the key. */
  @Override
  public String toString() {
    return "ChainSeal[hidden]";
  }
}
