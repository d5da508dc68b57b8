package org.rtmscoverage.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.rtmscoverage.ledger.PurgeRows.Cursor;
import org.rtmscoverage.ledger.PurgeRows.Locked;
import org.rtmscoverage.ledger.audit.AuditAction;
import org.rtmscoverage.ledger.audit.AuditTrail;
import org.rtmscoverage.ledger.database.LedgerDatabase;
import org.rtmscoverage.vocabulary.Caller;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * Removes what is older than its time to be kept, in small transactions: an interrupted purge goes
 * on when it is begun again.
 */
public final class Purge {

  private final LedgerDatabase database;
  private final AuditTrail audit;
  private final KeyRows keys;
  private final Duration retention;
  private final Clock clock;

  Purge(LedgerDatabase database, AuditTrail audit, KeyRows keys, Duration retention, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.keys = keys;
    this.retention = retention;
    this.clock = clock;
  }

  /**
   * What a purge did for one practice.
   *
   * @param checks checks that were removed
   * @param attempts their attempts at payers
   * @param entries what had been recorded on them
   * @param keptOpen old checks that were kept because next steps are open
   * @param keptYoung old checks that were kept because something was recorded on them since
   */
  public record Removed(long checks, long attempts, long entries, long keptOpen, long keptYoung) {

    static final Removed NOTHING = new Removed(0, 0, 0, 0, 0);

    Removed plus(Removed more) {
      return new Removed(
          checks + more.checks,
          attempts + more.attempts,
          entries + more.entries,
          keptOpen + more.keptOpen,
          keptYoung + more.keptYoung);
    }
  }

  /**
   * The latest moment before which things may be removed.
   *
   * @return now, less the time they must be kept
   */
  public Instant latest() {
    return clock.instant().minus(retention).truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * Removes expired keys of repeatable requests, of every practice.
   *
   * @return how many
   */
  public Mono<Long> expiredKeys() {
    return database.change(db -> keys.forgetOld(db, clock.instant()));
  }

  /**
   * Removes a practice's checks that ended before a moment, with everything on them. One on which
   * something was recorded since stays.
   *
   * @param caller for whom, by whom and why
   * @param before what ended before this is too old; {@link #latest} at the latest
   * @param openToo whether checks go whose next steps are open
   * @param noted whether the audit trail says already that this is done; else the first removal
   *     does
   * @return what was done
   */
  public Mono<Removed> checks(Caller caller, Instant before, boolean openToo, boolean noted) {
    if (before.isAfter(latest())) {
      return Mono.error(new IllegalArgumentException("that young things are kept"));
    }
    return batch(caller, new Order(before, openToo, noted, Cursor.START))
        .expand(done -> done.isLast() ? Mono.empty() : batch(caller, done.next()))
        .map(Batch::removed)
        .reduce(Removed.NOTHING, Removed::plus);
  }

  /**
   * What one transaction is to do.
   *
   * @param before what ended before this is too old
   * @param openToo whether checks go whose next steps are open
   * @param noted whether the audit trail says so already
   * @param after where it begins
   */
  private record Order(Instant before, boolean openToo, boolean noted, Cursor after) {}

  /**
   * What one transaction did.
   *
   * @param order what it was to do
   * @param locked the checks it looked at
   * @param removed what it removed
   */
  private record Batch(Order order, Locked locked, Removed removed) {

    boolean isLast() {
      return locked.isLast();
    }

    Order next() {
      return new Order(
          order.before(), order.openToo(), order.noted() || removed.checks() > 0, locked.end());
    }
  }

  private Mono<Batch> batch(Caller caller, Order order) {
    PurgeRows rows = new PurgeRows(caller.practice(), order.before());
    return database.change(
        db ->
            rows.lock(db, order.after())
                .flatMap(
                    locked ->
                        remove(db, rows, locked, order)
                            .flatMap(
                                removed ->
                                    note(db, caller, order, removed)
                                        .thenReturn(new Batch(order, locked, removed)))));
  }

  private static Mono<Removed> remove(
      DatabaseClient db, PurgeRows rows, Locked locked, Order order) {
    var old = order.openToo() ? locked.all() : locked.closed();
    long open = (long) locked.all().size() - old.size();
    return rows.untouched(db, old)
        .flatMap(
            ids ->
                ids.isEmpty()
                    ? Mono.just(new Removed(0, 0, 0, open, old.size()))
                    : rows.delete(db, ids)
                        .map(
                            gone ->
                                gone.plus(new Removed(0, 0, 0, open, old.size() - ids.size()))));
  }

  private Mono<Void> note(DatabaseClient db, Caller caller, Order order, Removed removed) {
    return order.noted() || removed.checks() == 0
        ? Mono.empty()
        : audit.add(db, caller, AuditAction.PURGED, AuditTrail.NO_SUBJECT).then();
  }
}
