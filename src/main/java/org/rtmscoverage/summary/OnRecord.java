package org.rtmscoverage.summary;

import java.util.Comparator;
import java.util.List;

/**
 * What the clinic found out after earlier checks of the same member and payer; protected health
 * information.
 *
 * @param verifications telephone answers, newest last
 * @param decisions the payer's decisions on authorization requests, newest last
 */
public record OnRecord(List<Verification> verifications, List<PayerDecision> decisions) {

  /** Nothing was recorded. */
  public static final OnRecord NONE = new OnRecord(List.of(), List.of());

  /** Keeps copies in the order of time. */
  public OnRecord {
    verifications =
        verifications.stream().sorted(Comparator.comparing(Verification::answeredAt)).toList();
    decisions =
        decisions.stream()
            .sorted(
                Comparator.comparing(PayerDecision::decidedOn)
                    .thenComparing(PayerDecision::recordedAt))
            .toList();
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "OnRecord[hidden]";
  }
}
