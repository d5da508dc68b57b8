package org.rtmscoverage.eligibility.json;

import java.time.LocalDate;
import org.rtmscoverage.eligibility.PayerAnswer;
import org.rtmscoverage.eligibility.PayerReply;

/** Reads one saved answer for a test of all forms. */
public final class JsonSample {

  private JsonSample() {}

  /**
   * Reads it.
   *
   * @param body the file
   * @return what the payer answered
   */
  public static PayerAnswer answer(byte[] body) {
    return JsonAdapters.client().answer(new PayerReply(200, body, null), LocalDate.of(2026, 12, 1));
  }
}
