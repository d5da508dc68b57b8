package org.rtmscoverage.summary;

import org.jspecify.annotations.Nullable;

/**
 * All that a check learned from payers. With the question, the catalog, an id and a time it makes
 * the summary, now and again later; protected health information.
 *
 * @param payer what the payer told
 * @param manager what the manager of its behavioural benefits told; null if none was asked
 */
public record Told(PayerTold payer, @Nullable PayerTold manager) {
  /** Hides the person. */
  @Override
  public String toString() {
    return "Told[hidden]";
  }
}
