package org.rtmscoverage.check;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of a request to keep something. */
public sealed interface Receipt {

  /**
   * It is durable, and was not there before.
   *
   * @param checkId the check
   * @param entryId what was recorded on it; null if the check itself was accepted
   */
  record Kept(String checkId, @Nullable String entryId) implements Receipt {}

  /**
   * The same request came before under its key, and is done.
   *
   * @param checkId the check of then
   * @param entryId what was recorded on it then; null if it was the check itself
   */
  record Repeated(String checkId, @Nullable String entryId) implements Receipt {}

  /**
   * The same request came before under its key, and is not done yet.
   *
   * @param checkId the check of then
   * @param retryAfter when to ask again
   */
  record InFlight(String checkId, Duration retryAfter) implements Receipt {}

  /** Another request came before under this key. */
  record KeyReused() implements Receipt {}

  /** There is no such check, or it has no answer yet. */
  record NoAnswer() implements Receipt {}
}
