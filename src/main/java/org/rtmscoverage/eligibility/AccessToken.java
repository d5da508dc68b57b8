package org.rtmscoverage.eligibility;

import java.time.Instant;

/** A token a payer accepts with its questions; a secret. */
final class AccessToken {

  private final String value;
  private final Instant renewAt;
  private volatile boolean dropped;

  AccessToken(String value, Instant renewAt) {
    this.value = value;
    this.renewAt = renewAt;
  }

  String value() {
    return value;
  }

  void drop() {
    dropped = true;
  }

  boolean dropped() {
    return dropped;
  }

  /** True if another one is to be got before the next question. */
  boolean stale(Instant now) {
    return dropped || !now.isBefore(renewAt);
  }

  /** Hides the secret. */
  @Override
  public String toString() {
    return "AccessToken[hidden]";
  }
}
