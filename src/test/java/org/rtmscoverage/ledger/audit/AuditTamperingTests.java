package org.rtmscoverage.ledger.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rtmscoverage.ledger.audit.AuditFault.Kind;
import org.rtmscoverage.ledger.database.LedgerDatabases;

@ParameterizedClass
@EnumSource
@NullUnmarked // a null that slips through fails the test anyway
class AuditTamperingTests {

  @Parameter LedgerDatabases kind;

  private AuditCase with(int entries) {
    return new AuditCase(kind.of(AuditTamperingTests.class)).with(entries);
  }

  private static List<Tuple> found(AuditCase audit) {
    AuditVerdict verdict = audit.verdict();
    assertThat(verdict.intact()).isEqualTo(verdict.faults().isEmpty());
    return verdict.faults().stream().map(fault -> Tuple.tuple(fault.seq(), fault.kind())).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "recorded_at = recorded_at + interval '1' second",
        "actor = 'somebody'",
        "actor = 'not an actor'",
        "action = 'AUDIT_READ'",
        "action = 'NO_SUCH_ACTION'",
        "purpose = 'TREAT'",
        "subject = 'check-9'",
        "previous_hash = 'ff'",
        "hash = 'ff'"
      })
  void aChangedColumnIsFound(String change) {
    AuditCase audit = with(5);
    audit.tamper("update audit_entry set " + change + " where practice = :p and seq = 3");
    assertThat(found(audit)).containsExactly(Tuple.tuple(3L, Kind.CHANGED));
  }

  @Test
  void anEntryMovedToAnotherPracticeIsFoundInBoth() {
    AuditCase audit = with(5);
    AuditCase other = with(2);
    audit.tamper(
        "update audit_entry set practice = '"
            + other.practice
            + "' where practice = :p and seq = 3");
    assertThat(found(audit)).containsExactly(Tuple.tuple(3L, Kind.MISSING));
    assertThat(found(other))
        .containsExactly(Tuple.tuple(2L, Kind.HEAD_DIFFERS), Tuple.tuple(3L, Kind.CHANGED));
  }

  @Test
  void anEntryMovedToAnotherPlaceIsFound() {
    AuditCase audit = with(5);
    audit.tamper("update audit_entry set seq = 9 where practice = :p and seq = 3");
    assertThat(found(audit)).contains(Tuple.tuple(3L, Kind.MISSING), Tuple.tuple(9L, Kind.CHANGED));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 3, 5})
  void aRemovedEntryIsFound(long seq) {
    AuditCase audit = with(5);
    audit.tamper("delete from audit_entry where practice = :p and seq = " + seq);
    assertThat(found(audit)).containsExactly(Tuple.tuple(seq, Kind.MISSING));
  }

  @Test
  void manyRemovedEntriesAreOneFault() {
    AuditCase audit = with(6);
    audit.tamper("delete from audit_entry where practice = :p and seq between 2 and 4");
    assertThat(audit.faults())
        .containsExactly(new AuditFault(2, Kind.MISSING, "Entries 2 to 4 are not there."));
  }

  @Test
  void allEntriesRemovedAreFound() {
    AuditCase audit = with(3);
    audit.tamper("delete from audit_entry where practice = :p");
    assertThat(audit.faults())
        .containsExactly(new AuditFault(1, Kind.MISSING, "Entries 1 to 3 are not there."));
  }

  @ParameterizedTest
  @CsvSource({"1,2", "2,4", "4,5"})
  void twoSwappedEntriesAreFound(long one, long other) {
    AuditCase audit = with(5);
    audit.tamper("update audit_entry set seq = -1 where practice = :p and seq = " + one);
    audit.tamper("update audit_entry set seq = " + one + " where practice = :p and seq = " + other);
    audit.tamper("update audit_entry set seq = " + other + " where practice = :p and seq = -1");
    assertThat(found(audit))
        .contains(Tuple.tuple(one, Kind.REORDERED), Tuple.tuple(other, Kind.REORDERED))
        .extracting(tuple -> tuple.toList().get(1))
        .doesNotContain(Kind.CHANGED, Kind.MISSING);
  }

  @Test
  void anEntrySealedWithAnotherKeyIsFound() {
    AuditCase audit = with(5);
    AuditEntry entry = audit.entries().get(2);
    String forged = AuditCase.seal("another key", entry.previousHash(), "anything");
    audit.tamper(
        "update audit_entry set actor = 'x', hash = '"
            + forged
            + "' where practice = :p and seq = 3");
    audit.tamper(
        "update audit_entry set previous_hash = '" + forged + "' where practice = :p and seq = 4");
    assertThat(found(audit))
        .containsExactly(Tuple.tuple(3L, Kind.CHANGED), Tuple.tuple(4L, Kind.CHANGED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"seq = 4", "hash = 'ff'", "seal = 'ff'"})
  void aChangedHeadIsFound(String change) {
    AuditCase audit = with(5);
    audit.tamper("update audit_head set " + change + " where practice = :p");
    assertThat(found(audit))
        .singleElement()
        .extracting(tuple -> tuple.toList().get(1))
        .isEqualTo(Kind.HEAD_DIFFERS);
  }

  @Test
  void aRemovedHeadIsFound() {
    AuditCase audit = with(5);
    audit.tamper("delete from audit_head where practice = :p");
    assertThat(found(audit)).containsExactly(Tuple.tuple(5L, Kind.HEAD_DIFFERS));
  }

  @Test
  void anEndCutOffWithoutTheKeyIsFound() {
    AuditCase audit = with(5);
    String hash = audit.entries().get(2).hash();
    audit.tamper("delete from audit_entry where practice = :p and seq > 3");
    audit.tamper("update audit_head set seq = 3, hash = '" + hash + "' where practice = :p");
    assertThat(found(audit)).containsExactly(Tuple.tuple(3L, Kind.HEAD_DIFFERS));
  }

  @Test
  void whatIsAddedAfterwardsDoesNotCoverUpACutOffEnd() {
    AuditCase audit = with(5);
    String hash = audit.entries().get(2).hash();
    audit.tamper("delete from audit_entry where practice = :p and seq > 3");
    audit.tamper("update audit_head set seq = 3, hash = '" + hash + "' where practice = :p");
    audit.with(2);
    assertThat(found(audit)).containsExactly(Tuple.tuple(5L, Kind.HEAD_DIFFERS));
  }

  @Test
  void anEndCutOffWithAnOlderHeadIsFoundByItsMark() {
    AuditCase audit = with(3);
    audit.tamper(
        "insert into audit_head select 'old-"
            + audit.practice
            + "', seq, hash, seal from audit_head where practice = :p");
    audit.with(2);
    AuditMark mark = audit.mark(5);
    AuditMark earlier = audit.mark(2);
    audit.tamper("delete from audit_entry where practice = :p and seq > 3");
    audit.tamper("delete from audit_head where practice = :p");
    audit.tamper(
        "update audit_head set practice = :p where practice = 'old-" + audit.practice + "'");
    assertThat(audit.verdict().intact()).isTrue();
    assertThat(audit.verdict(earlier).intact()).isTrue();
    assertThat(audit.verdict(mark).faults())
        .extracting(AuditFault::seq, AuditFault::kind)
        .containsExactly(Tuple.tuple(5L, Kind.MARK_NOT_FOUND));
  }

  @Test
  void aMarkStandsWhileItsEntryDoes() {
    AuditCase audit = with(3);
    AuditVerdict verdict = audit.verdict();
    AuditMark mark = new AuditMark(verdict.lastSeq(), verdict.lastHash());
    audit.with(2);
    assertThat(audit.verdict(mark).intact()).isTrue();
    assertThat(audit.verdict(new AuditMark(3, "0".repeat(64))).faults())
        .extracting(AuditFault::kind)
        .containsExactly(Kind.MARK_NOT_FOUND);
  }

  @Test
  void faultsAreAHundredAtMost() {
    AuditCase audit = with(120);
    audit.tamper("update audit_entry set actor = 'x' where practice = :p");
    assertThat(audit.faults()).hasSize(100);
  }
}
