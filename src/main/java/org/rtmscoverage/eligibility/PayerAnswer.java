package org.rtmscoverage.eligibility;

import java.util.List;

/** What a payer answered to one attempt. */
public sealed interface PayerAnswer {

  /**
   * It told about the member's coverage.
   *
   * @param response what it said
   */
  record Told(EligibilityResponse response) implements PayerAnswer {}

  /**
   * It refused, with reasons.
   *
   * @param rejections at least one
   */
  record Refused(List<Rejection> rejections) implements PayerAnswer {
    /** Keeps a copy. */
    public Refused {
      rejections = List.copyOf(rejections);
    }
  }
}
