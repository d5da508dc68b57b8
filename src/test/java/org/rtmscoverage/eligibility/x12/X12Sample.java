package org.rtmscoverage.eligibility.x12;

import java.time.LocalDate;
import org.rtmscoverage.eligibility.PayerAnswer;
import org.rtmscoverage.eligibility.PayerReply;

/** Reads one saved answer for a test of all forms. */
public final class X12Sample {

  private X12Sample() {}

  /**
   * Reads it.
   *
   * @param body the file
   * @return what the payer answered
   */
  public static PayerAnswer answer(byte[] body) {
    return X12Adapters.client()
        .answer(new PayerReply(200, body, null), LocalDate.of(2026, 12, 1), null);
  }
}
