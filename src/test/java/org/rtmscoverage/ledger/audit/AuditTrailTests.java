package org.rtmscoverage.ledger.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rtmscoverage.ledger.audit.AuditCase.NOON;
import static org.rtmscoverage.ledger.audit.AuditCase.done;
import static org.rtmscoverage.ledger.audit.AuditCase.value;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.rtmscoverage.ledger.database.LedgerDatabase;
import org.rtmscoverage.ledger.database.LedgerDatabases;
import org.rtmscoverage.vocabulary.Actor;
import org.rtmscoverage.vocabulary.PurposeOfUse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@ParameterizedClass
@EnumSource
@NullUnmarked // a null that slips through fails the test anyway
class AuditTrailTests {

  @Parameter LedgerDatabases kind;

  private LedgerDatabase database() {
    return kind.of(AuditTrailTests.class);
  }

  private AuditCase with(int entries) {
    return new AuditCase(database()).with(entries);
  }

  @Test
  void entriesAreReadAsTheyWereAddedToTheMicrosecond() {
    AuditCase audit = with(2);
    List<AuditEntry> entries = audit.entries();
    assertThat(entries.getFirst())
        .isEqualTo(
            new AuditEntry(
                audit.practice,
                1,
                NOON,
                new Actor("front.desk"),
                AuditAction.CHECK_READ,
                PurposeOfUse.HPAYMT,
                "check-1",
                "0".repeat(64),
                entries.getFirst().hash()));
    assertThat(entries.getLast().seq()).isEqualTo(2);
    assertThat(entries.getLast().previousHash()).isEqualTo(entries.getFirst().hash());
  }

  @Test
  void entriesAreReadByCheckFromAPlaceOnAndNotTooMany() {
    AuditCase audit = with(3);
    done(audit.trail.note(audit.caller(), AuditAction.PACKET_WRITTEN, "check-1"));
    assertThat(value(audit.trail.entries(audit.practice, "check-1", 0, 9).collectList()))
        .extracting(AuditEntry::seq)
        .containsExactly(1L, 4L);
    assertThat(value(audit.trail.entries(audit.practice, null, 1, 2).collectList()))
        .extracting(AuditEntry::seq)
        .containsExactly(2L, 3L);
  }

  @Test
  void whatIsNoIdOfACheckIsRefusedUnseen() {
    AuditCase audit = new AuditCase(database());
    StepVerifier.create(audit.trail.note(audit.caller(), AuditAction.CHECK_READ, "Jane Roe"))
        .expectErrorSatisfies(
            error ->
                assertThat(error)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("Jane"))
        .verify(AuditCase.LIMIT);
    assertThat(audit.entries()).isEmpty();
  }

  @Test
  void practicesHaveChainsOfTheirOwn() {
    AuditCase one = with(2);
    AuditCase other = with(1);
    assertThat(other.entries()).extracting(AuditEntry::seq).containsExactly(1L);
    assertThat(value(one.trail.practices().collectList()))
        .contains(one.practice, other.practice)
        .isSortedAccordingTo((a, b) -> a.value().compareTo(b.value()));
  }

  @Test
  void aPracticeWithoutEntriesIsIntact() {
    AuditVerdict verdict = new AuditCase(database()).verdict();
    assertThat(verdict.intact()).isTrue();
    assertThat(verdict.entries()).isZero();
    assertThat(verdict.lastHash()).isNull();
  }

  @Test
  void threePracticesAtOnceKeepTheirChains() {
    List<AuditCase> practices =
        IntStream.range(0, 3).mapToObj(_ -> new AuditCase(database())).toList();
    done(
        Flux.range(0, 500)
            .flatMap(
                number -> {
                  AuditCase audit = practices.get(number % 3);
                  return audit.trail.note(audit.caller(), AuditAction.CHECK_READ, "c-" + number);
                },
                500)
            .then());
    for (AuditCase audit : practices) {
      assertThat(audit.verdict().intact()).isTrue();
    }
    assertThat(practices.stream().mapToLong(audit -> audit.verdict().entries()).sum())
        .isEqualTo(500);
  }

  @Test
  void aChainOverSeveralPagesIsVerifiedWhole() {
    AuditCase audit = new AuditCase(database());
    done(
        database()
            .change(
                client ->
                    Flux.range(0, 2001)
                        .concatMap(
                            _ ->
                                audit.trail.add(
                                    client, audit.caller(), AuditAction.CHECKS_LISTED, "-"))
                        .then(Mono.just(true))));
    AuditVerdict verdict = audit.verdict();
    assertThat(verdict.intact()).isTrue();
    assertThat(verdict.entries()).isEqualTo(2001);
    assertThat(verdict.firstSeq()).isEqualTo(1);
    assertThat(verdict.lastSeq()).isEqualTo(2001);
    audit.tamper("update audit_entry set actor = 'nobody' where practice = :p and seq = 1001");
    assertThat(audit.faults()).extracting(AuditFault::seq).containsExactly(1001L);
  }

  @Test
  void whatIsRolledBackLeavesNoGap() {
    for (int entriesBefore : List.of(0, 2)) {
      AuditCase audit = with(entriesBefore);
      Mono<Long> fails =
          database()
              .change(
                  client ->
                      audit
                          .trail
                          .add(client, audit.caller(), AuditAction.CHECK_READ, "check-9")
                          .then(Mono.error(new IllegalStateException("undone"))));
      StepVerifier.create(fails).expectErrorMessage("undone").verify(AuditCase.LIMIT);
      audit.with(1);
      assertThat(audit.entries())
          .extracting(AuditEntry::seq)
          .containsExactlyElementsOf(LongStream.rangeClosed(1, entriesBefore + 1).boxed().toList());
      assertThat(audit.verdict().intact()).isTrue();
    }
  }

  @Test
  void readersVerifiersAndPurgesDoNotDisturbWriters() {
    AuditCase audit = with(20);
    Flux<?> writes =
        Flux.range(0, 60)
            .flatMap(_ -> audit.trail.note(audit.caller(), AuditAction.CHECK_READ, "check-7"), 20);
    Flux<?> purges =
        Flux.range(1, 10)
            .flatMap(n -> audit.trail.purge(audit.caller(), NOON.plusSeconds(60L * n)), 3);
    Flux<AuditVerdict> looks =
        Flux.range(0, 10).flatMap(_ -> audit.trail.verify(audit.practice, null), 3);
    List<AuditVerdict> verdicts =
        value(
            Flux.merge(writes, purges, looks)
                .filter(AuditVerdict.class::isInstance)
                .cast(AuditVerdict.class)
                .collectList());
    assertThat(verdicts).hasSize(10).allMatch(AuditVerdict::intact);
    AuditVerdict last = audit.verdict();
    assertThat(last.intact()).isTrue();
    assertThat(last.firstSeq()).isEqualTo(11);
  }
}
