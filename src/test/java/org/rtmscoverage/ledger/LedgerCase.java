package org.rtmscoverage.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.rtmscoverage.ledger.audit.AuditEntry;
import org.rtmscoverage.ledger.audit.AuditTrail;
import org.rtmscoverage.ledger.database.LedgerDatabase;
import org.rtmscoverage.ledger.seal.ChainSeal;
import org.rtmscoverage.ledger.seal.LedgerKeys;
import org.rtmscoverage.ledger.seal.MemberFingerprint;
import org.rtmscoverage.ledger.seal.MemberSeal;
import org.rtmscoverage.ledger.seal.SealProperties;
import org.rtmscoverage.vocabulary.Actor;
import org.rtmscoverage.vocabulary.Caller;
import org.rtmscoverage.vocabulary.MemberNumber;
import org.rtmscoverage.vocabulary.PayerId;
import org.rtmscoverage.vocabulary.Practice;
import org.rtmscoverage.vocabulary.PurposeOfUse;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** A ledger on a database, a practice nobody else uses, and a clock that the test moves. */
@NullUnmarked
final class LedgerCase {

  static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123456Z");
  static final Duration LEASE = Duration.ofSeconds(20);
  static final Duration KEYS_KEPT = Duration.ofDays(2);
  static final String MEMBER = "ZZMARKED4711";
  static final String LAST_NAME = "Markedname";
  static final LocalDate BORN = LocalDate.of(1951, 2, 3);
  static final LocalDate SERVICE = LocalDate.of(2026, 12, 1);
  static final PayerId PAYER = new PayerId("bcbs-ma");

  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final AtomicInteger NUMBER = new AtomicInteger();

  final LedgerDatabase database;
  final AuditTrail audit;
  final CheckLedger ledger;
  final Practice practice = new Practice("clinic-" + NUMBER.incrementAndGet());
  final AtomicReference<Instant> now = new AtomicReference<>(NOON);

  LedgerCase(LedgerDatabase database) {
    Clock clock = new Moved(now);
    LedgerKeys keys = new LedgerKeys(new SealProperties(List.of(), null), true);
    MemberSeal seal = new MemberSeal(keys);
    MemberFingerprint fingerprint = new MemberFingerprint(keys);
    this.database = database;
    this.audit = new AuditTrail(database, new ChainSeal(keys)::next, clock);
    this.ledger =
        new CheckLedger(
            database,
            audit,
            new CheckRows(seal, fingerprint),
            new AttemptRows(seal),
            new EntryRows(seal, fingerprint),
            new KeyRows(fingerprint, KEYS_KEPT),
            LEASE,
            clock);
  }

  /** A clock that stands until it is moved. */
  private static final class Moved extends Clock {

    private final AtomicReference<Instant> now;

    Moved(AtomicReference<Instant> now) {
      this.now = now;
    }

    @Override
    public Instant instant() {
      return now.get().plusNanos(789);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  Caller caller() {
    return caller(practice);
  }

  static Caller caller(Practice practice) {
    return new Caller(practice, new Actor("front.desk"), PurposeOfUse.HPAYMT);
  }

  void pass(Duration time) {
    now.updateAndGet(at -> at.plus(time));
  }

  /** Each number is another id, the same at each call; higher numbers are higher ids. */
  String id(int number) {
    long high = (long) Integer.parseInt(practice.value().substring("clinic-".length())) << 32;
    return new UUID(high, number).toString();
  }

  NewCheck check(int number) {
    return check(number, PAYER, SERVICE, MEMBER, LAST_NAME, BORN, null);
  }

  NewCheck check(
      int number,
      PayerId payer,
      LocalDate service,
      String member,
      String lastName,
      LocalDate born,
      @Nullable String recheckOf) {
    return new NewCheck(
        id(number),
        payer,
        service,
        LocalDate.of(2026, 11, 23),
        new MemberNumber(member),
        lastName,
        born,
        recheckOf,
        bytes("{\"member\":\"" + member + " " + lastName + " " + born + "\"}"));
  }

  static RepeatableRequest key(String key, String body) {
    return new RepeatableRequest(key, "check", bytes(body));
  }

  static FinishedCheck finished(String outcome, String... steps) {
    return new FinishedCheck(
        bytes("{\"answer\":\"" + MEMBER + "\"}"),
        bytes("{\"told\":\"" + LAST_NAME + "\"}"),
        bytes("{\"digest\":\"" + BORN + "\"}"),
        outcome,
        List.of(steps),
        new CheckBasis("policy", "2024-07-01", "a".repeat(64), "b".repeat(64), "1.0"),
        List.of(attempt(1), attempt(2)));
  }

  static KeptAttempt attempt(int number) {
    byte[] reply = bytes("NM1*IL*1*" + LAST_NAME + "*MI*" + MEMBER + "~");
    return new KeptAttempt(
        number,
        1,
        PAYER,
        "X12",
        "30",
        "CARD",
        NOON,
        NOON.plusMillis(5),
        "TOLD",
        200,
        reply.length,
        number == 1 ? reply : null);
  }

  NewEntry step(int number, int check, String step, boolean closed) {
    return new NewEntry(
        id(number),
        id(check),
        EntryKind.NEXT_STEP,
        step,
        closed,
        bytes("{\"state\":\"" + (closed ? "CLOSED" : "OPEN") + "\"}"));
  }

  NewEntry verification(int number, int check) {
    return new NewEntry(
        id(number), id(check), EntryKind.VERIFICATION, null, null, bytes("\"" + LAST_NAME + "\""));
  }

  /** Accepts and begins a check. */
  void accept(NewCheck check) {
    assertThat(value(ledger.accept(caller(), check, CheckState.RUNNING, null)))
        .isEqualTo(new Acceptance.Accepted(check.id(), null));
  }

  /** Accepts a check and keeps its answer. */
  void done(int number, String... steps) {
    accept(check(number));
    assertThat(value(ledger.finish(caller(), id(number), 1, finished("READY_TO_SUBMIT", steps))))
        .isTrue();
  }

  CheckHead head(int number) {
    return value(ledger.load(practice, id(number))).head();
  }

  List<String> ids(CheckFilter filter) {
    return value(ledger.list(caller(), filter, null, 200)).items().stream()
        .map(CheckHead::id)
        .toList();
  }

  List<AuditEntry> audited() {
    return value(audit.entries(practice, null, 0, 10_000).collectList());
  }

  List<String> audited(int number) {
    return audited().stream()
        .filter(entry -> entry.subject().equals(id(number)))
        .map(entry -> entry.action().name())
        .toList();
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static void none(Publisher<?> mono) {
    StepVerifier.create(mono).expectComplete().verify(LIMIT);
  }

  static void done(Mono<?> mono) {
    none(mono.then());
  }

  static <T> T value(Mono<T> mono) {
    List<T> seen = new ArrayList<>();
    done(mono.doOnNext(seen::add));
    return seen.getFirst();
  }

  static Person person(NewCheck check) {
    return new Person(check.memberNumber(), check.lastName(), check.dateOfBirth());
  }
}
