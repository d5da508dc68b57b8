package org.rtmscoverage.ledger;

import java.util.List;

/**
 * A check's answer with what it rests on; protected health information.
 *
 * @param answer the answer as it is given, in JSON
 * @param told what payers answered, and what was on record, in JSON
 * @param digest what later answers are compared with, in JSON
 * @param outcome outcome of the answer
 * @param steps ids of its next steps
 * @param basis what else it rests on
 * @param attempts every time a payer was asked
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record FinishedCheck(
    byte[] answer,
    byte[] told,
    byte[] digest,
    String outcome,
    List<String> steps,
    CheckBasis basis,
    List<KeptAttempt> attempts) {
  /** Keeps copies of what it is given. */
  public FinishedCheck {
    steps = List.copyOf(steps);
    attempts = List.copyOf(attempts);
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "FinishedCheck[hidden]";
  }
}
