package org.rtmscoverage.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A check as it is kept; protected health information.
 *
 * @param head what a list shows of it
 * @param requestedOn day it was asked
 * @param request the request as it was understood, in JSON
 * @param answer the answer as it was given, in JSON; null before there is one
 * @param told what payers answered, and what was on record, in JSON; null before
 * @param digest what later answers are compared with, in JSON; null before
 * @param basis what else the answer rests on; null before
 * @param attempts every time a payer was asked, without what came back
 * @param entries what was recorded on it afterwards, oldest first
 * @param rechecks ids of checks that repeat it, oldest first
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record KeptCheck(
    CheckHead head,
    LocalDate requestedOn,
    byte[] request,
    byte @Nullable [] answer,
    byte @Nullable [] told,
    byte @Nullable [] digest,
    @Nullable CheckBasis basis,
    List<KeptAttempt> attempts,
    List<KeptEntry> entries,
    List<String> rechecks) {
  /** Keeps copies of what it is given. */
  public KeptCheck {
    attempts = List.copyOf(attempts);
    entries = List.copyOf(entries);
    rechecks = List.copyOf(rechecks);
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "KeptCheck[hidden]";
  }
}
