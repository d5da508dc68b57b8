package org.rtmscoverage.web;

/**
 * A body that was read and found to mean something; may be protected health information.
 *
 * @param request what it says
 * @param sent its bytes as they came
 * @param understood the same in JSON, where the shared name of a payer is replaced by the payer's
 * @param <T> kind of request
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record SentBody<T>(T request, byte[] sent, byte[] understood) {
  /** Hides the person. */
  @Override
  public String toString() {
    return "SentBody[hidden]";
  }
}
