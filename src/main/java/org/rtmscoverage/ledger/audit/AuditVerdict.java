package org.rtmscoverage.ledger.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.Practice;

/**
 * What a look at a practice's whole audit trail found.
 *
 * @param practice whose
 * @param intact whether nothing is wrong
 * @param entries how many entries were read
 * @param firstSeq the first of them; 0 if there is none
 * @param lastSeq the last of them; 0 if there is none
 * @param lastHash hash of the last; null if there is none. With lastSeq it makes the mark to note
 * @param checkpoint what purges left; null if there was none, or it is broken
 * @param faults what is wrong, in the order of the entries, 100 at most
 */
public record AuditVerdict(
    Practice practice,
    boolean intact,
    long entries,
    long firstSeq,
    long lastSeq,
    @Nullable String lastHash,
    @Nullable AuditCheckpoint checkpoint,
    List<AuditFault> faults) {
  /** Keeps a copy. */
  public AuditVerdict {
    faults = List.copyOf(faults);
  }
}
