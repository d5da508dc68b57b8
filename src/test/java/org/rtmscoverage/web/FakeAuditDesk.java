package org.rtmscoverage.web;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.check.AuditDesk;
import org.rtmscoverage.ledger.audit.AuditAction;
import org.rtmscoverage.ledger.audit.AuditCheckpoint;
import org.rtmscoverage.ledger.audit.AuditEntry;
import org.rtmscoverage.ledger.audit.AuditFault;
import org.rtmscoverage.ledger.audit.AuditMark;
import org.rtmscoverage.ledger.audit.AuditTrail;
import org.rtmscoverage.ledger.audit.AuditVerdict;
import org.rtmscoverage.vocabulary.Actor;
import org.rtmscoverage.vocabulary.Practice;
import org.rtmscoverage.vocabulary.PurposeOfUse;
import org.springframework.context.annotation.Bean;
import reactor.core.publisher.Mono;

/** Shows a trail whose first two entries were purged; only the mark of its last still stands. */
class FakeAuditDesk {

  static final String HASH = "ab".repeat(32);

  private static final Practice PRACTICE = new Practice("default");
  private static final Actor ACTOR = new Actor("key:demo-manager");

  @Bean
  AuditDesk auditDesk() {
    var desk = mock(AuditDesk.class);
    given(desk.entries(any(), any(), anyLong(), anyInt()))
        .willAnswer(
            call ->
                Mono.just(
                    Stream.of(
                            entry(3, AuditAction.CHECK_ACCEPTED, FakeDesk.DONE),
                            entry(4, AuditAction.AUDIT_READ, AuditTrail.NO_SUBJECT))
                        .filter(entry -> entry.seq() > call.<Long>getArgument(2))
                        .limit(call.<Integer>getArgument(3))
                        .toList()));
    given(desk.verify(any(), any())).willAnswer(call -> Mono.just(verdict(call.getArgument(1))));
    return desk;
  }

  private static AuditVerdict verdict(@Nullable AuditMark mark) {
    var faults = faults(mark);
    return new AuditVerdict(
        PRACTICE,
        faults.isEmpty(),
        1,
        3,
        3,
        HASH,
        new AuditCheckpoint(PRACTICE, 2, HASH, 2, FakeDesk.NOW, ACTOR, HASH),
        faults);
  }

  private static List<AuditFault> faults(@Nullable AuditMark mark) {
    return mark == null || mark.hash().equals(HASH)
        ? List.of()
        : List.of(
            new AuditFault(
                mark.seq(), AuditFault.Kind.MARK_NOT_FOUND, "It is not as it was noted."));
  }

  private static AuditEntry entry(long seq, AuditAction action, String subject) {
    return new AuditEntry(
        PRACTICE, seq, FakeDesk.NOW, ACTOR, action, PurposeOfUse.HPAYMT, subject, HASH, HASH);
  }
}
