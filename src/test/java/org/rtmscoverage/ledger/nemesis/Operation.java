package org.rtmscoverage.ledger.nemesis;

import org.jspecify.annotations.Nullable;

/**
 * Something the client wants done, repeated until it is acknowledged.
 *
 * @param number its number in the run, from 1
 * @param kind what kind
 * @param path where to
 * @param body what is sent; empty for nothing
 * @param key the Idempotency-Key; null for none
 * @param async whether the client prefers not to wait
 * @param about the check it is about; null if it makes one
 */
record Operation(
    int number,
    Kind kind,
    String path,
    String body,
    @Nullable String key,
    boolean async,
    @Nullable String about) {

  /** The same wish under another key. */
  Operation under(String other) {
    return new Operation(number, kind, path, body, other, async, about);
  }

  /** Kinds of operations. */
  enum Kind {
    /** A new check. */
    CHECK("POST"),
    /** A check that repeats one that is done. */
    RECHECK("POST"),
    /** The key of an earlier check with another body, which must be refused. */
    REUSED_KEY("POST"),
    /** What a payer told. */
    VERIFICATION("POST"),
    /** A next step is closed. */
    STEP("PUT"),
    /** A check is read. */
    READ("GET");

    private final String method;

    Kind(String method) {
      this.method = method;
    }

    String method() {
      return method;
    }

    /** Whether a check comes of it. */
    boolean makesCheck() {
      return this == CHECK || this == RECHECK;
    }
  }
}
