package org.rtmscoverage.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.rtmscoverage.ledger.audit.AuditTrail;
import org.rtmscoverage.ledger.database.LedgerDatabase;
import org.rtmscoverage.ledger.seal.ChainSeal;
import org.rtmscoverage.ledger.seal.MemberFingerprint;
import org.rtmscoverage.ledger.seal.MemberSeal;
import org.rtmscoverage.vocabulary.MemberNumber;
import org.rtmscoverage.vocabulary.PayerId;
import org.rtmscoverage.vocabulary.Practice;
import org.springframework.beans.factory.BeanFactory;
import reactor.core.publisher.Mono;

/** Ledgers for tests, and what is kept in them. */
@NullUnmarked
public final class Ledgers {

  private static final Instant SENT = Instant.parse("2019-03-04T15:00:00Z");

  private Ledgers() {}

  /**
   * A ledger on parts that are there.
   *
   * @param parts database, seal, fingerprint and chain seal
   * @param clock its clock
   * @return the ledger, which keeps keys of requests for 48 hours
   */
  public static CheckLedger on(BeanFactory parts, Clock clock) {
    LedgerDatabase database = parts.getBean(LedgerDatabase.class);
    MemberSeal seal = parts.getBean(MemberSeal.class);
    MemberFingerprint fingerprint = parts.getBean(MemberFingerprint.class);
    return new CheckLedger(
        database,
        new AuditTrail(database, parts.getBean(ChainSeal.class)::next, clock),
        new CheckRows(seal, fingerprint),
        new AttemptRows(seal),
        new EntryRows(seal, fingerprint),
        new KeyRows(fingerprint, Duration.ofDays(2)),
        Duration.ofSeconds(20),
        clock);
  }

  /**
   * What a payer sent, as it is kept.
   *
   * @param parts database and seal
   * @param practice whose
   * @param checkId the check
   * @param number the attempt
   * @return what came back
   */
  public static Mono<byte[]> reply(
      BeanFactory parts, Practice practice, String checkId, int number) {
    AttemptRows rows = new AttemptRows(parts.getBean(MemberSeal.class));
    return parts
        .getBean(LedgerDatabase.class)
        .change(db -> rows.reply(db, practice, checkId, number));
  }

  /**
   * A check to keep.
   *
   * @param id its id
   * @param recheckOf the check it repeats; null if it is none
   * @return the check
   */
  public static NewCheck check(String id, String recheckOf) {
    LocalDate day = LocalDate.of(2019, 3, 4);
    return new NewCheck(
        id,
        new PayerId("bcbs-ma"),
        day,
        day,
        new MemberNumber("XYZ123"),
        "Rivera",
        LocalDate.of(1980, 1, 2),
        recheckOf,
        bytes("request of " + id));
  }

  /**
   * The answer to a check, with two attempts.
   *
   * @param id the check
   * @param steps ids of its next steps
   * @return the answer
   */
  public static FinishedCheck finished(String id, List<String> steps) {
    return new FinishedCheck(
        bytes("answer of " + id),
        bytes("told of " + id),
        bytes("digest of " + id),
        "READY_TO_SUBMIT",
        steps,
        new CheckBasis(null, null, null, "c".repeat(64), "0.1.0"),
        List.of(attempt(1, bytes("reply 1 of " + id)), attempt(2, null)));
  }

  private static KeptAttempt attempt(int number, byte[] reply) {
    return new KeptAttempt(
        number,
        1,
        new PayerId("bcbs-ma"),
        "X12",
        "MH",
        "FULL",
        SENT,
        SENT.plusSeconds(1),
        "ANSWERED",
        null,
        reply == null ? 0 : reply.length,
        reply);
  }

  /**
   * A text as bytes.
   *
   * @param text the text
   * @return it in UTF-8
   */
  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
