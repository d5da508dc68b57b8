package org.rtmscoverage.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.ledger.audit.AuditAction;
import org.rtmscoverage.ledger.audit.AuditEntry;
import org.rtmscoverage.ledger.audit.AuditMark;
import org.rtmscoverage.ledger.audit.AuditTrail;
import org.rtmscoverage.ledger.audit.AuditVerdict;
import org.rtmscoverage.vocabulary.Caller;
import reactor.core.publisher.Mono;

/** Shows a practice who did what with its checks, and proves that nobody changed that since. */
public final class AuditDesk {

  private final AuditTrail trail;

  AuditDesk(AuditTrail trail) {
    this.trail = trail;
  }

  /**
   * Part of the practice's trail; reading it is noted.
   *
   * @param caller for whom, by whom and why
   * @param checkId only what was done with this check; null for everything
   * @param after only entries after this place; 0 for all
   * @param limit how many at most
   * @return oldest first
   */
  public Mono<List<AuditEntry>> entries(
      Caller caller, @Nullable String checkId, long after, int limit) {
    return trail
        .entries(caller.practice(), checkId, after, limit)
        .collectList()
        .flatMap(
            entries ->
                trail
                    .note(
                        caller,
                        AuditAction.AUDIT_READ,
                        checkId == null ? AuditTrail.NO_SUBJECT : checkId)
                    .thenReturn(entries));
  }

  /**
   * Verifies the practice's whole trail; that is noted afterwards.
   *
   * @param caller for whom, by whom and why
   * @param expected an entry noted earlier, elsewhere; null if there is none
   * @return what was found
   */
  public Mono<AuditVerdict> verify(Caller caller, @Nullable AuditMark expected) {
    return trail
        .verify(caller.practice(), expected)
        .flatMap(
            verdict ->
                trail
                    .note(caller, AuditAction.AUDIT_VERIFIED, AuditTrail.NO_SUBJECT)
                    .thenReturn(verdict));
  }
}
