package org.rtmscoverage.ledger.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rtmscoverage.ledger.audit.AuditCase.NOON;
import static org.rtmscoverage.ledger.audit.AuditCase.value;

import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rtmscoverage.ledger.audit.AuditFault.Kind;
import org.rtmscoverage.ledger.database.LedgerDatabases;
import org.rtmscoverage.vocabulary.Actor;
import reactor.test.StepVerifier;

@ParameterizedClass
@EnumSource
@NullUnmarked // a null that slips through fails the test anyway
class AuditPurgeTests {

  @Parameter LedgerDatabases kind;

  private AuditCase with(int entries) {
    return new AuditCase(kind.of(AuditPurgeTests.class)).with(entries);
  }

  /** Entry n is noted n - 1 minutes after noon. */
  private static Instant noted(int entry) {
    return NOON.plusSeconds(60L * (entry - 1));
  }

  private static AuditCheckpoint purge(AuditCase audit, Instant before) {
    return value(audit.trail.purge(audit.caller(), before));
  }

  @Test
  void whatIsTooOldIsRemovedAndTheRestVerified() {
    AuditCase audit = with(5);
    String hash = audit.entries().get(2).hash();
    AuditCheckpoint checkpoint = purge(audit, noted(4));
    assertThat(checkpoint.throughSeq()).isEqualTo(3);
    assertThat(checkpoint.throughHash()).isEqualTo(hash);
    assertThat(checkpoint.entries()).isEqualTo(3);
    assertThat(checkpoint.sealedAt()).isEqualTo(noted(6));
    assertThat(checkpoint.sealedBy()).isEqualTo(new Actor("front.desk"));
    AuditVerdict verdict = audit.verdict();
    assertThat(verdict.intact()).isTrue();
    assertThat(verdict.firstSeq()).isEqualTo(4);
    assertThat(verdict.checkpoint()).isEqualTo(checkpoint);
    assertThat(audit.entries())
        .extracting(AuditEntry::action)
        .containsExactly(AuditAction.CHECK_READ, AuditAction.CHECK_READ, AuditAction.PURGED);
  }

  @Test
  void aSecondPurgeGoesOnWhereTheFirstEnded() {
    AuditCase audit = with(5);
    purge(audit, noted(3));
    AuditCheckpoint second = purge(audit, noted(5));
    assertThat(second.throughSeq()).isEqualTo(4);
    assertThat(second.entries()).isEqualTo(4);
    assertThat(audit.verdict().intact()).isTrue();
    assertThat(audit.verdict().checkpoint()).isEqualTo(second);
  }

  @Test
  void theLastEntryIsNeverRemoved() {
    AuditCase audit = with(3);
    assertThat(purge(audit, NOON.plusSeconds(999_999)).throughSeq()).isEqualTo(2);
    assertThat(audit.entries()).extracting(AuditEntry::seq).containsExactly(3L, 4L);
    assertThat(audit.verdict().intact()).isTrue();
  }

  @Test
  void whereNothingIsTooOldNothingIsDone() {
    AuditCase audit = with(3);
    assertThat(purge(audit, NOON)).isNull();
    assertThat(purge(with(0), noted(9))).isNull();
    assertThat(audit.entries()).hasSize(3);
    purge(audit, noted(2));
    assertThat(purge(audit, noted(2))).isNull();
    assertThat(audit.entries()).hasSize(3);
  }

  @Test
  void anOldEntryAfterAYoungerOneStays() {
    AuditCase audit = with(2);
    audit.now.set(NOON.minusSeconds(3600));
    audit.with(2);
    assertThat(purge(audit, noted(2)).throughSeq()).isEqualTo(1);
    assertThat(audit.verdict().intact()).isTrue();
  }

  @Test
  void aMarkOfAPurgedEntryIsNoFault() {
    AuditCase audit = with(5);
    AuditMark first = audit.mark(1);
    AuditMark third = audit.mark(3);
    purge(audit, noted(4));
    assertThat(audit.verdict(first).intact()).isTrue();
    assertThat(audit.verdict(third).intact()).isTrue();
    assertThat(audit.verdict(new AuditMark(3, "0".repeat(64))).intact()).isFalse();
  }

  @Test
  void aTrailThatIsNotIntactIsNotPurged() {
    AuditCase audit = with(5);
    audit.tamper("update audit_entry set actor = 'x' where practice = :p and seq = 1");
    StepVerifier.create(audit.trail.purge(audit.caller(), noted(4)))
        .expectError(IllegalStateException.class)
        .verify(AuditCase.LIMIT);
    assertThat(audit.entries()).hasSize(5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "through_seq = 2",
        "through_hash = 'ff'",
        "entries = 2",
        "sealed_at = sealed_at + interval '1' second",
        "sealed_by = 'some one'",
        "seal = 'ff'"
      })
  void aForgedCheckpointIsFound(String change) {
    AuditCase audit = with(5);
    purge(audit, noted(4));
    audit.tamper("update audit_checkpoint set " + change + " where practice = :p");
    AuditVerdict verdict = audit.verdict();
    assertThat(verdict.faults())
        .extracting(AuditFault::kind)
        .containsExactly(Kind.CHECKPOINT_BROKEN);
    assertThat(verdict.checkpoint()).isNull();
  }

  @Test
  void aRemovedCheckpointIsFound() {
    AuditCase audit = with(5);
    purge(audit, noted(4));
    audit.tamper("delete from audit_checkpoint where practice = :p");
    assertThat(audit.faults())
        .containsExactly(new AuditFault(1, Kind.MISSING, "Entries 1 to 3 are not there."));
  }

  @Test
  void entriesRemovedBehindACheckpointAreFound() {
    AuditCase audit = with(5);
    purge(audit, noted(3));
    audit.tamper("delete from audit_entry where practice = :p and seq = 3");
    assertThat(audit.faults())
        .containsExactly(new AuditFault(3, Kind.MISSING, "Entry 3 is not there."));
  }

  @Test
  void anEntryBroughtBackAfterAPurgeIsFound() {
    AuditCase audit = with(5);
    purge(audit, noted(4));
    audit.tamper("update audit_entry set seq = 1 where practice = :p and seq = 6");
    assertThat(audit.faults())
        .extracting(AuditFault::kind)
        .contains(Kind.CHECKPOINT_BROKEN, Kind.MISSING);
  }
}
