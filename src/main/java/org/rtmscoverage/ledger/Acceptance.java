package org.rtmscoverage.ledger;

import org.jspecify.annotations.Nullable;

/** What became of a request to keep something under a key. */
public sealed interface Acceptance {

  /**
   * It is durable now.
   *
   * @param checkId the check
   * @param entryId what was recorded on it; null if the check itself was accepted
   */
  record Accepted(String checkId, @Nullable String entryId) implements Acceptance {}

  /**
   * The same request came before under this key.
   *
   * @param checkId the check of then
   * @param entryId what was recorded on it then; null if it was the check itself
   */
  record Known(String checkId, @Nullable String entryId) implements Acceptance {}

  /** Another request came before under this key. */
  record KeyReused() implements Acceptance {}
}
