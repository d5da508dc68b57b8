package org.rtmscoverage.ledger.audit;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.ledger.database.LedgerDatabase;
import org.rtmscoverage.vocabulary.Actor;
import org.rtmscoverage.vocabulary.Caller;
import org.rtmscoverage.vocabulary.Practice;
import org.rtmscoverage.vocabulary.PurposeOfUse;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** An audit trail on a database, a practice nobody else uses, and hands that write into it. */
@NullUnmarked
final class AuditCase {

  static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123456Z");
  static final Duration LIMIT = Duration.ofMinutes(5);

  private static final AtomicInteger NUMBER = new AtomicInteger();

  final LedgerDatabase database;
  final AuditTrail trail;
  final Practice practice = new Practice("practice-" + NUMBER.incrementAndGet());
  final AtomicReference<Instant> now = new AtomicReference<>(NOON);

  AuditCase(LedgerDatabase database) {
    this.database = database;
    this.trail =
        new AuditTrail(
            database,
            (before, text) -> seal("key of the practice", before, text),
            new Clock() {
              @Override
              public Instant instant() {
                return now.get().plusNanos(789);
              }

              @Override
              public ZoneOffset getZone() {
                return ZoneOffset.UTC;
              }

              @Override
              public Clock withZone(java.time.ZoneId zone) {
                return this;
              }
            });
  }

  static String seal(String key, String before, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of()
          .formatHex(mac.doFinal((before + text).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }

  Caller caller() {
    return new Caller(practice, new Actor("front.desk"), PurposeOfUse.HPAYMT);
  }

  /** Adds entries about check-1, check-2 and so on, a minute apart. */
  AuditCase with(int entries) {
    done(
        Flux.range(1, entries)
            .concatMap(
                number ->
                    trail
                        .note(caller(), AuditAction.CHECK_READ, "check-" + number)
                        .doOnNext(_ -> now.updateAndGet(at -> at.plusSeconds(60))))
            .then());
    return this;
  }

  List<AuditEntry> entries() {
    return value(trail.entries(practice, null, 0, 10_000).collectList());
  }

  AuditVerdict verdict() {
    return verdict(null);
  }

  AuditVerdict verdict(@Nullable AuditMark mark) {
    return value(trail.verify(practice, mark));
  }

  List<AuditFault> faults() {
    return verdict().faults();
  }

  AuditMark mark(int seq) {
    return new AuditMark(seq, entries().get(seq - 1).hash());
  }

  /** Writes past the audit trail; :p is the practice. */
  void tamper(String statement) {
    done(
        database.change(
            client -> {
              GenericExecuteSpec spec = client.sql(statement);
              return (statement.contains(":p") ? spec.bind("p", practice.value()) : spec)
                  .fetch()
                  .rowsUpdated()
                  .filter(rows -> rows > 0)
                  .single();
            }));
  }

  static void done(Mono<?> mono) {
    StepVerifier.create(mono.then()).expectComplete().verify(LIMIT);
  }

  static <T> T value(Mono<T> mono) {
    AtomicReference<T> seen = new AtomicReference<>();
    done(mono.doOnNext(seen::set));
    return seen.get();
  }
}
